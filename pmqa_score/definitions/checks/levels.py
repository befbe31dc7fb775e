"""Rules on levels and their checks, and on lenses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from pmqa_score.definitions.checks.fault import Fault, KeyPath, doubles
from pmqa_score.model.criteria import Criteria, Item

_LEVEL_ID = re.compile(r"[a-z]{1,20}")
_LETTER = re.compile(r"[A-Z]")

TAKEN = frozenset({"q", "evidence", "factor", "percent", "strength", "ofi", "rationale", "ind", "m", "rating"})
"""Words that begin the names of other inputs of an item."""


def level_ids(criteria: Criteria) -> Iterator[Fault]:
    """A level has an id of its own, of small letters, and a capital letter of its own."""
    for no, level in enumerate(criteria.levels):
        if not _LEVEL_ID.fullmatch(level.id) or level.id in TAKEN:
            yield Fault("LEVEL_ID_ILLEGAL", ("levels", no, "id"), level.id)
        if not _LETTER.fullmatch(level.letter):
            yield Fault("LEVEL_LETTER_ILLEGAL", ("levels", no, "letter"), level.letter)
    yield from doubles((("levels", no, "id"), level.id) for no, level in enumerate(criteria.levels))
    yield from doubles((("levels", no, "letter"), level.letter) for no, level in enumerate(criteria.levels))


def level_points(criteria: Criteria) -> Iterator[Fault]:
    """The points of all levels, each above zero, are the points of the whole."""
    for no, level in enumerate(criteria.levels):
        if level.points.value <= 0:
            yield Fault("POINTS_NOT_POSITIVE", ("levels", no, "points", "value"), str(level.points.value))
    total = sum((level.points.value for level in criteria.levels), Decimal(0))
    if criteria.levels and total != criteria.points:
        yield Fault("LEVELS_SUM", ("points",), str(criteria.points), {"sum": str(total)})


def check_ids(criteria: Criteria) -> Iterator[Fault]:
    """A check's id is the letter of a level and a number."""
    letters = [level.letter for level in criteria.levels]
    legal = re.compile(f"(?:{'|'.join(map(re.escape, letters)) or '(?!)'})[1-9][0-9]?")
    for path, item in _items(criteria):
        for n, check in enumerate(item.checks):
            if not legal.fullmatch(check.id):
                yield Fault("CHECK_ID_ILLEGAL", (*path, "checks", n, "id"), check.id, {"known": ", ".join(letters)})


def every_level(criteria: Criteria) -> Iterator[Fault]:
    """An item with checks has some of every level: a level without checks could not be reached."""
    for path, item in _items(criteria):
        for level in criteria.levels:
            if item.checks and not any(check.id.startswith(level.letter) for check in item.checks):
                yield Fault("LEVEL_WITHOUT_CHECKS", (*path, "checks"), level.id, {"item": item.id})


def lens_targets(criteria: Criteria) -> Iterator[Fault]:
    """A lens names items and levels that exist, and has tags with legal ids, each once."""
    known = {"items": [item.id for item in criteria.items], "levels": [level.id for level in criteria.levels]}
    yield from doubles((("lenses", no, "id"), lens.id) for no, lens in enumerate(criteria.lenses))
    for no, lens in enumerate(criteria.lenses):
        for key, ids in known.items():
            for n, one in enumerate(getattr(lens, key)):
                if one not in ids:
                    yield Fault("LENS_TARGET_UNKNOWN", ("lenses", no, key, n), one, {"known": ", ".join(ids) or "–"})
        yield from doubles((("lenses", no, "tags", n, "id"), tag.id) for n, tag in enumerate(lens.tags))
        for n, tag in enumerate(lens.tags):
            if not re.fullmatch(r"[0-9A-Za-z]{1,12}", tag.id):
                yield Fault("ID_ILLEGAL", ("lenses", no, "tags", n, "id"), tag.id)


def _items(criteria: Criteria) -> Iterator[tuple[KeyPath, Item]]:
    for at, category in enumerate(criteria.categories):
        for no, item in enumerate(category.items):
            yield ("categories", at, "items", no), item
