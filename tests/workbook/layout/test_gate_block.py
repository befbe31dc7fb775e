"""The block of a level: its gate, and a row for each check."""

from __future__ import annotations

from support.means_books import sheet_of
from support.status import status_edition

from pmqa_score.workbook.plan import Formula, Input, Static

SHEET = sheet_of("pmqa-4.0", "3.1", "en")


def test_each_check_has_its_text_answer_evidence_and_mark() -> None:
    for check in status_edition().criteria.item("3.1").checks:
        (row,) = {cell.row for cell in SHEET.cells if cell.content == Static(check.id)}
        here = [cell for cell in SHEET.cells if cell.row == row]
        assert Static(check.text.en) in [cell.content for cell in here]
        parts = [cell.content.field.part[3:] for cell in here if isinstance(cell.content, Input)]
        tags = [("tag", tag) for tag in "CID"] if not check.id.startswith("B") else []
        assert parts == [(), ("evidence",), *tags]
        assert sum(isinstance(cell.content, Formula) and cell.style == "mark" for cell in here) == 2


def test_evidence_takes_the_columns_of_tags_where_there_are_none() -> None:
    columns = {
        cell.content.field.part[1]: cell.columns
        for cell in SHEET.cells
        if isinstance(cell.content, Input) and cell.content.field.part[-1] == "evidence"
    }
    assert columns == {"basic": 4, "advance": 1, "significance": 1}


def test_a_gate_says_in_words_whether_it_is_open_and_what_its_level_means() -> None:
    gates = {
        cell.row for cell in SHEET.cells if isinstance(cell.content, Formula) and cell.content.name.endswith("_gate")
    }
    meanings = [cell.content for cell in SHEET.cells if cell.row in gates and cell.style == "note_box"]
    assert meanings[0] == Static("A systematic approach is in place")
    assert len(gates) == len(meanings) == 3
