"""The score of an item of sub-measures, and why it has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pmqa_score.workbook.formulas import kpi, marks
from pmqa_score.workbook.formulas.references import quoted
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.kpi_measures import MeasureCells
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.sheet_page import SheetPage
from pmqa_score.workbook.layout.target_table import TargetTable
from pmqa_score.workbook.plan import address


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiScore:
    """References to the figures of an item; ``place`` is the address of the score."""

    place: str
    score: str
    mark: str
    state: str


def kpi_score(page: SheetPage, table: TargetTable, measures: Sequence[MeasureCells]) -> KpiScore:
    """Lay out the score of the item from its sub-measures, in words too."""
    parts = {
        "result": Span(0, table.at("target").column + 1),
        "used": Span(table.at("year_1").column, table.years),
        "score_of": table.between("percent", "score"),
        "points": table.at("note"),
        "findings": table.at("told"),
    }
    page.put(page.grid.whole, page.numbered(2, "kpi.score"), "section")
    page.build.end_row()
    for key, span in parts.items():
        page.put(span, page.say(f"kpi.{key}", n=len(measures)), "head")
    page.close_row("head")
    counts, scores = [one.count for one in measures], [one.score for one in measures]
    used = page.show(parts["used"], "+".join(f"IF({count}>0,1,0)" for count in counts), "count", "measures")
    dimension = kpi.dimension(counts, scores, [one.measure.required for one in measures])
    score = page.show(parts["score_of"], dimension, "earned_bold", "score")
    page.put(parts["points"], page.around.criteria.points, "points")
    waiting = "+".join(f"{one.count}-{one.scored}" for one in measures)
    findings = page.show(parts["findings"], waiting, "count", "findings")
    page.build.highlight(address(page.build.row, parts["findings"].column), f"{findings}>0", "is_worth_a_look")
    state = page.show(parts["result"], _state(page, measures, used, score, findings), "text_bold_box")
    mark = page.show(page.grid.mark, f'IF(ISNUMBER({score}),"{marks.GOOD}","")', "mark", "ok")
    place = address(page.build.row, parts["score_of"].column)
    page.build.end_row(36)
    return KpiScore(place=place, score=score, mark=mark, state=state)


def _state(page: SheetPage, measures: Sequence[MeasureCells], used: str, score: str, findings: str) -> str:
    """Return the sentence on the score: what it is the mean of, or what keeps it from being there."""
    missing = "&".join(f'IF({one.count}=0," {one.measure.no}","")' for one in measures if one.measure.required)
    nothing = quoted(page.say("kpi.nothing"))
    waits = sentence(page.template("kpi.rows_wait"), n=findings)
    open_ = f"IF({findings}>0,{waits},{nothing})"
    if missing:
        open_ = f'IF({missing}="",{open_},{sentence(page.template("kpi.required_missing"), list=missing)})'
    mean = sentence(page.template("kpi.mean_of_measures"), n=used)
    return f"IF(ISNUMBER({score}),{mean},{open_})"
