"""``pmqa ready``."""

import json
from pathlib import Path

import pytest
from support.cli import document, pmqa
from support.definition_files import write_edition

ROW = {
    "name": "ความพึงพอใจ", "question": "1", "direction": "more", "comparator": "กรมอื่น", "comparator_value": 60,
    "year_1": 70, "year_2": 75, "year_3": 80,
}  # fmt: skip
FULL = {"in_1_1_percent": 40, "in_1_2_percent": 40, "in_2_1_percent": 40} | {
    f"in_2_1_ind_1_{column}": value for column, value in ROW.items()
}


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return write_edition(tmp_path)


def workbook(folder: Path, tiny: Path, answers: dict[str, object]) -> Path:
    blank, given, filled = folder / "blank.xlsx", folder / "answers.json", folder / "filled.xlsx"
    given.write_text(json.dumps(answers), encoding="utf-8")
    made = pmqa("generate", "--criteria", tiny, "--agency", "A01=กรมหนึ่ง", "--role", "self", "-o", blank)
    assert made.exit_code == 0, made.output
    assert pmqa("fill", blank, given, "-o", filled, "--criteria", tiny).exit_code == 0
    return filled


def test_a_full_workbook_is_ready(tmp_path: Path, tiny: Path) -> None:
    path = workbook(tmp_path, tiny, FULL)
    shown = document("ready", path, "--criteria", tiny)
    assert (shown["schema"], shown["ready"]) == ("pmqa-ready/1", True)
    assert "Ready: All" in pmqa("ready", path, "--criteria", tiny).stdout
    assert "พร้อมส่ง" in pmqa("ready", path, "--criteria", tiny, language="th").stdout


def test_what_is_missing_is_told_with_its_cell(tmp_path: Path, tiny: Path) -> None:
    path = workbook(tmp_path, tiny, {"in_1_1_percent": 40})
    shown = {one["id"]: one for one in document("ready", path, "--criteria", tiny, code=1)["checks"]}
    assert [(one["item"], one["sheet"]) for one in shown["complete"]["missing"]] == [("1.2", "1.2"), ("2.1", "2.1")]
    spoken = pmqa("ready", path, "--criteria", tiny)
    assert spoken.exit_code == 1
    assert f"1.2 no percent yet (1.2!{shown['complete']['missing'][0]['cell']})" in spoken.stdout


def test_more_than_a_page_holds_is_shown_on_demand(tmp_path: Path, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pmqa_score.cli.ready.ON_SCREEN", 3)
    ofis = {f"in_{item}_ofi_{no}": "x" for item in ("1_1", "1_2", "2_1") for no in (1, 2)}
    path = workbook(tmp_path, tiny, FULL | ofis)
    assert "and 3 more" in pmqa("ready", path, "--criteria", tiny).stdout
    assert "2.1 OFI 2" in pmqa("ready", path, "--criteria", tiny, "--all").stdout


def test_the_page_is_saved_and_links_back(tmp_path: Path, tiny: Path) -> None:
    path = workbook(tmp_path, tiny, {"in_1_1_percent": 40})
    page, word = tmp_path / "out" / "page.html", tmp_path / "out" / "page.docx"
    for output in (page, word):
        assert pmqa("ready", path, "--criteria", tiny, "-o", output).exit_code == 1
    assert 'href="../filled.xlsx#' in page.read_text(encoding="utf-8")
    assert word.read_bytes().startswith(b"PK")
    page.write_text("mine", encoding="utf-8")
    assert "OUTPUT_EXISTS" in pmqa("ready", path, "--criteria", tiny, "-o", page).stderr
    assert pmqa("ready", path, "--criteria", tiny, "-o", page, "--force").exit_code == 1
    assert page.read_text(encoding="utf-8") != "mine"
    assert pmqa("ready", path, "--criteria", tiny, "-o", tmp_path / "page.pdf").exit_code == 2
