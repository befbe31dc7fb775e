"""A criteria file based on another one: it says what differs, and is read as if the whole stood in it.

``based_on`` names the other file, ``without`` lists keys of it that do not carry over, wherever they stand. Mappings
are joined key by key; lists of things with an id (``id`` or ``no``) by that: a known one is changed, a new one comes
last. All else replaces what the other file says.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pmqa_score.definitions.source import KeyPath, Source
from pmqa_score.problems import Problem, Severity

BASE, WITHOUT = "based_on", "without"
_IDS = ("id", "no")


def overlaid(base: Source, over: Source) -> Source:
    """Return *over* with all of *base* that it does not change; each thing keeps its file and line."""
    if base.data is None or over.data is None:
        return Source(over.file, None, over.lines, (*over.problems, *base.problems))
    faults = tuple(_without_faults(base, over))
    listed = over.data.get(WITHOUT) or []
    without = {one for one in listed if isinstance(one, str)} if isinstance(listed, list) else set()
    said = {key: value for key, value in over.data.items() if key not in {BASE, WITHOUT}}
    joined = _Joined()
    data = joined.join((_Side(base, _stripped(base.data, without)), _Side(over, said)), ())
    return Source(over.file, data, joined.lines, (*over.problems, *base.problems, *faults), joined.files)


def _stripped(data: Any, without: set[str]) -> Any:
    """Return *data* without those keys of mappings, wherever they stand."""
    if isinstance(data, dict):
        return {key: _stripped(value, without) for key, value in data.items() if key not in without}
    return [_stripped(value, without) for value in data] if isinstance(data, list) else data


def _without_faults(base: Source, over: Source) -> Iterator[Problem]:
    """Yield what is wrong with ``without``: not a list of keys, or a key that the base has nowhere."""
    listed = over.data.get(WITHOUT)
    if listed is not None and not isinstance(listed, list):
        yield Problem("KEY_WANTS_LIST", Severity.ERROR, over.place((WITHOUT,)), str(listed), {"key": WITHOUT})
        return
    known = sorted({step for path in base.lines for step in path if isinstance(step, str)})
    for no, key in enumerate(listed or ()):
        if key not in known:
            nearest = next(iter(difflib.get_close_matches(str(key), known, n=1)), "–")
            yield Problem("BASE_KEY_UNKNOWN", Severity.ERROR, over.place((WITHOUT, no)), str(key), {"nearest": nearest})


@dataclass(frozen=True)
class _Side:
    """A value of one of the two files, and the path at which it stands there."""

    source: Source
    value: Any
    path: KeyPath = ()

    def inside(self, step: str | int) -> _Side:
        return _Side(self.source, self.value[step], (*self.path, step))


_Sides = tuple[_Side, ...]
"""What one or both files say of one thing, the overlay last."""


@dataclass(frozen=True)
class _Joined:
    """Notes the line and the file of everything, while two files are joined."""

    lines: dict[KeyPath, int] = field(default_factory=dict)
    files: dict[KeyPath, str] = field(default_factory=dict)

    def join(self, sides: _Sides, path: KeyPath) -> Any:
        """Return what the overlay makes of the base."""
        shown = sides[-1]
        if not _alike(sides[0].value, shown.value):
            sides = (shown,)
        self.lines[path] = shown.source.line(shown.path)
        self.files[path] = shown.source.file_of(shown.path)
        if isinstance(shown.value, dict):
            keys = dict.fromkeys(key for side in sides for key in side.value)
            return {key: self.join(_all_inside(sides, key), (*path, key)) for key in keys}
        if isinstance(shown.value, list):
            return [self.join(element, (*path, no)) for no, element in enumerate(_elements(sides))]
        return shown.value


def _all_inside(sides: _Sides, key: str) -> _Sides:
    return tuple(side.inside(key) for side in sides if key in side.value)


def _alike(base: Any, over: Any) -> bool:
    """Say whether two values are joined, and not the one replaced by the other."""
    if isinstance(base, list) and isinstance(over, list):
        return bool(over) and all(_id(element) is not None for element in (*base, *over))
    return isinstance(base, dict) and isinstance(over, dict)


def _elements(sides: _Sides) -> Iterator[_Sides]:
    """Yield the elements of a list: those of the base, each with what the overlay says of it, then the new ones."""
    *base, news = ([side.inside(no) for no in range(len(side.value))] for side in sides)
    for old in base[0] if base else ():
        change = next((new for new in news if _id(new.value) == _id(old.value)), None)
        if change is None:
            yield (old,)
        else:
            news.remove(change)
            yield old, change
    yield from ((new,) for new in news)


def _id(element: Any) -> object:
    """Return what tells an element of a list from the others; None where it has no id."""
    named = element if isinstance(element, dict) else {}
    return next((named[key] for key in _IDS if named.get(key) is not None), None)
