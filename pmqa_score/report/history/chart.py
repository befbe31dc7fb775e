"""Where the marks of a line over years stand: geometry as plain numbers; the page draws it as inline SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.report.charts import Point

WIDTH, HEIGHT, SIDE, TOP, FLOOR = 560.0, 190.0, 46.0, 18.0, 150.0

TICKS = (0, 25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class Segment:
    """A line between two marks; dashed where the edition has changed between them."""

    start: Point
    end: Point
    dashed: bool


@dataclass(frozen=True, slots=True)
class YearMark:
    """A known share; its value is written above it."""

    at: Point
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLine:
    """Shares from 0 to 100 over the years. ``labels`` stand below, also where no share is known."""

    size: Point
    ticks: tuple[tuple[float, int], ...]
    labels: tuple[tuple[float, str], ...]
    segments: tuple[Segment, ...]
    marks: tuple[YearMark, ...]


def year_line(labels: Sequence[str], shares: Sequence[Decimal | None], editions: Sequence[str]) -> YearLine:
    """Return the line of *shares* (None = not known) under *labels*; *editions* tell where it is dashed."""
    known = [(no, share) for no, share in enumerate(shares) if share is not None]
    places = [_across(no, len(labels)) for no in range(len(labels))]
    marks = [YearMark(Point(places[no], _height(share)), share) for no, share in known]
    return YearLine(
        size=Point(WIDTH, HEIGHT),
        ticks=tuple((_height(Decimal(tick)), tick) for tick in TICKS),
        labels=tuple(zip(places, labels, strict=True)),
        segments=tuple(
            Segment(marks[at].at, marks[at + 1].at, editions[known[at][0]] != editions[known[at + 1][0]])
            for at in range(len(marks) - 1)
        ),
        marks=tuple(marks),
    )


def _across(no: int, count: int) -> float:
    """Return where year *no* of *count* stands: evenly spread, a single one in the middle."""
    room = WIDTH - 2 * SIDE
    return round(SIDE + (room * (no + 0.5) / count), 1)


def _height(share: Decimal) -> float:
    return round(FLOOR - (FLOOR - TOP) * float(share) / 100, 1)
