"""Which rows of two workbooks are one indicator, strength or OFI: by name, by what they say, by where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from pmqa_score.model.comparison import CellPart, PairedBy, Row
from pmqa_score.model.field import Value
from pmqa_score.scoring.answer_rows import LABELS, Key
from pmqa_score.scoring.compare.plain_name import plain_name

SIMILAR = 0.6
"""Share of letters in the same order from which two names are one that was reworded."""

SHARED_YEARS = 2
"""Yearly values that two rows of different names have to share, and all must be equal, to be the same indicator."""

Rank = tuple[float, ...]
Found = tuple[Row | None, Row | None, PairedBy | None]
"""Two rows that belong together and how that was found; or one without a counterpart."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A row as it is compared; ``list`` is its item and what of it the row is one of."""

    row: Row
    list: Key
    no: int
    kind: str
    label: str
    question: Value | None


def row_pairs(
    left: Mapping[Key, Mapping[CellPart, Value]], right: Mapping[Key, Mapping[CellPart, Value]]
) -> list[Found]:
    """Return every row once: in a pair, or alone.

    In this order: the same name in the same list, then in another one (it was moved); in the same list and for the
    same question, the same yearly values, then similar words; the same row where one of them has no name.
    """
    before, after = ([_seen(key, cells) for key, cells in side.items()] for side in (left, right))
    found: list[Found] = []
    for by, rank in _PASSES:
        for one, other in _best(before, after, rank):
            before.remove(one)
            after.remove(other)
            found.append((one.row, other.row, by))
    return [*found, *((one.row, None, None) for one in before), *((None, one.row, None) for one in after)]


def _seen(key: Key, cells: Mapping[CellPart, Value]) -> _Seen:
    item, place = key
    kind = str(place[-2])
    label = plain_name(str(cells.get(LABELS[kind], "")))
    return _Seen(Row(item, place, cells), (item, place[:-1]), int(place[-1]), kind, label, cells.get(("question",)))


def _best(
    before: list[_Seen], after: list[_Seen], rank: Callable[[_Seen, _Seen], Rank | None]
) -> Iterator[tuple[_Seen, _Seen]]:
    """Yield the pairs that *rank* allows, the lowest rank first, each row once."""
    ranked = [
        (found, at, to)
        for at, one in enumerate(before)
        for to, other in enumerate(after)
        if (found := rank(one, other))
    ]
    chosen = [(before[at], after[to], at, to) for _, at, to in sorted(ranked)]
    used: tuple[set[int], set[int]] = (set(), set())
    for one, other, at, to in chosen:
        if at not in used[0] and to not in used[1]:
            used[0].add(at)
            used[1].add(to)
            yield one, other


def _same_name(one: _Seen, other: _Seen) -> Rank | None:
    if not one.label or one.label != other.label or one.list != other.list:
        return None
    return (one.question != other.question, abs(one.no - other.no))


def _same_name_elsewhere(one: _Seen, other: _Seen) -> Rank | None:
    if not one.label or one.label != other.label or one.kind != other.kind:
        return None
    return (one.list[0] != other.list[0], abs(one.no - other.no))


def _same_values(one: _Seen, other: _Seen) -> Rank | None:
    if not _may_be_reworded(one, other):
        return None
    years = {cell for cell in one.row.cells if cell[0] == "year"} & other.row.cells.keys()
    same = sum(one.row.cells[year] == other.row.cells[year] for year in years)
    return (-same, abs(one.no - other.no)) if same == len(years) >= SHARED_YEARS else None


def _similar(one: _Seen, other: _Seen) -> Rank | None:
    if not (one.label and other.label and _may_be_reworded(one, other)):
        return None
    share = _likeness(one.label, other.label)
    return (-share, abs(one.no - other.no)) if share >= SIMILAR else None


def _same_row(one: _Seen, other: _Seen) -> Rank | None:
    is_nameless = not (one.label and other.label)
    return (0,) if is_nameless and one.no == other.no and _may_be_reworded(one, other) else None


def _may_be_reworded(one: _Seen, other: _Seen) -> bool:
    asks_else = None not in (one.question, other.question) and one.question != other.question
    return one.list == other.list and not asks_else


@lru_cache(maxsize=4096)
def _likeness(one: str, other: str) -> float:
    found = SequenceMatcher(None, one, other, autojunk=False)
    return found.ratio() if found.real_quick_ratio() >= SIMILAR <= found.quick_ratio() else 0


_PASSES: tuple[tuple[PairedBy, Callable[[_Seen, _Seen], Rank | None]], ...] = (
    ("name", _same_name),
    ("name", _same_name_elsewhere),
    ("values", _same_values),
    ("words", _similar),
    ("row", _same_row),
)
