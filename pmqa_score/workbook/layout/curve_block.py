"""The curve from the percent of its target that an indicator reaches to its score, as a small table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pmqa_score.model.criteria import Curve, CurveStep
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.indicator_table import year_titles
from pmqa_score.workbook.layout.navigation import spans
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.sheet_page import SheetPage


def curve_block(page: SheetPage, curve: Curve, titles: Span) -> None:
    """Lay out the steps side by side, right of their *titles*, and below them how the percent comes about."""
    steps = tuple(curve_steps(page.around, curve))
    for row, (key, style) in enumerate((("kpi.curve", "text_centre"), ("kpi.curve_score", "label_centre"))):
        page.put(titles, page.say(key), "label")
        start = titles.column + titles.columns
        for step, columns in zip(steps, spans(page.grid.widths[start:], len(steps)), strict=True):
            page.put(Span(start, columns), step[row], style)
            start += columns
        page.build.end_row()
    page.put(page.grid.whole, page.say("kpi.percent_rule", year=year_titles(page.around)[-1]), "note_box")
    page.build.end_row()


def curve_steps(around: Context, curve: Curve) -> Iterator[tuple[str, str]]:
    """Yield the percents of every step in words, and what they score; the first is what lies below all steps."""
    first = curve.steps[0]
    yield around.say("kpi.curve_below", upper=_plain(first.percent)), _plain(first.score)
    for step, following in zip(curve.steps, (*curve.steps[1:], None), strict=True):
        yield _percents(around, step, following), _score(around, step)


def _percents(around: Context, step: CurveStep, following: CurveStep | None) -> str:
    begin = "over" if step.strict else "from"
    end = "" if following is None else "_to" if following.strict else "_under"
    upper = _plain(following.percent) if following else ""
    return around.say(f"kpi.curve_{begin}{end}", lower=_plain(step.percent), upper=upper)


def _score(around: Context, step: CurveStep) -> str:
    if not step.slope:
        return _plain(step.score)
    if not step.score and not step.percent:
        return around.say("kpi.curve_slope", slope=_plain(step.slope))
    return around.say(
        "kpi.curve_slope_beyond", score=_plain(step.score), slope=_plain(step.slope), lower=_plain(step.percent)
    )


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
