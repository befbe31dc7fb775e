"""The history as a workbook: real numbers, a chart of its cells, no formulas."""

from io import BytesIO
from typing import Any

import openpyxl
from support.histories import history, history_round

from pmqa_score.report.history.book import MOST_LINES, history_book
from pmqa_score.report.history.view import HistoryView, history_view

BOTH = history(
    history_round(2566, {"A01": (50, 50, 50), "A02": (50, None, 50)}), history_round(2567, {"A01": (60, 60, 60)})
)


def view(shown: object = BOTH) -> HistoryView:
    return history_view(shown, "en")  # type: ignore[arg-type] # a history


def by_year(shown: object = BOTH) -> Any:
    return openpyxl.load_workbook(BytesIO(history_book(view(shown))))["By year"]


def test_shares_are_numbers_and_what_is_not_known_is_blank() -> None:
    sheet = by_year()
    rows = {row[0].value: [cell.value for cell in row] for row in sheet.iter_rows()}
    assert rows["Id"] == ["Id", "Agency", "2566", "2567"]
    assert rows["A01"] == ["A01", "กรม A01", 50, 60]
    assert rows["A02"] == ["A02", "กรม A02", None, None]


def test_one_line_for_each_agency_over_the_cells() -> None:
    sheet = by_year()
    (chart,) = sheet._charts
    assert [series.val.numRef.f for series in chart.series] == ["'By year'!$C$5:$D$5", "'By year'!$C$6:$D$6"]


def test_totals_items_and_rounds() -> None:
    book = openpyxl.load_workbook(BytesIO(history_book(view())))
    assert book.sheetnames == ["By year", "Totals", "Items", "Rounds"]
    totals = [[cell.value for cell in row] for row in book["Totals"].iter_rows(min_row=5)]
    assert totals[0][:1] + totals[0][4:8] == ["A01", 500, 1000, 50, "band 4"]
    assert totals[1][-1] == "+100 points"
    assert totals[2][4] == "partial"
    items = [[cell.value for cell in row] for row in book["Items"].iter_rows(min_row=5)]
    assert items[0] == ["A01", "กรม A01", "tiny first", "1.1", "item 1.1", 50, 60]
    rounds = [[cell.value for cell in row] for row in book["Rounds"].iter_rows(min_row=5)]
    assert rounds[0] == [2566, "r2566", "รอบ 2566", "tiny first", 2]


def test_a_chart_holds_no_more_lines_than_can_be_told_apart() -> None:
    many = history(history_round(2567, {f"A{no:02}": (50, 50, 50) for no in range(MOST_LINES + 3)}))
    sheet = by_year(many)
    assert len(sheet._charts[0].series) == MOST_LINES
    assert any("first 12 of 15" in str(row[0].value) for row in sheet.iter_rows())


def test_without_agencies_there_is_no_chart() -> None:
    sheet = by_year(history(history_round(2567, {})))
    assert sheet._charts == []


def test_equal_views_give_equal_bytes() -> None:
    assert history_book(view()) == history_book(view())
