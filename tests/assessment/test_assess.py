"""Reading and scoring a workbook in one step."""

from decimal import Decimal
from pathlib import Path

import pytest
from support.editions import tiny_edition, tiny_identity

from pmqa_score.assessment import assess, edition_finder, generate
from pmqa_score.errors import WorkbookError
from pmqa_score.model.field import Value
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.receipt import receipt

FIND = edition_finder(tiny_edition())
ANSWERS: dict[str, Value] = {f"in_{item}_percent": Decimal(50) for item in ("1_1", "1_2", "2_1")}


def workbook(answers: dict[str, Value]) -> bytes:
    return generate(tiny_edition(), Setup(years=(2565, 2566, 2567)), tiny_identity(), answers)


def test_the_total_is_computed_and_compared_with_the_stored_one() -> None:
    one = assess(workbook(ANSWERS), file="x.xlsx", find_edition=FIND)
    assert (one.file, one.agrees) == ("x.xlsx", True)
    assert one.totals.earned == one.cached == Decimal(500)
    assert one.receipt == receipt(one.read.identity, one.read.edition, one.scorecard)


def test_what_deserves_a_second_look_is_shown_at_the_percent() -> None:
    one = assess(workbook(ANSWERS), file="x.xlsx", find_edition=FIND)
    [problem] = [p for p in one.problems if p.code == "HIGH_WITHOUT_STRENGTH" and p.values["item"] == "1.1"]
    [found] = [f for f in one.read.inputs if f.field.name == "in_1_1_percent"]
    assert str(problem.place) == f"x.xlsx › {found.spot}"


def test_a_file_is_called_as_asked(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook(ANSWERS))
    assert assess(path, find_edition=FIND).file == str(path)
    assert assess(path, file="returned/a.xlsx", find_edition=FIND).file == "returned/a.xlsx"


def test_what_cannot_be_taken_is_named_as_asked(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError) as caught:
        assess(tmp_path / "none.xlsx", file="returned/none.xlsx", find_edition=FIND)
    assert [(p.code, p.place.file) for p in caught.value.problems] == [("FILE_MISSING", "returned/none.xlsx")]
