"""What is done to a drawn workbook before it is handed out."""

from __future__ import annotations

import io
import zipfile

from support.editions import tiny_identity

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.filling import Filling
from pmqa_score.workbook.finish import finish
from pmqa_score.workbook.plan import Cell, Formula, Plan, Sheet, Spot
from pmqa_score.workbook.stamp import properties
from pmqa_score.workbook.write import draw

PLAN = Plan(
    tuple(
        Sheet(
            name=name,
            title=name,
            cells=(Cell(row=0, column=0, content=Formula(f'"{name}"', f"out_{name}"), style="text"),),
            widths=(10.0,),
        )
        for name in ("one", "two")
    )
)
RESULTS = {Spot("one", 0, 0): "one", Spot("two", 0, 0): "two"}


def finished() -> zipfile.ZipFile:
    drawn = draw(PLAN, Filling(properties(tiny_identity(), Setup()), 1, {}, "th"))
    return zipfile.ZipFile(io.BytesIO(finish(drawn, PLAN, RESULTS)))


def test_every_sheet_gets_its_own_formulas_and_results() -> None:
    package = finished()
    for number, name in enumerate(("one", "two"), start=1):
        part = package.read(f"xl/worksheets/sheet{number}.xml").decode()
        assert f'<f>"{name}"</f><v>{name}</v>' in part


def test_the_structure_is_locked() -> None:
    assert b'<workbookProtection lockStructure="1"/>' in finished().read("xl/workbook.xml")


def test_dates_of_the_parts_are_fixed_and_all_are_packed() -> None:
    for entry in finished().infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert entry.compress_type == zipfile.ZIP_DEFLATED
