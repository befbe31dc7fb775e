"""The guide of an edition of means: how its methods score, with worked examples, on one page."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from pmqa_score.model.criteria import Method
from pmqa_score.scoring.rounding import half_up, mean
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.guide_blocks import ALL, RETURN, WIDTHS, marks, numbered
from pmqa_score.workbook.layout.means.guide_examples import kpi_examples, level_examples
from pmqa_score.workbook.layout.navigation import navigation
from pmqa_score.workbook.plan import Sheet
from pmqa_score.workbook.style import TAB_FRONT

_MARKS = ("cream", "good", "bad", "look", "none", "check", "double", "row")
_SHARES = tuple(map(Fraction, ("1", "0.73334", "0.6", "0.45")))
"""Of the points: the items of the example, of which a category is the mean."""


def means_guide_sheet(around: Context) -> Sheet:
    """Return the guide."""
    title = around.say("guide.title")
    build = SheetBuilder(around.sheet_name("guide"), title, WIDTHS, around.language)
    build.tab, build.one_page = TAB_FRONT, True
    navigation(build, around)
    build.put(0, title, "banner", columns=ALL)
    build.end_row(30)
    methods = dict.fromkeys(around.criteria.method_of(category) for category in around.criteria.categories)
    for method in methods:
        if method in _PARTS:
            _PARTS[method](build, around)
    numbered(build, around, "means", ("category", "example", "partial", "comments"), **_example(around))
    marks(build, around, [key for key in _MARKS if key != "check" or "levels" in methods])
    numbered(build, around, "return", RETURN)
    return build.sheet()


def _levels(build: SheetBuilder, around: Context) -> None:
    shares = " · ".join(f"{level.title.of(around.language)} {level.points.value}" for level in around.criteria.levels)
    keys = ("answer", "gate", "share", "idle", "reached")
    numbered(build, around, "levels", keys, of=_categories(around, "levels"), shares=shares)
    level_examples(build, around)


def _kpi(build: SheetBuilder, around: Context) -> None:
    numbered(build, around, "kpi", ("complete", "percent", "means"), of=_categories(around, "kpi"))
    kpi_examples(build, around)


def _rating(build: SheetBuilder, around: Context) -> None:
    ratings = [Decimal(3), Decimal(4), Decimal(4)]
    example = f"({' + '.join(map(str, ratings))}) ÷ {len(ratings)} = {mean(ratings)}"
    keys = ("rate", "mean", "example", "evidence")
    values = {"of": _categories(around, "rating"), "highest": around.criteria.points, "example": example}
    numbered(build, around, "rating", keys, **values)


_PARTS: dict[Method, Callable[[SheetBuilder, Context], None]] = {"levels": _levels, "kpi": _kpi, "rating": _rating}


def _categories(around: Context, method: Method) -> str:
    """Return the categories scored by *method*, as ``1–6``."""
    criteria = around.criteria
    places = [no for no, category in enumerate(criteria.categories) if criteria.method_of(category) == method]
    ids = [criteria.categories[no].id for no in places]
    neighbours = len(places) > 1 and places[-1] - places[0] == len(places) - 1
    return f"{ids[0]}–{ids[-1]}" if neighbours else ", ".join(ids)


def _example(around: Context) -> dict[str, str]:
    """Return a category of four items, worked out."""
    scores = [half_up(share * Fraction(around.criteria.points)) for share in _SHARES]
    items = " + ".join(f"{score:.2f}" for score in scores)
    return {"items": items, "count": str(len(scores)), "mean": f"{mean(scores):.2f}"}
