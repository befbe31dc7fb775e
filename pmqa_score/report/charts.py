"""Where the marks of a chart stand: geometry as plain numbers; the pages draw it as inline SVG."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

FEWEST_AXES = 3
"""Axes a radar needs to enclose an area."""

FULL = Decimal(100)
"""The highest percent."""

DOT_SIZES = ((60, 5.0), (150, 3.6), (math.inf, 2.6))
"""Up to how many dots → their radius."""


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a drawing, in its own units, rounded to tenths."""

    x: float
    y: float

    def __str__(self) -> str:
        return f"{self.x:g},{self.y:g}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """An axis of a radar: its outer end, where its label stands and from which side, and the value (None = unknown)."""

    label: str
    end: Point
    text: Point
    anchor: str
    value: Decimal | None
    mark: Point | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """A ring of a radar: what it stands for, its corners, and where its label stands."""

    value: Decimal
    points: str
    label: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Radar:
    """A radar chart: rings at equal parts of the whole, one axis each, and the shape through the known values."""

    size: Point
    centre: Point
    rings: tuple[Ring, ...]
    axes: tuple[Axis, ...]
    shape: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A band along the axis of the distribution."""

    x: float
    width: float
    tone: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """Totals as dots over the bands; dots that would overlap stand on each other."""

    size: Point
    floor: float
    zones: tuple[Zone, ...]
    ticks: tuple[tuple[float, Decimal], ...]
    radius: float
    dots: tuple[Point, ...]


def radar(
    values: Sequence[tuple[str, Decimal | None]],
    *,
    whole: Decimal = FULL,
    rings: int = 4,
    radius: float = 112,
    margin: float = 84,
) -> Radar | None:
    """Return the radar of (label, figure) *values* of *whole*; None for fewer than three, which enclose nothing."""
    count = len(values)
    if count < FEWEST_AXES:
        return None
    centre = Point(radius + margin, radius + margin / 2)
    share = [(label, value, None if value is None else float(value / whole)) for label, value in values]
    axes = tuple(_axis(centre, radius, no, count, *one) for no, one in enumerate(share))
    return Radar(
        size=Point(2 * centre.x, 2 * centre.y),
        centre=centre,
        rings=tuple(
            Ring(
                value=whole * ring / rings,
                points=" ".join(str(_at(centre, radius * ring / rings, no, count)) for no in range(count)),
                label=_tenth(centre.y - radius * ring / rings + 4),
            )
            for ring in range(1, rings + 1)
        ),
        axes=axes,
        shape=" ".join(str(axis.mark) for axis in axes if axis.mark),
    )


def distribution(
    totals: Sequence[Decimal], bands: Sequence[tuple[Decimal, Decimal]], whole: Decimal, *, width: float = 720
) -> Distribution:
    """Return *totals* (of *whole* points) as dots over *bands* (lower, upper), lowest band first.

    Each dot stands exactly at its total, on the others where it would cover one.
    """
    side = 14.0
    scale = (width - 2 * side) / float(whole)
    radius = next(size for most, size in DOT_SIZES if len(totals) <= most)
    spots = _stacked([side + float(total) * scale for total in sorted(totals)], 2 * radius)
    floor = max(64.0, (max((level for _, level in spots), default=0) + 1) * 2 * radius + 12)
    return Distribution(
        size=Point(width, floor + 48),
        floor=floor,
        radius=radius,
        zones=tuple(
            Zone(x=_tenth(side + float(low) * scale), width=_tenth(float(high - low) * scale), tone=tone)
            for tone, (low, high) in enumerate(bands)
        ),
        ticks=tuple((_tenth(side + float(low) * scale), low) for low, _ in bands),
        dots=tuple(Point(_tenth(x), _tenth(floor - (2 * level + 1) * radius)) for x, level in spots),
    )


def _stacked(places: Sequence[float], width: float) -> list[tuple[float, int]]:
    """Return each of the ascending *places* with the lowest level on which it touches no earlier one."""
    ends: list[float] = []
    stacked = []
    for place in places:
        level = next((no for no, end in enumerate(ends) if place - end >= width), len(ends))
        ends[level : level + 1] = [place]
        stacked.append((place, level))
    return stacked


def _axis(  # noqa: PLR0913, PLR0917 - where an axis stands and what it shows
    centre: Point, radius: float, no: int, count: int, label: str, value: Decimal | None, share: float | None
) -> Axis:
    near = _at(centre, radius + 16, no, count)
    lift = 10 * (centre.y - near.y) / radius  # the label has two lines: both clear of the rings, above and below
    text = Point(near.x, _tenth(near.y - lift))
    sideways = text.x - centre.x
    return Axis(
        label=label,
        end=_at(centre, radius, no, count),
        text=text,
        anchor="middle" if abs(sideways) < radius / 4 else "start" if sideways > 0 else "end",
        value=value,
        mark=None if share is None else _at(centre, radius * share, no, count),
    )


def _at(centre: Point, distance: float, no: int, count: int) -> Point:
    """Return the point at *distance* on axis *no* of *count*, the first pointing up, going clockwise."""
    angle = 2 * math.pi * no / count
    return Point(_tenth(centre.x + distance * math.sin(angle)), _tenth(centre.y - distance * math.cos(angle)))


def _tenth(value: float) -> float:
    return round(value, 1) + 0.0  # no minus zero
