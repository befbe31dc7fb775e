"""The summary: every item's points, the total."""

from __future__ import annotations

from collections.abc import Sequence

from pmqa_score.workbook.layout.builder import SheetBuilder, reference
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Formula, Plan, Sheet


def summary_sheet(around: Context, items: Sequence[Sheet]) -> Sheet:
    """Return the summary over the item sheets."""
    places = Plan(tuple(items)).outputs()
    build = SheetBuilder(around.sheet_name("summary"), around.say("summary.title"), (10, 60, 16), around.language)
    build.put(0, around.say("summary.title"), "banner", columns=3)
    build.end_row()
    for item in around.criteria.items:
        build.put(0, item.id, "label_centre")
        build.put(1, item.title.of(around.language), "text_box")
        build.put(2, Formula(reference(places[out(item.id, "earned")], build.name)), "earned")
        build.end_row()
    build.put(0, around.say("summary.total"), "label", columns=2)
    build.put(2, Formula(f"SUM(C2:C{build.row})", out("total")), "earned_bold")
    build.end_row()
    return build.sheet()
