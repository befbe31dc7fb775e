"""Worked examples for the guide, from the levels and the curve of the edition: computed, never typed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from pmqa_score.model.criteria import Level
from pmqa_score.model.scorecard import Direction, Indicator
from pmqa_score.scoring.kpi import percent_reached, score_at
from pmqa_score.scoring.rounding import half_up
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.curve_block import curve_steps
from pmqa_score.workbook.layout.guide_blocks import ALL

_CHECKS = 3
"""Checks of each level in the examples."""

_TICKED = ((2, 3), (3, 2, 3), (3, 3, 3))
"""Of each level, from the lowest: the examples; what is not told is none."""

_INDICATORS: tuple[tuple[Direction, str, str], ...] = (
    ("more", "63", "70"),
    ("more", "86.70", "85"),
    ("less", "9", "10"),
)
"""Direction, latest result and target of the examples."""

_TICKS, _SUM, _RESULT = (0, 2), (2, 2), (4, 2)
"""First column and number of columns."""


def level_examples(build: SheetBuilder, around: Context) -> None:
    """Lay out items with some checks ticked: what each level adds, the score and the level."""
    _row(build, [around.say(f"guide.levels.{key}") for key in ("ticks", "sum", "result")], "head")
    for ticked in _TICKED:
        _row(build, _level_example(around, ticked), "text_centre")


def _level_example(around: Context, ticked: tuple[int, ...]) -> tuple[str, str, str]:
    levels = around.criteria.levels
    counts = (*ticked, *(0,) * len(levels))[: len(levels)]
    parts: list[str] = []
    score, reached, is_open = Fraction(0), "", True
    for level, count in zip(levels, counts, strict=True):
        parts.append(_share(around, level, count, is_open=is_open))
        score += Fraction(level.points.value) * count / _CHECKS if is_open else 0
        is_open = is_open and count == _CHECKS
        reached = level.title.of(around.language) if is_open else reached
    ticks = "   ".join(f"{level.letter} {count}/{_CHECKS}" for level, count in zip(levels, counts, strict=True))
    none = around.say("levels.none", title=levels[0].title)
    return ticks, " + ".join(parts), f"{half_up(score):.2f}  {reached or none}"


def _share(around: Context, level: Level, count: int, *, is_open: bool) -> str:
    if not is_open:
        return around.say("guide.levels.closed")
    return f"{level.points.value} × {count}/{_CHECKS}" if count < _CHECKS else f"{level.points.value}"


def kpi_examples(build: SheetBuilder, around: Context) -> None:
    """Lay out the curve, a step beside the other, and indicators worked out with it."""
    curve = around.criteria.curve
    if curve is None:
        return
    steps = "  ·  ".join(
        around.say("guide.kpi.step", percents=percents, score=score) for percents, score in curve_steps(around, curve)
    )
    build.put(0, around.say("kpi.curve"), "label", columns=2)
    build.put(2, steps, "text_centre", columns=ALL - 2)
    build.end_row()
    told = []
    for direction, value, target in _INDICATORS:
        ind = Indicator(no=1, direction=direction, target=Decimal(target), values=(Decimal(value),))
        percent = percent_reached(ind) or Decimal(0)
        way = around.say(f"choice.direction.{direction}")
        score = around.say("guide.kpi.step", percents=f"{percent:.2f} %", score=f"{score_at(curve, percent):.2f}")
        told.append(f"{way} {value} / {target} = {score}")
    _row(build, told, "text_centre")


def _row(build: SheetBuilder, words: list[str] | tuple[str, str, str], style: str) -> None:
    for (column, columns), text in zip((_TICKS, _SUM, _RESULT), words, strict=True):
        build.put(column, text, style, columns=columns)
    build.end_row()
