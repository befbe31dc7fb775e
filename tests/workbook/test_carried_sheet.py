"""The sheet that tells what was carried over: laid out, read back, within bounds."""

from dataclasses import replace
from decimal import Decimal

import pytest
from support.edited_editions import edited, fewer_rows, item_more
from support.editions import tiny_edition, tiny_identity
from support.sheet_surgery import copied

from pmqa_score.errors import WorkbookError
from pmqa_score.model.field import Value
from pmqa_score.model.migration import CarriedRow, Migration, Move, PanelLoss, Reworded
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.upgrade.carry import carry
from pmqa_score.workbook.book import SheetEntry
from pmqa_score.workbook.carried_rows import carried_rows, reason_words
from pmqa_score.workbook.carried_sheet import MOST_ROWS, carried_sheet, own_names
from pmqa_score.workbook.cells import SheetCells
from pmqa_score.workbook.plan import Static
from pmqa_score.workbook.read import read
from pmqa_score.workbook.result import ReadResult
from pmqa_score.workbook.sheets import Sheets
from pmqa_score.workbook.write import draw_workbook

SETUP = Setup(years=(2565, 2566, 2567))
ROWS = tuple(CarriedRow("ย้ายแล้ว", "1.1", f"=ช่อง {n}", "55", "เหตุ\nผล", "a → b") for n in range(3))


def drawn(rows: tuple[CarriedRow, ...], language: str = "th") -> bytes:
    setup = Setup(years=SETUP.years, language="en" if language == "en" else "th")
    return draw_workbook(tiny_edition(), setup, tiny_identity(), {}, carried=rows)


def back(data: bytes) -> ReadResult:
    return read(data, file="x.xlsx", find_edition=lambda *_: tiny_edition())


def test_its_lines_come_back_and_it_is_no_strange_sheet() -> None:
    for language in ("th", "en"):
        found = back(drawn(ROWS, language))
        assert (found.carried, found.problems) == (ROWS, ())


def test_without_lines_there_is_no_sheet() -> None:
    assert back(drawn(())).carried == ()


def test_no_line_is_a_formula() -> None:
    contents = [cell.content for cell in carried_sheet(ROWS, "th").cells]
    assert all(isinstance(content, Static) for content in contents)


def test_more_lines_than_the_sheet_takes_are_counted() -> None:
    many = (*ROWS, *(CarriedRow("ย้ายแล้ว", "1.1", str(n), "", "", "") for n in range(MOST_ROWS)))
    sheet = carried_sheet(many, "en")
    assert [cell.content for cell in sheet.cells][-4] == Static("and 3 more; --json lists all")
    assert len(back(drawn(many)).carried) == MOST_ROWS + 1


def test_a_long_answer_is_cut() -> None:
    [row] = back(drawn((CarriedRow("ย้ายแล้ว", "1.1", "ก", "ข" * 900, "", ""),))).carried
    assert (len(row.value), row.value[-1]) == (500, "…")


def test_a_broken_one_spoils_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Sheets.cells

    def broken(sheets: Sheets, entry: SheetEntry) -> SheetCells:
        if entry.name in own_names():
            raise WorkbookError([])
        return whole(sheets, entry)

    monkeypatch.setattr(Sheets, "cells", broken)
    assert (back(drawn(ROWS)).carried, back(drawn(ROWS)).problems) == ((), ())


def test_a_form_sheet_renamed_to_its_name_is_still_found_by_its_names() -> None:
    [name] = [one for one in own_names() if one.isascii()]
    found = back(copied(drawn(()), "1.2", name))
    assert [problem.code for problem in found.problems if "UNKNOWN" in problem.code] == []


def test_what_was_carried_stands_together() -> None:
    """Row 3 of the indicators went to row 1; a percent and its factors stand for themselves."""
    answers: dict[str, Value] = {
        "in_1_1_percent": Decimal(50),
        "in_1_1_factor_A": "50-65",
        "in_1_1_factor_D": "50-65",
        "in_1_1_ofi_1": "ก",
        "in_2_1_ind_2_name": "ข",
        "in_2_1_ind_2_year_3": Decimal(5),
        "in_2_1_ind_3_name": "ค",
    }
    old, new = tiny_edition(), edited(fewer_rows, item_more)
    moves = carry(old, new, SETUP, answers)
    to_fill = tuple(one for one in fields_of(new, SETUP) if one.name == "in_1_3_percent")
    loss = PanelLoss(item="1.2", assessor="a1", percent=None)
    found = carried_rows(Migration(old=old, new=new, moves=moves, panel_losses=(loss,), to_fill=to_fill), "en")
    assert [(row.state, row.item, row.what, row.value, row.reason) for row in found] == [
        ("dropped", "1.1", "OFI 1 · text", "ก", "The new criteria have no such input"),
        ("dropped", "1.2", "what a1 of the panel gave", "", "The new criteria have no such input"),
        ("to fill in", "1.3", "percent", "percent", ""),
        ("carried", "2.1", "indicator 3 · name", "ค", "now at indicator 1 · name"),
        ("carried", "1.1", "factor", "factor A, factor D", ""),
        ("carried", "1.1", "percent", "percent", ""),
        ("carried", "2.1", "indicator 2", "name, year 3", ""),
    ]
    assert found[0].way == f"tiny 00000000 → {new.digest[:8]}"


def test_what_is_worded_otherwise_is_told_in_one_language() -> None:
    field = next(one for one in fields_of(tiny_edition(), SETUP) if one.name == "in_1_1_percent")
    words = (("title.th", "ก", "ข"), ("title.en", "a", "b"))
    both = tuple(Reworded(what="item", key=key, old=old, new=new) for key, old, new in words)
    move = Move(old=field, new=field, value=Decimal(50), reworded=both)
    assert reason_words(move, "en") == "the item changed · title: a → b"
    assert reason_words(move, "both").count("\n") == 1
    gone = replace(move, reworded=(Reworded(what="question", key="", old="ก", new=None), both[0]))
    assert reason_words(gone, "th") == "คำถามเปลี่ยน: ก → (ไม่มี)\nหัวข้อเปลี่ยน · ชื่อ: ก → ข"
    assert reason_words(replace(move, reworded=both[1:]), "th") == "หัวข้อเปลี่ยน · ชื่อ: a → b"


def test_another_edition_is_named() -> None:
    from pmqa_score.definitions import load_edition  # noqa: PLC0415

    award, old = load_edition("pmqa-2562"), tiny_edition()
    moves = carry(old, award, SETUP, {"in_1_1_percent": Decimal(50)})
    [row] = carried_rows(Migration(old=old, new=award, moves=moves), "th")
    assert row.way == f"tiny 00000000 → pmqa-2562 {award.digest[:8]}"
