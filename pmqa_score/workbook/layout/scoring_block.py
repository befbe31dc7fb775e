"""The part of an item sheet that holds the percent and what comes of it."""

from __future__ import annotations

from pmqa_score.model.criteria import Item
from pmqa_score.workbook.formulas import percent
from pmqa_score.workbook.layout.builder import SheetBuilder, entry, reference
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Formula


def scoring_block(around: Context, build: SheetBuilder, item: Item) -> None:
    """Lay out percent, points, points earned and range; needs six columns."""
    scale, points = around.edition.rules.scale, item.points
    if scale is None or points is None:
        raise ValueError(f"item {item.id} has no points or its edition no scale")
    for column, key in enumerate(("percent", "points", "earned", "range"), start=1):
        build.put(column, around.say(f"item.{key}"), "head")
    build.end_row()
    given = around.input(item, "percent")
    cell = entry(build.put(1, given, "input_percent"), build.name)
    ok = build.put(5, Formula(percent.is_valid(cell, given.source), out(item.id, "ok")), "mark")
    build.put(2, points.value, "points")
    build.put(
        3, Formula(percent.earned(reference(ok, build.name), cell, points.value), out(item.id, "earned")), "earned_bold"
    )
    build.put(
        4, Formula(percent.range_label(reference(ok, build.name), cell, scale), out(item.id, "range")), "text_centre"
    )
    build.end_row()


def comments_block(around: Context, build: SheetBuilder, item: Item) -> None:
    """Lay out strengths, OFIs and the rationale."""
    form = around.criteria.form
    for kind, title, count in (("strength", "strengths", form.strengths), ("ofi", "ofis", form.ofis)):
        build.put(0, around.say(f"item.{title}"), "section", columns=6)
        build.end_row()
        for no in range(1, count + 1):
            build.put(0, str(no), "label_centre")
            build.put(1, around.input(item, kind, no, "text"), "input_text", columns=2)
            build.put(3, around.input(item, kind, no, "double"), "input_choice")
            build.put(4, around.input(item, kind, no, "factor"), "input_choice")
            build.put(5, around.input(item, kind, no, "reference"), "input_text")
            build.end_row(40)
    build.put(0, around.say("item.rationale"), "section", columns=6)
    build.end_row()
    build.put(0, around.input(item, "rationale"), "input_text", columns=6)
    build.end_row(60)


def factors_block(around: Context, build: SheetBuilder, item: Item) -> None:
    """Lay out the factor picks."""
    for factor in around.criteria.factors.get(around.category_of(item).kind, ()):
        build.put(0, factor.id, "label_centre")
        build.put(1, factor.title.of(around.language), "text_box", columns=3)
        build.put(4, around.input(item, "factor", factor.id), "input_choice")
        build.end_row()
