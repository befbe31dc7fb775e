"""Where the pages of a printed sheet end: between its blocks, on as few pages as stay legible."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from pmqa_score.workbook.plan import Sheet

LEAST_SCALE = 0.56
"""Smallest print: 14 points become 8."""

_UPRIGHT, _LANDSCAPE = (523.0, 741.0), (770.0, 494.0)  # points of an A4 sheet between its margins: width, height
_UNIT, _PADDING = 5.25, 3.75  # points of a column unit, and of the space beside each column
_LONGEST = 2000  # rows of a sheet whose pages are planned
_SPARE = 6.0  # points left at the foot, for programs that round heights up
_WIDER = 1.06  # LibreOffice draws columns wider by that much
_TIGHTER = tuple(1 + step * 0.04 for step in range(1, 14))  # how much more of a sheet a page holds, printed smaller

_HEADINGS = frozenset({"section", "area", "area_centre", "section_note", "section_head", "head", "strip_head"})
"""Styles of rows that belong to the row below."""
_BLOCK, _PART, _ROW = 0.0, 1.0, 4.0  # what it costs to end a page before a block, a part of one, any other row
_SMALLER = 25.0  # what it costs to print at half the size


def page_room(sheet: Sheet) -> float:
    """Return how many points of row heights fit a page as wide as *sheet*."""
    return _paper(sheet)[1] / _fit(sheet) - _SPARE


def paged(sheet: Sheet) -> Sheet:
    """Return *sheet* with ends of pages: those it has while every page holds its rows, else new ones.

    It may be printed smaller to need no more pages than planned, or to save one where none is planned, as long as it
    stays legible.
    """
    if sheet.hidden or max((cell.row for cell in sheet.cells), default=0) > _LONGEST:
        return sheet
    strip, room, smallest = _strip(sheet), page_room(sheet), max(1.0, _fit(sheet) / LEAST_SCALE)
    if sheet.one_page and strip.points(0, strip.rows) <= room * smallest:
        return sheet
    if not sheet.one_page and strip.fullest(row - sheet.print_from for row in sheet.breaks) <= room:
        return sheet
    ratios = (1.0, *(ratio for ratio in _TIGHTER if ratio < smallest), smallest)
    tried = [(ratio, strip.cut(room * ratio)) for ratio in ratios]
    planned = len(sheet.breaks)
    found = [(max(planned, len(cut.rows)), cut.cost + _SMALLER * (ratio - 1), cut.rows) for ratio, cut in tried if cut]
    if not found:
        return replace(sheet, breaks=(), one_page=False)
    *_, rows = min(found)
    breaks = tuple(row + sheet.print_from for row in rows)
    return replace(sheet, breaks=breaks, scale=_scale(sheet, strip.fullest(rows) / room), one_page=False)


def _scale(sheet: Sheet, ratio: float) -> int:
    """Return the scale in percent that fits *ratio* times a page on one; 0 where its width alone decides."""
    return math.floor(100 * _fit(sheet) / max(ratio, _WIDER)) if ratio > 1 else 0


@dataclass(frozen=True, slots=True)
class _Cut:
    """Rows that begin a page, after the first; what it costs to end pages there."""

    rows: tuple[int, ...]
    cost: float


@dataclass(frozen=True, slots=True)
class _Strip:
    """The printed rows from top to bottom: their heights added up, what it costs to begin a page at each."""

    tops: tuple[float, ...]
    costs: tuple[float, ...]
    repeated: float
    repeated_to: int

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.costs)

    def points(self, first: int, end: int) -> float:
        """Return the height of a page with the rows from *first* until before *end*, titles repeated."""
        return self.tops[end] - self.tops[first] + (self.repeated if first > self.repeated_to else 0.0)

    def fullest(self, breaks: Iterable[int]) -> float:
        """Return the height of the highest page where new ones begin at the rows *breaks*."""
        return max(self.points(*page) for page in pairwise([0, *breaks, self.rows]))

    def cut(self, room: float) -> _Cut | None:
        """Return the cheapest way onto the fewest pages of *room* points; None where a row does not fit a page."""
        best: dict[int, tuple[int, float, tuple[int, ...]]] = {0: (0, 0.0, ())}
        for end in range(1, self.rows + 1):
            if end < self.rows and math.isinf(self.costs[end]):
                continue
            ways = [self._way(best[first], first) for first in self._firsts(end, room) if first in best]
            if ways:
                best[end] = min(ways)
        if self.rows not in best:
            return None
        _, cost, rows = best[self.rows]
        return _Cut(rows, cost)

    def _firsts(self, end: int, room: float) -> Iterator[int]:
        for first in range(end - 1, -1, -1):
            if self.points(first, end) > room:
                return
            yield first

    def _way(self, before: tuple[int, float, tuple[int, ...]], first: int) -> tuple[int, float, tuple[int, ...]]:
        pages, cost, rows = before
        return (pages + 1, cost + self.costs[first], (*rows, first)) if first else (1, 0.0, ())


def _strip(sheet: Sheet) -> _Strip:
    last = max((cell.row + cell.rows for cell in sheet.cells), default=0)
    heights = [sheet.heights.get(row, 15.0) for row in range(sheet.print_from, last)]
    title = sheet.repeat or (sheet.print_from, sheet.freeze - 1)
    costs = _costs(sheet)
    return _Strip(
        tops=tuple(accumulate(heights, initial=0.0)),
        costs=tuple(costs.get(row, _ROW) for row in range(sheet.print_from, last)),
        repeated=sum(sheet.heights.get(row, 15.0) for row in range(title[0], title[1] + 1)),
        repeated_to=title[1] - sheet.print_from,
    )


def _costs(sheet: Sheet) -> Mapping[int, float]:
    """Return what it costs to begin a page at a row, where that is not the usual: never right below a heading."""
    costs: dict[int, float] = {}
    headings: set[int] = set()
    tied: set[int] = set()
    for cell in sheet.cells:
        if cell.style in _HEADINGS:
            headings.add(cell.row)
            costs[cell.row] = min(costs.get(cell.row, _PART), _BLOCK if cell.style == "section" else _PART)
        tied.update(range(cell.row + 1, cell.row + cell.rows))
    for chart in sheet.charts:
        tied.update(range(chart.row + 1, chart.row + _rows_under(sheet, chart.row, chart.height)))
    return costs | dict.fromkeys({row + 1 for row in headings} | tied, math.inf)


def _rows_under(sheet: Sheet, row: int, pixels: int) -> int:
    points, count = pixels * 0.75, 0
    while points > 0:
        points -= sheet.heights.get(row + count, 15.0)
        count += 1
    return count


def _fit(sheet: Sheet) -> float:
    """Return the scale at which *sheet* is as wide as its page, at most 1."""
    return min(1.0, _paper(sheet)[0] / sum(width * _UNIT + _PADDING for width in sheet.widths))


def _paper(sheet: Sheet) -> tuple[float, float]:
    return _LANDSCAPE if sheet.landscape else _UPRIGHT
