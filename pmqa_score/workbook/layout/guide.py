"""The guide: how scoring works and what the marks mean, on one page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from pmqa_score.model.bands import Scale, ScoringRange
from pmqa_score.model.criteria import Factor, Kind
from pmqa_score.workbook.choices import range_label
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.guide_blocks import ALL, HALF, RETURN, WIDTHS, marks, numbered, section
from pmqa_score.workbook.layout.navigation import navigation
from pmqa_score.workbook.layout.self.rooms import own_rooms
from pmqa_score.workbook.plan import Sheet
from pmqa_score.workbook.style import TAB_FRONT

_RULES = ("holistic", "within", "points", "unanswered", "guides", "comments")
_SELF = ("profile", "items", "ofis", "proofs", "plan")
_MARKS = ("cream", "good", "bad", "look", "none", "evidence", "double", "row")
_KINDS: tuple[Kind, ...] = ("process", "results")


def guide_sheet(around: Context) -> Sheet:
    """Return the guide."""
    title = around.say("guide.title")
    build = SheetBuilder(around.sheet_name("guide"), title, WIDTHS, around.language)
    build.tab, build.one_page = TAB_FRONT, True
    navigation(build, around)
    build.put(0, title, "banner", columns=ALL)
    build.end_row(30)
    if around.is_own:
        rooms = own_rooms(around)
        keys = [key for key in _SELF if key not in ("profile", "proofs") or key in rooms]
        numbered(
            build, around, "self", keys, **{room: around.sheet_name(room) for room in ("profile", "proofs", "plan")}
        )
    scale = around.edition.rules.scale
    numbered(build, around, "rules", _RULES, step=scale.step if scale else "")
    if scale:
        _ranges(build, around, scale)
    _factors(build, around)
    marks(build, around, _MARKS)
    numbered(build, around, "return", RETURN[:3] if around.is_own else RETURN)
    return build.sheet()


def _ranges(build: SheetBuilder, around: Context, scale: Scale) -> None:
    section(build, around.say("guide.ranges.title", sheet=around.sheet_name("bands")))
    for start in (0, HALF):
        build.put(start, around.say("guide.ranges.range"), "head")
        build.put(start + 1, around.say("guide.ranges.name"), "head")
        build.put(start + 2, around.say("guide.ranges.percents"), "head")
    build.end_row()
    half = (len(scale.ranges) + 1) // 2
    for left, right in zip_longest(scale.ranges[:half], scale.ranges[half:]):
        for start, one in ((0, left), (HALF, right)):
            for column, words in enumerate(_range(around, scale, one) if one else ("", "", "")):
                build.put(start + column, words, "label_centre" if column == 0 else "text_centre")
        build.end_row()


def _range(around: Context, scale: Scale, one: ScoringRange) -> tuple[str, str, str]:
    percents = ", ".join(str(percent) for percent in scale.percents if one.lower <= percent <= one.upper)
    return range_label(one.id), one.label.of(around.language), percents


def _factors(build: SheetBuilder, around: Context) -> None:
    sides = [(kind, around.criteria.factors[kind]) for kind in _KINDS if around.criteria.factors.get(kind)]
    if not sides:
        return
    section(build, around.say("guide.factors.title"))
    columns = ALL // len(sides)
    for number, (kind, _) in enumerate(sides):
        build.put(number * columns, around.say(f"guide.factors.{kind}"), "head", columns=columns)
    build.end_row()
    for row in zip_longest(*(factors for _, factors in sides)):
        _factor_row(build, around, row, columns)


def _factor_row(build: SheetBuilder, around: Context, row: Sequence[Factor | None], columns: int) -> None:
    for number, factor in enumerate(row):
        start = number * columns
        question = factor.question.of(around.language) if factor and factor.question else ""
        build.put(start, factor.id if factor else "", "label_centre")
        build.put(start + 1, factor.title.of(around.language) if factor else "", "text_bold_box")
        build.put(start + 2, question, "text_box", columns=columns - 2)
    build.end_row()
