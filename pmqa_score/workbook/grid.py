"""Where rows and columns of a planned sheet stand in a returned one: told by labels, then by names, or not at all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.workbook.cells import RawCell, place
from pmqa_score.workbook.plan import address

Pair = tuple[tuple[int, int], tuple[int, int]]
"""A planned cell and the cell where it stands now, as (row, column)."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Planned row → row now, planned column → column now; None, or a number beyond the end, where nobody knows."""

    rows: tuple[int | None, ...]
    columns: tuple[int | None, ...]

    def move(self, row: int, column: int) -> tuple[int, int] | None:
        """Return where a planned cell stands now."""
        if row >= len(self.rows) or column >= len(self.columns):
            return None
        here = self.rows[row], self.columns[column]
        return None if here[0] is None or here[1] is None else (here[0], here[1])

    def ref(self, ref: str) -> str | None:
        """Return the address where the planned cell *ref* stands now."""
        spot = place(ref)
        moved = self.move(*spot) if spot else None
        return address(*moved) if moved else None

    @property
    def is_shifted(self) -> bool:
        """Tell whether anything stands elsewhere than planned, or nobody knows where."""
        return any(now != planned for line in (self.rows, self.columns) for planned, now in enumerate(line))


def label_pairs(labels: Mapping[str, str | Decimal], cells: Mapping[str, RawCell]) -> list[Pair]:
    """Return where each label stands now that the plan and the sheet have once each."""
    planned = _once((text.strip(), ref) for ref, text in labels.items() if isinstance(text, str))
    now = _once((raw.text.strip(), ref) for ref, raw in cells.items() if raw.type == "text" and raw.formula is None)
    pairs = ((place(ref), place(now[text])) for text, ref in planned.items() if text in now)
    return [(before, after) for before, after in pairs if before and after]


def grid(rows: int, columns: int, labels: Iterable[Pair], names: Iterable[Pair]) -> Grid:
    """Return the grid of a sheet of *rows* × *columns* planned cells.

    A line between two labels that have moved alike has moved with them; where that says nothing, names in the line do.
    """
    by_label, by_name = list(labels), list(names)
    return Grid(
        _lines(rows, ((a[0], b[0]) for a, b in by_label), ((a[0], b[0]) for a, b in by_name)),
        _lines(columns, ((a[1], b[1]) for a, b in by_label), ((a[1], b[1]) for a, b in by_name)),
    )


def _lines(count: int, labels: Iterable[tuple[int, int]], names: Iterable[tuple[int, int]]) -> tuple[int | None, ...]:
    anchors = _ascending(_agreed(labels))
    by_name = _agreed(names)
    lines = {line: _between(line, anchors) for line in range(count)}
    lines = {line: by_name.get(line) if now is None else now for line, now in lines.items()}
    known = _ascending(_known(_filled(lines)))
    last = max(known, default=None)
    if last is not None:  # past the last witness, what nothing contradicts has moved with it
        known |= {line: line + known[last] - last for line in range(last + 1, count)}
    return tuple(known.get(line) for line in range(count))


def _filled(lines: Mapping[int, int | None]) -> dict[int, int | None]:
    """Return *lines* with those that lie between two that moved alike, by label or by name."""
    known = _ascending(_known(lines))
    return {line: _between(line, known) if now is None else now for line, now in lines.items()}


def _known(lines: Mapping[int, int | None]) -> dict[int, int]:
    return {line: now for line, now in lines.items() if now is not None}


def _agreed(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Return the lines about which all witnesses say the same."""
    said: defaultdict[int, set[int]] = defaultdict(set)
    for planned, now in pairs:
        said[planned].add(now)
    return {planned: next(iter(now)) for planned, now in said.items() if len(now) == 1}


def _ascending(lines: Mapping[int, int]) -> dict[int, int]:
    """Return *lines* without those that stand out of order, the ones with most contradictions first, ties together."""
    kept = dict(lines)
    while True:
        against = {line: sum(_contradict(line, other, kept) for other in kept) for line in kept}
        worst = max(against.values(), default=0)
        if not worst:
            return kept
        kept = {line: now for line, now in kept.items() if against[line] < worst}


def _contradict(one: int, other: int, lines: Mapping[int, int]) -> bool:
    return one != other and (one < other) != (lines[one] < lines[other])


def _between(line: int, anchors: Mapping[int, int]) -> int | None:
    if line in anchors:
        return anchors[line]
    above = max((a for a in anchors if a < line), default=None)
    below = min((a for a in anchors if a > line), default=None)
    shifts = {anchors[a] - a for a in (above, below) if a is not None}
    if above is None:
        shifts.add(0)  # above the first label nothing can have come in if that label has not moved
    return line + shifts.pop() if len(shifts) == 1 and below is not None else None


def _once(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    rows = list(texts)
    count = Counter(text for text, _ in rows)
    return {text: ref for text, ref in rows if text and count[text] == 1}
