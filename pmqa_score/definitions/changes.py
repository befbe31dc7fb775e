"""What differs between two editions, value by value: things with an id are compared by it, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, Literal

from pmqa_score.model.data import Data
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Text

_IDS = ("id", "no", "basis", "of", "percent")
"""Keys that tell the elements of a list apart, the first that they have."""

ChangeKind = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between two editions.

    ``file`` is the kind of file it is in. ``what`` is the kind of thing that it is about in small letters ("item",
    "question", "band"; "criteria" and "bandrules" for what stands at the top), ``place`` the way to it
    ("categories[1].items[1.1]") and ``key`` what of it differs ("points.value"), empty where the whole thing was added
    or removed. ``old`` and ``new`` are in words: the title of a thing, a text in its language; None = absent.
    """

    kind: ChangeKind
    file: Literal["criteria", "bands"]
    what: str
    place: str
    key: str
    old: str | None
    new: str | None


def changes(old: Edition, new: Edition) -> tuple[Change, ...]:
    """Return what differs from *old* to *new*: first in the criteria, then in the bands, in the order of the files.

    The order of things in a list does not count; one that moved to another category was removed there and added here.
    """
    criteria = _Walk("criteria", "criteria").compare(old.criteria, new.criteria)
    return (*criteria, *_Walk("bands", "bandrules").compare(old.rules, new.rules))


def changes_of(old: Data, new: Data) -> tuple[Change, ...]:
    """Return what differs between two things that are the same one in two editions; places are inside of it."""
    return tuple(_Walk("criteria", type(old).__name__.lower()).compare(old, new))


@dataclass(frozen=True)
class _Walk:
    """Where a comparison stands: the thing it is about, the way to that, the keys inside."""

    file: Literal["criteria", "bands"]
    what: str
    place: str = ""
    keys: tuple[str, ...] = ()

    def compare(self, old: Any, new: Any) -> Iterator[Change]:
        """Yield what differs between two values that stand here; None = there is none."""
        if old == new:
            return
        if _are_things(old or ()) and _are_things(new or ()):
            yield from self._compare_things(old or (), new or ())
        elif isinstance(old, Mapping) and isinstance(new, Mapping):
            for key in dict.fromkeys((*old, *new)):
                yield from self._inside(key).compare(old.get(key), new.get(key))
        elif isinstance(old, Data) and isinstance(new, Data):
            for one in fields(old):  # type: ignore[arg-type]  # every Data is a dataclass
                yield from self._inside(one.name).compare(getattr(old, one.name), getattr(new, one.name))
        else:
            yield self.change(_words(old), _words(new))

    def _compare_things(self, old: tuple[Data, ...], new: tuple[Data, ...]) -> Iterator[Change]:
        before, after = ({_id(one): one for one in side} for side in (old, new))
        for key in dict.fromkeys((*before, *after)):
            here = self._at(key, before.get(key) or after[key])
            if key in before and key in after:
                yield from here.compare(before[key], after[key])
            else:
                yield here.change(_words(before.get(key)), _words(after.get(key)))

    def _inside(self, key: str) -> _Walk:
        return _Walk(self.file, self.what, self.place, (*self.keys, key))

    def _at(self, id_: str, thing: Data) -> _Walk:
        place = ".".join((*((self.place,) if self.place else ()), *self.keys))
        return _Walk(self.file, type(thing).__name__.lower(), f"{place}[{id_}]")

    def change(self, old: str | None, new: str | None) -> Change:
        """Return the difference between two values that stand here, in words."""
        kind: ChangeKind = "added" if old is None else "removed" if new is None else "changed"
        key = ".".join(self.keys)
        return Change(kind=kind, file=self.file, what=self.what, place=self.place, key=key, old=old, new=new)


def _are_things(value: Any) -> bool:
    """Say whether *value* is a list whose elements each have an id of their own; an empty one is."""
    if not isinstance(value, tuple) or not all(isinstance(one, Data) for one in value):
        return False
    ids = [_id(one) for one in value]
    return all(ids) and len(set(ids)) == len(ids)


def _id(thing: Data) -> str:
    """Return what tells *thing* from its neighbours, empty where it has no id."""
    return next((str(getattr(thing, key)) for key in _IDS if getattr(thing, key, None) is not None), "")


def _words(value: Any) -> str | None:
    """Return *value* for people to read: of a thing its title, of a figure its number, of a text both languages."""
    if value is None:
        return None
    if isinstance(value, Text):
        return value.of("both")
    if isinstance(value, Data):
        named = (getattr(value, key, None) for key in ("title", "label", "text", "value"))
        return next((words for words in map(_words, named) if words is not None), _id(value))
    if isinstance(value, tuple):
        return ", ".join(words for words in map(_words, value) if words is not None)
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
