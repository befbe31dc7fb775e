"""The tests of a best practice on the sheet of a process item: yes or no, and what they come to. Never scored."""

from __future__ import annotations

from pmqa_score.scoring.self_inputs import PRACTICES
from pmqa_score.workbook.formulas import marks
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Formula, address

_SIGNS = (marks.FULL, marks.NONE)  # of yes and no


def practice_block(page: ItemPage, text: Span, answer: Span, sign: Span, verdict: Span) -> None:
    """Lay out a row for each test, in the columns given, and beside them whether all are passed."""
    build, grid = page.build, page.grid
    page.put(Span(0, answer.column), page.say("self.practice.title"), "section")
    end = grid.mark.column + grid.mark.columns
    page.put(Span(answer.column, 2), page.say("self.practice.answer"), "section_head")
    page.put(Span(verdict.column, end - verdict.column), "", "section_head")
    build.end_row()
    first = build.row
    for no, practice in enumerate(PRACTICES, start=1):
        page.put(grid.no, str(no), "label_centre")
        page.put(text, page.say(f"self.practice.{practice}"), "text_box")
        cell, source = page.ask(answer, "input_choice", "practice", practice)
        page.show(sign, marks.state(cell, source, _SIGNS), "mark")
        build.end_row()
    signs = page.rows(sign.column, first)
    below, build.row = build.row, first
    _verdict(page, Span(verdict.column, end - verdict.column), signs)
    build.row = below


def _verdict(page: ItemPage, span: Span, signs: str) -> None:
    every = len(PRACTICES)
    passed = marks.count(marks.FULL, signs)
    part = sentence(page.say("self.practice.part", n="{n}", every=every), n=passed)
    full = sentence(page.say("self.practice.full", every=every))
    told = f"IF({passed}={every},{full},{part})"
    row = page.build.row
    held = Formula(told, out(page.item.id, "practice"))
    page.build.put(span.column, held, "text_box_top", columns=span.columns, rows=every)
    cell = address(row, span.column, absolute=True)
    page.build.highlight(address(row, span.column), f'LEFT({cell},1)="{marks.GOOD}"', "is_good")
