"""The sheet of a process item: questions, evidence, factors, percent, comments."""

from __future__ import annotations

from pmqa_score.model.criteria import Item
from pmqa_score.workbook.layout.builder import SheetBuilder, tab_colour
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.scoring_block import comments_block, factors_block, scoring_block
from pmqa_score.workbook.plan import Sheet

WIDTHS = (6, 44, 14, 14, 14, 18)


def process_sheet(around: Context, item: Item) -> Sheet:
    """Return the sheet of a process item."""
    title = f"{item.id} {item.title.of(around.language)}"
    build = SheetBuilder(around.sheet_of(item), title, WIDTHS, around.language)
    build.tab = tab_colour(around.criteria, around.category_of(item).id)
    build.put(0, title, "banner", columns=6)
    build.end_row()
    for area in item.areas:
        build.put(0, area.id, "area")
        build.put(1, area.title.of(around.language) if area.title else "", "area", columns=5)
        build.end_row()
        for question in area.questions:
            build.put(0, f"({question.no})", "label_centre")
            build.put(1, question.title.of(around.language), "text_box")
            build.put(2, around.input(item, "question", question.no, "page"), "input_text")
            build.put(3, around.input(item, "question", question.no, "note"), "input_text", columns=3)
            build.end_row(40)
    for point in around.criteria.evidence.get("process", ()):
        build.put(0, point.factor, "label_centre")
        build.put(1, point.text.of(around.language), "text_box", columns=3)
        build.put(4, around.input(item, "evidence", point.id), "input_choice")
        build.end_row()
    factors_block(around, build, item)
    scoring_block(around, build, item)
    comments_block(around, build, item)
    return build.sheet()
