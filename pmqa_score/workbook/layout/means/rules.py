"""The rules sheet of an edition of means: what decides a score, its source, and whether that is confirmed."""

from __future__ import annotations

from itertools import accumulate

from pmqa_score.workbook.layout.band_rules import sources_list
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.curve_block import curve_steps
from pmqa_score.workbook.layout.navigation import navigation
from pmqa_score.workbook.layout.rule_tables import Part, awards_table, bands_tables, heads, row, section
from pmqa_score.workbook.plan import Sheet
from pmqa_score.workbook.style import TAB_FRONT

WIDTHS = (16, 30, 42, 35, 35, 36)


def rules_sheet(around: Context) -> Sheet:
    """Return the sheet."""
    title = around.say("rules.title")
    build = SheetBuilder(around.sheet_name("bands"), title, WIDTHS, around.language)
    build.tab, build.landscape = TAB_FRONT, True
    navigation(build, around)
    build.put(0, title, "banner", columns=len(WIDTHS))
    build.end_row(30)
    for table in (_levels, _curve, _required, _rating, _means, bands_tables, awards_table):
        table(build, around)
    if not around.edition.rules.tables:
        build.gap()
        build.put(0, around.say("rules.bands_none"), "text_box", columns=len(WIDTHS))
        build.end_row()
    build.gap()
    build.put(0, around.say("bands.how"), "warning_box", columns=len(WIDTHS))
    build.end_row()
    sources_list(build, around, "rules.sources", around.edition.rules.sources)
    sources_list(build, around, "rules.sources_of_criteria", around.criteria.sources)
    return build.sheet()


def _levels(build: SheetBuilder, around: Context) -> None:
    levels, language = around.criteria.levels, around.language
    if not levels:
        return
    section(build, around.say("rules.levels"))
    heads(build, around, (0, 2, "level"), (2, 1, "meaning"), (3, 1, "points"), (4, 1, "up_to"), room="rules")
    for level, most in zip(levels, accumulate(level.points.value for level in levels), strict=True):
        parts: tuple[Part, ...] = (
            (0, 2, f"{level.letter}  {level.title.of(language)}", "text_bold_box"),
            (2, 1, level.meaning.of(language) if level.meaning else "", "text_box"),
            (3, 1, level.points.value, "points"),
            (4, 1, most, "points_bold"),
        )
        row(build, around, parts, level.points.source, verified=level.points.verified)


def _curve(build: SheetBuilder, around: Context) -> None:
    curve = around.criteria.curve
    if curve is None:
        return
    section(build, around.say("rules.curve"))
    heads(build, around, (0, 2, "curve"), (2, 1, "curve_score"), (3, 2, "note"), room="kpi")
    for no, (percents, score) in enumerate(curve_steps(around, curve)):
        note = curve.note.of(around.language) if curve.note and not no else ""
        parts: tuple[Part, ...] = (
            (0, 2, percents, "text_bold_box"), (2, 1, score, "text_centre"), (3, 2, note, "note_box"),
        )  # fmt: skip
        row(build, around, parts, curve.source, verified=curve.verified)


def _required(build: SheetBuilder, around: Context) -> None:
    """Name the sub-measures that need an indicator, by item."""
    items = [item for item in around.criteria.items if any(measure.required for measure in item.measures)]
    if not items:
        return
    section(build, around.say("rules.required"))
    heads(build, around, (0, 2, "dimension"), (2, 3, "measures"), room="rules")
    for item in items:
        needed = (one for one in item.measures if one.required)
        measures = "\n".join(f"{one.no}  {one.title.of(around.language)}" for one in needed)
        parts: tuple[Part, ...] = (
            (0, 2, f"{item.id}  {item.title.of(around.language)}", "text_bold_box"), (2, 3, measures, "text_box"),
        )  # fmt: skip
        row(build, around, parts, item.source, verified=item.verified)


def _rating(build: SheetBuilder, around: Context) -> None:
    if around.criteria.unit != "rating":
        return
    section(build, around.say("rules.rating"))
    words = around.say("rules.rating_words", highest=around.criteria.points)
    build.put(0, words, "text_box", columns=len(WIDTHS))
    build.end_row()


def _means(build: SheetBuilder, around: Context) -> None:
    means = around.criteria.means
    if means is None:
        return
    section(build, around.say("rules.means"))
    heads(build, around, (0, 3, "means"), (3, 2, "note"), room="rules")
    note = means.note.of(around.language) if means.note else ""
    parts: tuple[Part, ...] = ((0, 3, around.say("rules.means_words"), "text_box"), (3, 2, note, "note_box"))
    row(build, around, parts, means.source, verified=means.verified)
