"""Commands on workbooks: generate, fields, fill, check, score."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from support.cli import document, pmqa
from support.definition_files import write_edition

from pmqa_score.model.identity import Agency


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return write_edition(tmp_path)


@pytest.fixture
def blank(tmp_path: Path, tiny: Path) -> Path:
    """A blank workbook of the tiny edition."""
    path = tmp_path / "blank.xlsx"
    asked = ("--criteria", tiny, "--agency", "A01=กรมหนึ่ง", "--assessor", "a1=นางเอก", "--years", "2565,2566,2567")
    assert pmqa("generate", *asked, "-o", path).exit_code == 0
    return path


def answers(folder: Path, given: dict[str, object]) -> Path:
    path = folder / "answers.json"
    path.write_text(json.dumps(given, ensure_ascii=False), encoding="utf-8")
    return path


FULL = {"in_1_1_percent": 50, "in_1_2_percent": "๖๐", "in_2_1_percent": "70%"}


@pytest.fixture
def filled(tmp_path: Path, tiny: Path, blank: Path) -> Path:
    """That workbook with every item answered."""
    path = tmp_path / "filled.xlsx"
    result = pmqa("fill", blank, answers(tmp_path, FULL), "-o", path, "--criteria", tiny)
    assert result.exit_code == 0, result.output
    return path


def test_generate_refuses_to_write_over_something_else(tmp_path: Path, tiny: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"mine")
    asked = ("generate", "--criteria", tiny, "--agency", "A01", "--assessor", "a1", "-o", path)
    result = pmqa(*asked)
    assert (result.exit_code, path.read_bytes()) == (1, b"mine")
    assert "OUTPUT_EXISTS" in result.stderr
    assert pmqa(*asked, "--force").exit_code == 0


def test_generate_needs_agency_assessor_and_an_xlsx(tmp_path: Path, tiny: Path) -> None:
    result = pmqa("generate", "--criteria", tiny, "--agency", "A01", "-o", tmp_path / "x.xlsx")
    assert result.exit_code == 2
    assert "--assessor" in result.stderr
    asked = ("generate", "--criteria", tiny, "--agency", "A01", "--assessor", "a1", "-o", tmp_path / "x.pdf")
    assert pmqa(*asked).exit_code == 2


def test_an_agency_scores_itself_without_an_assessor(tmp_path: Path, tiny: Path) -> None:
    path = tmp_path / "self.xlsx"
    assert pmqa("generate", "--criteria", tiny, "--agency", "A01=ก", "--role", "self", "-o", path).exit_code == 0
    [one] = document("score", path, "--criteria", tiny)["workbooks"]
    assert (one["role"], one["assessor"]) == ("self", {"id": "A01", "name": "ก"})


def test_fields_lists_every_input(tiny: Path, filled: Path) -> None:
    fields = {one["name"]: one for one in document("fields", filled, "--criteria", tiny)["fields"]}
    percent = fields["in_1_1_percent"]
    assert (percent["sheet"], percent["kind"], percent["value"]) == ("1.1", "percent", 50)
    assert percent["allowed"] == [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]
    assert fields["in_1_1_strength_1"]["value"] is None
    assert "in_1_1_percent" in pmqa("fields", filled, "--criteria", tiny).stdout


def test_fields_and_fill_go_round(tmp_path: Path, tiny: Path, filled: Path) -> None:
    fields = document("fields", filled, "--criteria", tiny)["fields"]
    again = tmp_path / "again.xlsx"
    given = answers(tmp_path, {one["name"]: one["value"] for one in fields})
    assert pmqa("fill", filled, given, "-o", again, "--criteria", tiny).exit_code == 0
    assert document("fields", again, "--criteria", tiny)["fields"] == fields


def test_score_follows_the_contract(tiny: Path, filled: Path) -> None:
    """50 % of 350, 60 % of 250, 70 % of 400: 175 + 150 + 280 = 605 of 1000; band 2 from 500 on."""
    document_ = document("score", filled, "--criteria", tiny)
    assert document_["schema"] == "pmqa-score/1"
    [one] = document_["workbooks"]
    assert (one["file"], one["criteria"], one["role"]) == (str(filled), "tiny", "assessor")
    assert (one["agency"], one["assessor"]) == ({"id": "A01", "name": "กรมหนึ่ง"}, {"id": "a1", "name": "นางเอก"})
    assert (one["complete"], len(one["receipt"])) == (True, 5)
    assert one["items"][0] == {"id": "1.1", "points": 350, "percent": 50, "earned": 175, "range": "high"}
    assert one["categories"][0]["earned"] == 325
    total = one["total"]
    assert (total["points"], total["earned"], total["percent"]) == (1000, 605, 60.5)
    assert total["band"] == {"id": "2", "lower": 500, "upper": 1000, "between": False, "to_next": None}
    assert {"id", "met", "items"} <= total["conditions"][0].keys()
    assert one["cached"] == {"earned": 605, "agrees": True}


def test_a_partial_scorecard_has_no_band(tmp_path: Path, tiny: Path, blank: Path) -> None:
    path = tmp_path / "partial.xlsx"
    pmqa("fill", blank, answers(tmp_path, {"in_1_1_percent": 0}), "-o", path, "--criteria", tiny)
    [one] = document("score", path, "--criteria", tiny)["workbooks"]
    assert (one["complete"], one["missing"], one["total"]["band"]) == (False, ["1.2", "2.1"], None)
    assert one["items"][0]["earned"] == 0
    assert one["items"][1]["earned"] is None


def test_score_is_saved_as_asked(tmp_path: Path, tiny: Path, filled: Path) -> None:
    for suffix in ("json", "csv", "xlsx"):
        assert pmqa("score", filled, "--criteria", tiny, "-o", tmp_path / f"out.{suffix}").exit_code == 0
    saved = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert saved["workbooks"][0]["total"]["earned"] == 605
    rows = list(csv.reader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8-sig"))))
    assert [row[-1] for row in rows] == ["Earned", "175", "150", "280"]
    assert openpyxl.load_workbook(tmp_path / "out.xlsx").sheetnames == ["Total", "Items"]
    assert pmqa("score", filled, "-o", tmp_path / "out.txt").exit_code == 2
    assert pmqa("score", filled, "--criteria", tiny, "-o", tmp_path / "out.json").exit_code == 0


def test_score_prints_tables_in_either_language(tiny: Path, filled: Path) -> None:
    assert "605" in pmqa("score", filled, "--criteria", tiny, language="th").stdout
    assert "รหัสยืนยัน" in pmqa("score", filled, "--criteria", tiny, language="th").stdout
    assert "Receipt" in pmqa("score", filled, "--criteria", tiny).stdout


def test_check_names_every_problem_of_every_file(tmp_path: Path, tiny: Path, filled: Path) -> None:
    (tmp_path / "empty.xlsx").write_bytes(b"")
    document_ = document("check", filled, tmp_path / "empty.xlsx", "--criteria", tiny, code=1)
    files = {Path(one["file"]).name: [p["code"] for p in one["problems"]] for one in document_["files"]}
    assert files["empty.xlsx"] == ["FILE_EMPTY"]
    assert document_["counts"]["FILE_EMPTY"] == 1
    result = pmqa("check", tmp_path / "empty.xlsx")
    assert "FILE_EMPTY" in result.stdout


def test_check_looks_into_folders_and_sums_up(tmp_path: Path, tiny: Path) -> None:
    folder = tmp_path / "many" / "deep"
    folder.mkdir(parents=True)
    for number in range(70):
        (folder / f"{number}.xlsx").write_bytes(b"")
    result = pmqa("check", tmp_path / "many", "--criteria", tiny)
    assert "FILE_EMPTY 70 times in 70 files" in result.stdout
    assert result.stdout.count("\n") < 12
    assert pmqa("check", tmp_path / "many", "--all").stdout.count("[FILE_EMPTY]") == 70


def test_a_workbook_of_unknown_criteria_says_so(filled: Path) -> None:
    result = pmqa("score", filled)
    assert result.exit_code == 1
    assert "EDITION_UNKNOWN" in result.stderr


def test_fill_writes_nothing_when_an_answer_is_wrong(tmp_path: Path, tiny: Path, blank: Path) -> None:
    out = tmp_path / "out.xlsx"
    given = answers(tmp_path, {"in_1_1_percent": 47, "in_1_2_percent": 105, "in_9": 1, "in_1_1_factor_A": "x"})
    document_ = document("fill", blank, given, "-o", out, "--criteria", tiny, code=1)
    found = {problem["key"]: problem["code"] for problem in document_["problems"]}
    assert found == {
        "in_1_1_percent": "SCORE_NOT_ON_SCALE",
        "in_1_2_percent": "SCORE_OUT_OF_RANGE",
        "in_9": "ANSWER_NAME_UNKNOWN",
        "in_1_1_factor_A": "CHOICE_UNKNOWN",
    }
    assert not out.exists()


def test_fill_never_writes_over_what_it_read(blank: Path, tmp_path: Path, tiny: Path) -> None:
    before = blank.read_bytes()
    result = pmqa("fill", blank, answers(tmp_path, FULL), "-o", blank, "--criteria", tiny, "--force")
    assert (result.exit_code, blank.read_bytes()) == (2, before)


def test_fill_takes_csv_and_tables_and_clears(tmp_path: Path, tiny: Path, filled: Path) -> None:
    names, table = tmp_path / "names.csv", tmp_path / "table.csv"
    names.write_text("\ufeffname;value\nin_1_1_percent;\nin_1_1_strength_1;=ดี\n", encoding="utf-8")
    out, last = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    assert pmqa("fill", filled, names, "-o", out, "--criteria", tiny).exit_code == 0
    fields = {one["name"]: one["value"] for one in document("fields", out, "--criteria", tiny)["fields"]}
    assert (fields["in_1_1_percent"], fields["in_1_1_strength_1"], fields["in_1_2_percent"]) == (None, "=ดี", 60)
    table.write_text("item,percent,strength_2\n1.1,90,\n2.1,,ข้อความ\n", encoding="utf-8")
    assert pmqa("fill", out, table, "-o", last, "--criteria", tiny).exit_code == 0
    fields = {one["name"]: one["value"] for one in document("fields", last, "--criteria", tiny)["fields"]}
    assert (fields["in_1_1_percent"], fields["in_2_1_percent"], fields["in_2_1_strength_2"]) == (90, 70, "ข้อความ")


def test_a_fill_keeps_the_identity(tiny: Path, blank: Path, filled: Path) -> None:
    ids = {document("score", path, "--criteria", tiny)["workbooks"][0]["workbook"] for path in (blank, filled)}
    assert len(ids) == 1
    assert Agency("A01", "กรมหนึ่ง").id == "A01"


def test_the_save_time_can_be_fixed(tmp_path: Path, tiny: Path, blank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1760000000")
    for name in ("a.xlsx", "b.xlsx"):
        pmqa("fill", blank, answers(tmp_path, FULL), "-o", tmp_path / name, "--criteria", tiny)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
