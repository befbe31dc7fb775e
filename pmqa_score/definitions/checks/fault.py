"""What a rule finds wrong, by key path, and the walk through a file's values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from pmqa_score.model.data import Data

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Fault:
    """A broken rule: code, the key path it is about, what was found there, and the blanks of its message."""

    code: str
    path: KeyPath
    found: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


Subject = TypeVar("Subject")
Check = Callable[[Subject], Iterator[Fault]]


def walk(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Yield every value inside *value* with its key path, itself first."""
    yield path, value
    if isinstance(value, Data):
        for one in fields(value):  # type: ignore[arg-type]  # every Data is a dataclass
            yield from walk(getattr(value, one.name), (*path, one.name))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from walk(inner, (*path, key))
    elif isinstance(value, tuple):
        for no, inner in enumerate(value):
            yield from walk(inner, (*path, no))


def doubles(keys: Iterator[tuple[KeyPath, str]], code: str = "ID_DOUBLE") -> Iterator[Fault]:
    """Yield a fault for each of *keys* (with their paths) that stands there a second time."""
    seen: set[str] = set()
    for path, key in keys:
        if key in seen:
            yield Fault(code, path, key)
        seen.add(key)
