"""What is left of a file's data without its faulty parts, so that the rest can be checked in the same run."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pmqa_score.definitions.source import KeyPath


@dataclass(frozen=True)
class Pruned:
    """The data that is left; ``origin`` is its key paths → those in the file."""

    data: Any
    origin: Mapping[KeyPath, KeyPath]

    def original(self, path: KeyPath) -> KeyPath:
        """Return where *path* stands in the file; what the file does not have is named after what holds it."""
        rest: KeyPath = ()
        while path not in self.origin:
            path, rest = path[:-1], (path[-1], *rest)
        return (*self.origin[path], *rest)


def prune(data: Any, faults: Iterable[tuple[KeyPath, bool]]) -> Pruned:
    """Return *data* without the *faults*: paths, each with whether the key alone goes or the list element around it."""
    dropped = {path if alone else _element(path) for path, alone in faults}
    origin: dict[KeyPath, KeyPath] = {}
    return Pruned(_without(data, dropped, (), (), origin), origin)


def _element(path: KeyPath) -> KeyPath:
    """Return the innermost list element around *path*, its first key where there is none."""
    last = max((at for at, step in enumerate(path) if isinstance(step, int)), default=0)
    return path[: last + 1]


def _without(
    data: Any, dropped: Collection[KeyPath], path: KeyPath, new: KeyPath, origin: dict[KeyPath, KeyPath]
) -> Any:
    origin[new] = path
    if isinstance(data, dict):
        return {
            key: _without(value, dropped, (*path, key), (*new, key), origin)
            for key, value in data.items()
            if (*path, key) not in dropped
        }
    if isinstance(data, list):
        left = [(at, value) for at, value in enumerate(data) if (*path, at) not in dropped]
        return [_without(value, dropped, (*path, at), (*new, no), origin) for no, (at, value) in enumerate(left)]
    return data
