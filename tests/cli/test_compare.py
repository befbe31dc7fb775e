"""``pmqa compare``: two workbooks, or a workbook and a round."""

import json
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
from support.cli import document, pmqa
from support.definition_files import edited, write_edition
from support.rounds import ASSESSORS, identity, make_round, percents, returned

from pmqa_score.assessment import generate, identity_for, load_edition
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Agency, Assessor, Role
from pmqa_score.model.setup import Setup

AGENCY = Agency("A01", "กรมหนึ่ง")
YEARS = (2565, 2566, 2567)


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return write_edition(tmp_path)


def workbook(  # noqa: PLR0913 - what a workbook is made of
    path: Path,
    criteria: Path,
    answers: Mapping[str, Value],
    *,
    role: Role = "assessor",
    agency: Agency = AGENCY,
    years: tuple[int, ...] = YEARS,
) -> Path:
    edition = load_edition(criteria)
    assessor = Assessor(agency.id, agency.name) if role == "self" else Assessor("asr07", "นายโท ลับมาก")
    who = identity_for(edition, agency, assessor, role=role)
    path.write_bytes(generate(edition, Setup(role=role, years=years), who, answers))
    return path


SELF = percents(50, 60, 80) | {"in_1_1_strength_1": "มีแผน", "in_2_1_ind_1_name": "ความพึงพอใจ"}
PANEL = percents(40, 60, 90) | {
    "in_1_1_strength_1": "นายโท ลับมาก เห็นว่าแผนดี",
    "in_2_1_ind_1_name": "ความพึงพอใจ",
    "in_2_1_ind_1_year_3": 88,
    "in_2_1_ind_2_name": "=ITA",
}


@pytest.fixture
def pair(tmp_path: Path, tiny: Path) -> tuple[Path, Path]:
    own = workbook(tmp_path / "self.xlsx", tiny, SELF, role="self")
    return own, workbook(tmp_path / "A01-asr07.xlsx", tiny, {name: _value(value) for name, value in PANEL.items()})


def _value(value: object) -> Value:
    from decimal import Decimal  # noqa: PLC0415

    return Decimal(value) if isinstance(value, int) else value  # type: ignore[return-value]


def test_self_and_panel(tiny: Path, pair: tuple[Path, Path]) -> None:
    """350, 250, 400 points: 175 + 150 + 320 = 645 and 140 + 150 + 360 = 650."""
    found = document("compare", *pair, "--criteria", tiny)
    assert (found["schema"], found["named"]) == ("pmqa-compare/1", False)
    assert [(one["id"], one["gap"]["percent"], one["gap"]["steps"]) for one in found["items"]] == [
        ("1.1", -10, -1), ("1.2", 0, 0), ("2.1", 10, 0),
    ]  # fmt: skip
    assert (found["total"]["a"]["earned"], found["total"]["b"]["earned"], found["total"]["gap"]["earned"]) == (
        645,
        650,
        5,
    )
    assert found["indicators"]["counts"] == {
        "kept": 0, "moved": 0, "renamed": 0, "changed": 1, "added": 1, "dropped": 0,
    }  # fmt: skip
    [changed] = [one for one in found["indicators"]["rows"] if one["status"] == "changed"]
    assert [(one["part"], one["a"], one["b"]) for one in changed["changes"]] == [(["year", 2567], None, 88)]


def test_no_assessor_is_named_unless_asked(tmp_path: Path, tiny: Path, pair: tuple[Path, Path]) -> None:
    saved = (tmp_path / "c.xlsx", tmp_path / "c.json", tmp_path / "c.html")
    for path in saved:
        assert pmqa("compare", *pair, "--criteria", tiny, "-o", path).exit_code == 0
    book = openpyxl.load_workbook(saved[0])
    cells = " ".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)
    told = pmqa("compare", *pair, "--criteria", tiny, "--all").stdout
    for text in (*(path.read_text(encoding="utf-8") for path in saved[1:]), cells, told):
        assert "นายโท" not in text
        assert "asr07" not in text
        assert "the assessor" in text
    named = json.dumps(document("compare", *pair, "--criteria", tiny, "--names"), ensure_ascii=False)
    assert "นายโท ลับมาก เห็นว่าแผนดี" in named
    assert "A01-asr07.xlsx" in named


def test_a_name_that_looks_like_a_formula_stays_a_text(tmp_path: Path, tiny: Path, pair: tuple[Path, Path]) -> None:
    pmqa("compare", *pair, "--criteria", tiny, "-o", tmp_path / "c.xlsx", language="th")
    cells = [cell for row in openpyxl.load_workbook(tmp_path / "c.xlsx")["ตัวชี้วัด"].iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if cell.value == "=ITA"] == ["s"]


def test_the_same_comparison_is_the_same_bytes(tmp_path: Path, tiny: Path, pair: tuple[Path, Path]) -> None:
    for name in ("1.xlsx", "2.xlsx"):
        pmqa("compare", *pair, "--criteria", tiny, "-o", tmp_path / name)
    assert (tmp_path / "1.xlsx").read_bytes() == (tmp_path / "2.xlsx").read_bytes()


def test_the_terminal_shows_what_changed(tiny: Path, pair: tuple[Path, Path]) -> None:
    brief = pmqa("compare", *pair, "--criteria", tiny).stdout
    assert "year 2567: (blank) → 88" in brief
    assert "มีแผน" not in brief
    assert "มีแผน" in pmqa("compare", *pair, "--criteria", tiny, "--all").stdout


def test_another_agency_is_a_warning(tmp_path: Path, tiny: Path, pair: tuple[Path, Path]) -> None:
    other = workbook(tmp_path / "other.xlsx", tiny, SELF, agency=Agency("A02", "กรมสอง"))
    found = document("compare", pair[0], other, "--criteria", tiny)
    assert "COMPARE_OTHER_AGENCY" in [one["code"] for one in found["problems"] if one["severity"] == "warning"]


def test_a_file_beside_itself_is_a_warning(tiny: Path, pair: tuple[Path, Path]) -> None:
    found = document("compare", pair[0], pair[0], "--criteria", tiny)
    assert "COMPARE_SAME_FILE" in [one["code"] for one in found["problems"]]
    assert (found["answers"], found["indicators"]["counts"]["kept"]) == ([], 1)


def test_editions_are_compared_by_ids(tmp_path: Path, tiny: Path, pair: tuple[Path, Path]) -> None:
    from support.definition_files import CRITERIA  # noqa: PLC0415

    folder = tmp_path / "new"
    folder.mkdir()
    new = write_edition(folder, edited(CRITERIA, ('      - id: "1.2"', '      - id: "1.3"')))
    other = workbook(tmp_path / "new.xlsx", new, {})
    found = document("compare", pair[0], other, "--criteria", tiny, "--criteria", new)
    assert [one["id"] for one in found["items"] if one["a"] is None] == ["1.3"]
    assert [one["id"] for one in found["items"] if one["b"] is None] == ["1.2"]
    assert "COMPARE_OTHER_EDITION" in [one["code"] for one in found["problems"]]
    told = pmqa("compare", pair[0], other, "--criteria", tiny, "--criteria", new).stdout
    assert "only in A: 1.2" in told
    assert "only in B: 1.3" in told


def test_what_a_round_makes_of_the_agency_so_far(tmp_path: Path) -> None:
    """Two assessors: 40 and 50, 60 and 60, 90 and 70: means 45, 60 and 80."""
    opened = make_round(tmp_path / "round")
    returned(opened, "a1.xlsx", percents(40, 60, 90) | {"in_1_1_ofi_1": "นางเอก เห็นว่าควรทบทวน"})
    returned(opened, "a2.xlsx", percents(50, 60, 70), who=identity(opened, assessor="a2"))
    own = workbook(tmp_path / "round" / "self.xlsx", tmp_path / "round" / "tiny.yaml", SELF, role="self")
    found = document("compare", own, opened.folder.path, "--criteria", tmp_path / "round" / "tiny.yaml", code=1)
    assert [one["code"] for one in found["problems"] if one["severity"] == "error"] == ["SEAL_MISSING"]
    assert (found["b"]["stage"], found["b"]["assessor"], found["b"]["file"]) == ("preliminary", None, None)
    assert [one["gap"]["percent"] for one in found["items"]] == [-5, 0, 0]
    [ofi] = [one for one in found["comments"] if one["kind"] == "ofi"]
    assert (ofi["status"], ofi["b"]["text"].startswith(ASSESSORS["a1"].name)) == ("added", False)


def test_the_terminal_shows_a_round_too(tmp_path: Path) -> None:
    opened = make_round(tmp_path / "round")
    returned(opened, "a1.xlsx", percents(40, 60, 90))
    tiny = tmp_path / "round" / "tiny.yaml"
    own = workbook(tmp_path / "self.xlsx", tiny, SELF, role="self")
    told = pmqa("compare", own, opened.folder.path, "--criteria", tiny, "--all").stdout
    assert "B · result of the panel (preliminary)" in told
    assert "indicators are not compared" in told


def test_an_agency_that_is_not_in_the_round(tmp_path: Path, tiny: Path) -> None:
    opened = make_round(tmp_path / "round")
    own = workbook(tmp_path / "self.xlsx", tiny, SELF, role="self", agency=Agency("Z9", "ไม่อยู่"))
    result = pmqa("compare", own, opened.folder.path, "--criteria", tiny)
    assert (result.exit_code, "COMPARE_NOT_IN_ROUND" in result.stderr) == (1, True)


def test_other_kinds_of_files_are_refused(tmp_path: Path, tiny: Path, pair: tuple[Path, Path]) -> None:
    result = pmqa("compare", *pair, "--criteria", tiny, "-o", tmp_path / "c.pdf")
    assert (result.exit_code, ".xlsx" in result.stderr) == (2, True)
