"""The band rules: ranges with their descriptors, bands, conditions, awards and points, each with its source."""

from __future__ import annotations

from collections.abc import Mapping

from pmqa_score.model.bands import Scale
from pmqa_score.model.criteria import Factor, Kind
from pmqa_score.model.text import Text
from pmqa_score.workbook.choices import range_label
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.navigation import navigation
from pmqa_score.workbook.layout.rule_tables import awards_table, bands_tables, conditions_table, points_table
from pmqa_score.workbook.plan import Sheet
from pmqa_score.workbook.style import TAB_FRONT

_RANGE, _NAME, _DESCRIPTORS = 12, 22, 160  # column units; the descriptors share the last
_FEWEST = 4  # columns of descriptors: the other tables need as many


def band_rules_sheet(around: Context) -> Sheet:
    """Return the sheet."""
    title = around.say("bands.title")
    count = max(_FEWEST, *(len(factors) for factors in around.criteria.factors.values()))
    widths = (_RANGE, _NAME, *(round(_DESCRIPTORS / count, 2),) * count)
    build = SheetBuilder(around.sheet_name("bands"), title, widths, around.language)
    build.tab, build.landscape = TAB_FRONT, True
    navigation(build, around)
    build.put(0, title, "banner", columns=len(widths))
    build.end_row(30)
    scale = around.edition.rules.scale
    for kind, factors in around.criteria.factors.items():
        if scale and factors:
            _ranges(build, around, scale, kind, factors)
    for table in (bands_tables, conditions_table, awards_table, points_table):
        table(build, around)
    build.gap()
    build.put(0, around.say("bands.how"), "warning_box", columns=len(widths))
    build.end_row()
    sources_list(build, around, "bands.sources", around.edition.rules.sources)
    sources_list(build, around, "bands.sources_of_points", around.criteria.sources)
    return build.sheet()


def _ranges(build: SheetBuilder, around: Context, scale: Scale, kind: Kind, factors: tuple[Factor, ...]) -> None:
    build.gap()
    mark = "" if scale.verified else " " + around.say("bands.scale_unverified", source=scale.source)
    build.put(0, around.say(f"bands.ranges.{kind}") + mark, "section", columns=len(build.widths))
    build.end_row()
    build.put(0, around.say("bands.range"), "head")
    build.put(1, around.say("bands.meaning"), "head")
    for column, factor in enumerate(factors, start=2):
        build.put(column, f"{factor.id}  {factor.title.of(around.language)}", "head")
    build.end_row()
    for one in scale.ranges:
        build.put(0, range_label(one.id), "label_centre")
        build.put(1, one.label.of(around.language), "text_bold_box")
        for column, factor in enumerate(factors, start=2):
            words = one.descriptors.get(kind, {}).get(factor.id)
            build.put(column, words.of(around.language) if words else "", "text_box")
        build.end_row()


def sources_list(build: SheetBuilder, around: Context, key: str, sources: Mapping[str, Text]) -> None:
    """Lay out *sources* under the heading *key*."""
    build.gap()
    build.put(0, around.say(key), "section", columns=len(build.widths))
    build.end_row()
    for name, words in sources.items():
        build.put(0, name, "label_centre")
        build.put(1, words.of(around.language), "text_box", columns=len(build.widths) - 1)
        build.end_row()
