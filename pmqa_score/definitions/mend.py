"""A file's data with its faults put right for the moment, so that the rest of it can be checked in the same run."""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pmqa_score.definitions.source import KeyPath

_TEXT = {"th": "?", "en": "?"}
STAND_INS: Mapping[str, Any] = {
    "th": "?",
    "en": "?",
    "title": _TEXT,
    "text": _TEXT,
    "label": _TEXT,
    "edition": _TEXT,
    "note": _TEXT,
    "verified": False,
}
"""Key → what may stand for a value that is missing or wrong: no check looks at it, so none is misled."""


@dataclass(frozen=True)
class Mended:
    """Data without faults; ``origin`` is its key paths → those in the file. ``whole``: nothing had to be left out."""

    data: Any
    origin: Mapping[KeyPath, KeyPath]
    whole: bool

    def original(self, path: KeyPath) -> KeyPath:
        """Return where *path* stands in the file; what the file does not have is named after what holds it."""
        rest: KeyPath = ()
        while path not in self.origin:
            path, rest = path[:-1], (path[-1], *rest)
        return (*self.origin[path], *rest)


def mend(data: Any, faults: Iterable[tuple[KeyPath, str]]) -> Mended:
    """Return *data* without its *faults* (path, what pydantic calls it): a stand-in if there is one, else left out."""
    mended = copy.deepcopy(data)
    dropped = {_element(path) for path, fault in faults if not _replace(mended, path, fault)}
    origin: dict[KeyPath, KeyPath] = {}
    return Mended(_without(mended, dropped, (), (), origin), origin, not dropped)


def _replace(data: Any, path: KeyPath, fault: str) -> bool:
    """Put a stand-in at *path* of *data*; return whether there is one."""
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    key = path[-1]
    if fault == "unexpected_keyword_argument":
        del holder[key]
    elif fault == "string_type" and isinstance(holder[key], int | Decimal):
        holder[key] = str(holder[key])
    elif key in STAND_INS and isinstance(holder, dict):
        holder[str(key)] = STAND_INS[str(key)]
    else:
        return False
    return True


def _element(path: KeyPath) -> KeyPath:
    """Return the innermost list element around *path*, its first key where there is none."""
    last = max((at for at, step in enumerate(path) if isinstance(step, int)), default=0)
    return path[: last + 1]


def _without(
    data: Any, dropped: Collection[KeyPath], path: KeyPath, new: KeyPath, origin: dict[KeyPath, KeyPath]
) -> Any:
    """Return *data* (at *path* in the file, at *new* in the result) without *dropped*; note every path in *origin*."""
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
