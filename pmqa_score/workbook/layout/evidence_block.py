"""The evidence points of a process item by factor: what was found, counted live, beside the pick of a range."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.model.criteria import EvidencePoint, Factor
from pmqa_score.scoring.evidence import evidence_states
from pmqa_score.workbook.fit import needed_height
from pmqa_score.workbook.formulas import marks
from pmqa_score.workbook.formulas.evidence import evidence_counted, sign
from pmqa_score.workbook.layout.factors_block import (
    Pick,
    descriptor,
    descriptor_room,
    factor_words,
    put_pick,
)
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.plan import Formula

_TEXT, _STATE, _SIGN, _DESCRIPTOR = Span(1), Span(2), Span(3), Span(4, 5)
_COUNTS = Span(4, 3)
_LEAST = 2  # rows beside a descriptor


def evidence_block(page: ItemPage) -> tuple[tuple[Pick, ...], str]:
    """Lay out the evidence and the picks by factor; return the picks and the range of the evidence marks."""
    build, grid = page.build, page.grid
    build.put(0, page.numbered(2, "process.evidence"), "section", columns=2)
    build.put(2, page.say("process.found"), "section_head", columns=2)
    page.put(_COUNTS, page.say("process.counts"), "section_head")
    build.put(7, page.say("process.pick"), "section_head", columns=2)
    build.end_row()
    first = build.row
    picks = tuple(_factor(page, factor) for factor in page.factors)
    page.answers(grid.mark, first, len(picks), (marks.GOOD,))
    asked = len(page.around.criteria.evidence.get("process", ()))
    return picks, page.answers(_SIGN, first, asked, (marks.FULL, marks.HALF, marks.NONE))


def _factor(page: ItemPage, factor: Factor) -> Pick:
    build, grid = page.build, page.grid
    points = [point for point in page.around.criteria.evidence.get("process", ()) if point.factor == factor.id]
    heading = build.row
    page.put(grid.no, factor.id, "area_centre")
    build.put(1, factor_words(page, factor), "area", columns=3)
    pick = put_pick(page, factor)
    build.end_row()
    rows = max(len(points), _LEAST)
    least = _descriptor(page, factor, pick, rows)
    for place in range(rows):
        if place < len(points):
            _point(page, points[place])
        else:
            _nothing(page)
        build.end_row(least)
    _counts(page, factor, heading)
    return pick


def _descriptor(page: ItemPage, factor: Factor, pick: Pick, rows: int) -> float:
    """Put what the pick means beside the next *rows*; return how high each has to be to hold it."""
    widths = page.grid.widths[_DESCRIPTOR.column : _DESCRIPTOR.column + _DESCRIPTOR.columns]
    style = "text_box_top"
    page.build.put(_DESCRIPTOR.column, Formula(descriptor(page, pick)), style, columns=_DESCRIPTOR.columns, rows=rows)
    return needed_height(descriptor_room(page, factor), widths, style) / rows


def _counts(page: ItemPage, factor: Factor, heading: int) -> None:
    """Put the counts of the factor's marks into its heading: ``● 2   ◐ 1   ○ 0``."""
    build = page.build
    range_ = page.rows(_SIGN.column, heading + 1, counts=False)
    below, build.row = build.row, heading
    page.show(_COUNTS, evidence_counted(range_), "count", "evidence", factor.id)
    build.row = below


def _point(page: ItemPage, point: EvidencePoint) -> None:
    page.put(page.grid.no, Decimal(point.id) if point.id.isdecimal() else point.id, "text_centre")
    page.put(_TEXT, _words(page, point), "text_box")
    cell, source = page.ask(_STATE, "input_choice", "evidence", point.id)
    signs = [sign(option) for option in evidence_states(point)]
    page.evidence[point.id] = page.show(_SIGN, marks.state(cell, source, signs), "mark")


def _nothing(page: ItemPage) -> None:
    for span in (page.grid.no, _TEXT, _STATE, _SIGN):
        page.put(span, "", "text_box")


def _words(page: ItemPage, point: EvidencePoint) -> str:
    text = point.text.of(page.around.language)
    levels = (f"{no} = {level.of(page.around.language)}" for no, level in enumerate(point.levels, start=1))
    return f"{text}\n{' · '.join(levels)}" if point.levels else text
