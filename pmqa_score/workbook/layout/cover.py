"""The cover: what this workbook is, for whom, by whom."""

from __future__ import annotations

from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.plan import Ident, Sheet


def cover_sheet(around: Context) -> Sheet:
    """Return the cover."""
    title = around.criteria.title.of(around.language)
    build = SheetBuilder(around.sheet_name("cover"), title, (24, 72), around.language)
    build.put(0, around.say("cover.title"), "title_centre", columns=2)
    build.end_row()
    build.put(0, title, "subtitle_centre", columns=2)
    build.end_row()
    for key, part in (("agency", "agency_name"), ("assessor", "assessor_name")):
        build.put(0, around.say(f"cover.{key}"), "label")
        build.put(1, Ident(part), "text_box")
        build.end_row()
    return build.sheet()
