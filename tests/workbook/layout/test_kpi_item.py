"""The sheet of an item of sub-measures: what it asks, what it says, the edges of the curve in the workbook itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from support.editions import tiny_identity
from support.live_book import Raw
from support.means_books import YEARS, live, sheet_of
from support.recalc import by_libreoffice

from pmqa_score.definitions import load_edition
from pmqa_score.model.field import Value
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.filling import Filling, grown
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.kpi_item import kpi_sheet
from pmqa_score.workbook.paging import paged
from pmqa_score.workbook.plan import Formula, Link, Sheet, Static
from pmqa_score.workbook.stamp import properties
from pmqa_score.workbook.write import draw_workbook


def statics(sheet: Sheet) -> list[str]:
    return [str(cell.content.value) for cell in sheet.cells if isinstance(cell.content, Static)]


def row(measure: int, no: int, *, direction: str = "ค่ามากดี", target: Raw = 100, last: Raw = 100) -> dict[str, Raw]:
    name = f"in_7_1_m_{measure}_ind_{no}"
    return {f"{name}_name": "ก", f"{name}_direction": direction, f"{name}_target": target, f"{name}_year_3": last}


def shown(*rows: Mapping[str, Raw]) -> Mapping[str, object]:
    """Return what the workbook says with these rows typed into 7.1."""
    return live("pmqa-4.0").pasted({name: raw for one in rows for name, raw in one.items()})


def test_every_sub_measure_has_its_rows_and_says_whether_it_is_required() -> None:
    sheet = sheet_of("pmqa-4.0", "7.1")
    names = [entry.field.name for _, entry in sheet.inputs() if entry.field.part[-1] == "name"]
    assert names == [f"in_7_1_m_{m}_ind_{no}_name" for m in range(1, 6) for no in range(1, 6)]
    required = [cell.row for cell in sheet.cells if isinstance(cell.content, Static) and "(จำเป็น)" in str(cell.content)]
    numbers = [cell for cell in sheet.cells if cell.style == "area_centre" and cell.row in required]
    assert [str(cell.content.value) for cell in numbers if isinstance(cell.content, Static)] == ["1", "4"]


def test_years_of_the_round_head_the_columns_and_the_rule_names_the_one_that_is_scored() -> None:
    told = statics(sheet_of("pmqa-4.0", "7.1", "en"))
    assert {"2565", "2566", "2567"} <= set(told)
    assert any("2567 ÷ target" in text for text in told)
    assert {"Year 1", "Year 2", "Year 3"} <= set(statics(sheet_of("pmqa-4.0", "7.1", "en", ())))


def test_it_prints_on_three_pages_and_every_one_of_the_table_begins_with_heads() -> None:
    sheet = sheet_of("pmqa-4.0", "7.1")
    heads = [cell.row for cell in sheet.cells if cell.style == "head" and cell.column == 1]
    assert len(sheet.breaks) == 2
    assert paged(sheet).breaks == sheet.breaks
    assert sheet.breaks[0] in heads
    assert sheet.landscape


def test_the_strip_leads_to_the_score() -> None:
    sheet = sheet_of("pmqa-4.0", "7.1")
    links = [cell.content for cell in sheet.cells if isinstance(cell.content, Link) and cell.row == 2]
    places = [
        cell.ref for cell in sheet.cells if isinstance(cell.content, Formula) and cell.content.name == "out_7_1_score"
    ]
    assert [link.cell for link in links] == places


EDGES = [
    ("ค่ามากดี", 80, 79.99, 99.99, 299.97),
    ("ค่ามากดี", 80, 80, 100, 300),
    ("ค่ามากดี", 300, 303, 101, 300),
    ("ค่ามากดี", 300, 303.02, 101.01, 400),  # 101.00666… is 101.01
    ("ค่ามากดี", 300, 303.01, 101, 300),  # 101.00333… is 101.00
    ("ค่ามากดี", 80, 84, 105, 400),
    ("ค่ามากดี", 80, 84.01, 105.01, 500),
    ("ค่ามากดี", 70, 63, 90, 270),
    ("ค่ามากดี", 10, 0, 0, 0),
    ("ค่ามากดี", 10, -1, -10, 0),
    ("ค่าน้อยดี", 10, 9, 110, 500),
    ("ค่าน้อยดี", 10, 11, 90, 270),
    ("ค่าน้อยดี", 10, 25, -50, 0),
    ("ค่าน้อยดี", 10, 0, 200, 500),
    ("ค่าน้อยดี", 100, 99, 101, 300),
    ("ค่าน้อยดี", 100, 98.99, 101.01, 400),
    ("ค่าน้อยดี", 100, 95, 105, 400),
    ("ค่าน้อยดี", 100, 94.99, 105.01, 500),
    ("ค่าน้อยดี", 100, 100.01, 99.99, 299.97),
]


@pytest.mark.parametrize(("direction", "target", "last", "percent", "score"), EDGES)
def test_the_edges_of_the_curve(direction: str, target: float, last: float, percent: float, score: float) -> None:
    said = shown(row(1, 1, direction=direction, target=target, last=last))
    assert (said["out_7_1_m_1_ind_1_percent"], said["out_7_1_m_1_ind_1_score"]) == (percent, score)


@pytest.mark.office
def test_the_edges_of_the_curve_by_another_program() -> None:
    """All edges in one workbook, in the rows of 7.1 in their order."""
    edition, setup = load_edition("pmqa-4.0"), Setup(years=YEARS)
    words = {"ค่ามากดี": "more", "ค่าน้อยดี": "less"}
    rows = [(m, no) for m in range(1, 6) for no in range(1, 6)]
    answers: dict[str, Value] = {}
    for (measure, no), (direction, target, last, _, _) in zip(rows, EDGES, strict=False):
        name = f"in_7_1_m_{measure}_ind_{no}"
        answers[f"{name}_direction"] = words[direction]
        answers[f"{name}_target"], answers[f"{name}_year_3"] = Decimal(str(target)), Decimal(str(last))
    plan = plan_of(edition, setup)
    (shown,) = by_libreoffice([draw_workbook(edition, setup, tiny_identity(), answers)], plan)
    for (measure, no), (_, _, _, percent, score) in zip(rows, EDGES, strict=False):
        spots = [plan.outputs()[f"out_7_1_m_{measure}_ind_{no}_{what}"] for what in ("percent", "score")]
        assert [shown[spot] for spot in spots] == [percent, score]


@pytest.mark.parametrize(
    ("changed", "says", "mark"),
    [
        ({"direction": None}, "เลือกทิศทาง", "!"),
        ({"target": None}, "กรอกเป้าหมายเป็นตัวเลข", "!"),
        ({"target": 0}, "เป้าหมายต้องมากกว่า 0", "✗"),
        ({"target": -80}, "เป้าหมายต้องมากกว่า 0", "✗"),
        ({"year_3": None, "year_2": 70}, "กรอกผลปีล่าสุดเป็นตัวเลข", "!"),
    ],
)
def test_a_row_without_a_score_says_what_it_lacks(changed: Mapping[str, Raw], says: str, mark: str) -> None:
    cells = {**row(1, 1), **{f"in_7_1_m_1_ind_1_{part}": raw for part, raw in changed.items()}}
    said = shown(cells, row(4, 1))
    book = live("pmqa-4.0")
    assert (said["out_7_1_m_1_count"], said["out_7_1_m_1_score"], said["out_7_1_score"]) == (1, None, None)
    assert said["out_7_1_findings"] == 1
    assert said["out_7_1_wrong"] == (1 if mark == "✗" else 0)
    line = book.inputs["in_7_1_m_1_ind_1_name"][0].row
    assert book.shown("7.1", row=line)[-2:] == [says, mark]
    assert "ตัวชี้วัด 1 ตัวยังขาดข้อมูล" in book.shown("7.1", row=3)


def test_a_dimension_waits_for_its_required_sub_measures_and_names_them() -> None:
    said = shown(row(1, 1), row(2, 1))
    assert (said["out_7_1_measures"], said["out_7_1_score"], said["out_7_1_ok"]) == (2, None, None)
    assert "ขาดตัวชี้วัดของตัววัดย่อยที่จำเป็น ข้อ 4" in live("pmqa-4.0").shown("7.1", row=3)


def test_an_optional_sub_measure_left_out_raises_the_mean_and_the_sheet_says_how_many_were_used() -> None:
    """Worked examples 11 and 12: (335 + 300 + 500) / 3 = 378.33; without the 300: (335 + 500) / 2 = 417.50."""
    first = [row(1, 1, target=85, last=86.7), row(1, 2, target=70, last=63)]  # 400 and 270: 335
    last = row(4, 1, last=106)  # 500
    said = shown(*first, row(2, 1), last)
    assert (said["out_7_1_score"], said["out_7_1_measures"], said["out_7_1_ok"]) == (378.33, 3, "✓")
    assert "ค่าเฉลี่ยของ 3 ตัววัดย่อยที่มีตัวชี้วัด" in live("pmqa-4.0").shown("7.1", row=3)
    said = shown(*first, last)
    assert (said["out_7_1_score"], said["out_7_1_measures"]) == (417.5, 2)


@pytest.mark.parametrize("thing", ["ประมาณ 80", "80%", "=#N/A", "=1/0", True, "*", "<>", "๘๐"], ids=str)
@pytest.mark.parametrize("part", ["direction", "target", "year_1", "year_3"])
def test_rubbish_is_marked_is_no_zero_and_breaks_nothing(part: str, thing: Raw) -> None:
    said = shown({**row(1, 1), f"in_7_1_m_1_ind_1_{part}": thing}, row(4, 1))
    assert said["out_7_1_wrong"] == 1
    assert said["out_7_1_score"] == (300 if part == "year_1" else None)
    assert not [name for name, value in said.items() if str(value).startswith("#")]


def test_a_row_grows_with_a_long_thai_name() -> None:
    setup = Setup(years=YEARS)
    long = "ร้อยละของผู้รับบริการที่พึงพอใจต่อการให้บริการผ่านระบบอิเล็กทรอนิกส์ของส่วนราชการ " * 3
    sheet = sheet_of("pmqa-4.0", "7.1")
    name = "in_7_1_m_1_ind_1_name"
    at = next(cell.row for cell, entry in sheet.inputs() if entry.field.name == name)
    filled = grown(sheet, Filling(properties(tiny_identity(), setup), 1, {name: long}, "th"))
    assert sheet.heights[at] < 36  # two lines
    assert filled.heights[at] > 80  # five of them


def test_without_a_curve_there_is_no_sheet() -> None:
    edition = load_edition("pmqa-4.0")
    bare = Edition(replace(edition.criteria, curve=None), edition.rules, "c" * 64)
    with pytest.raises(ValueError, match="curve"):
        kpi_sheet(context(bare, Setup()), bare.criteria.item("7.1"))
