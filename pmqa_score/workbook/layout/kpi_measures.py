"""The sub-measures of an item: heads, a heading with the mean, and below it the rows for indicators."""

from __future__ import annotations

from dataclasses import dataclass

from pmqa_score.model.criteria import Measure
from pmqa_score.workbook.formulas import kpi, target_rows
from pmqa_score.workbook.formulas.references import quoted
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.sheet_page import SheetPage
from pmqa_score.workbook.layout.target_table import TargetTable, row_words, table_heads, table_row
from pmqa_score.workbook.plan import address

_FIRST_PAGE, _PAGE = 2, 3  # sub-measures that a printed page takes
_HEADING = 21.0  # points: one line


@dataclass(frozen=True, slots=True)
class MeasureCells:
    """References to the figures of a sub-measure: how many indicators it has, their mean, how many have a score."""

    measure: Measure
    count: str
    score: str
    scored: str


def measures_block(page: SheetPage, table: TargetTable) -> tuple[MeasureCells, ...]:
    """Lay out every sub-measure of the item, each with the heads of its columns, as a printed page may begin there."""
    page.put(page.grid.whole, page.numbered(1, "kpi.measures"), "section")
    page.build.end_row()
    found = []
    for place, measure in enumerate(page.item.measures):
        if place >= _FIRST_PAGE and (place - _FIRST_PAGE) % _PAGE == 0:
            page.build.breaks.append(page.build.row)
        found.append(_measure(page, table, measure))
    return tuple(found)


def _measure(page: SheetPage, table: TargetTable, measure: Measure) -> MeasureCells:
    build = page.build
    table_heads(page, table)
    heading, first = build.row, build.row + 1
    build.row = first
    for no in range(1, measure.indicators + 1):
        lead = ("measure", measure.no, "indicator", no)
        table_row(page, table, lead, ("m", measure.no, "ind", no))
    last = build.row - 1
    page.rows(page.grid.mark.column, first)
    columns = {name: table.range(name, first, last) for name in ("told", "percent", "score")}
    build.row = heading
    cells = _heading(page, table, measure, columns)
    build.row = last + 1
    return cells


def _heading(page: SheetPage, table: TargetTable, measure: Measure, columns: dict[str, str]) -> MeasureCells:
    title = measure.title.of(page.around.language)
    if measure.required:
        title = page.say("kpi.required", title=measure.title)
    page.put(table.at("no"), str(measure.no), "area_centre")
    page.put(table.between("name", "percent"), title, "area")
    counted = target_rows.count(columns["told"], columns["percent"], row_words(page))
    count = page.show(page.grid.mark, counted, "section_count", "m", measure.no, "count")
    mean = kpi.measure(count, columns["score"])
    score = page.show(table.at("score"), mean, "earned_bold", "m", measure.no, "score")
    _state(page, table.between("note", "told"), measure, count, score)
    page.build.end_row(_HEADING)
    return MeasureCells(measure, count, score, f"COUNT({columns['score']})")


def _state(page: SheetPage, span: Span, measure: Measure, count: str, score: str) -> None:
    """Say what the sub-measure still needs, or what its mean is of."""
    empty = page.say(f"kpi.mean_none_{'required' if measure.required else 'optional'}")
    waits, mean = page.say("kpi.mean_waits"), sentence(page.template("kpi.mean_of"), n=count)
    formula = f'IF({count}=0,{quoted(empty)},IF({score}="",{quoted(waits)},{mean}))'
    page.show(span, formula, "area", room=max(empty, waits, key=len))
    needs = f'{score}=""' if measure.required else f'AND({count}>0,{score}="")'
    page.build.highlight(address(page.build.row, span.column), needs, "is_worth_a_look")
