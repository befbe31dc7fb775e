"""What formulas give, by a spreadsheet engine."""

from __future__ import annotations

import io

import xlsxwriter

from pmqa_score.workbook.evaluate import evaluate
from pmqa_score.workbook.plan import Spot


def test_values_come_in_their_types() -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("1.1")
        for row, formula in enumerate(("=ROUND(2.675*100,0)/100", '="ก"&1', "=1=1", '=""', "=1/0")):
            sheet.write_formula(row, 0, formula)
    spots = [Spot("1.1", row, 0) for row in range(6)]
    assert list(evaluate(buffer.getvalue(), spots).values()) == [2.68, "ก1", True, "", "#DIV/0!", ""]
