"""``pmqa upgrade``: a filled workbook carried to a corrected edition, the old one untouched."""

from pathlib import Path

import pytest
from support.cli import document, pmqa
from support.definition_files import CRITERIA, edited, write_edition
from support.rounds import make_round, percents, returned

from pmqa_score.assessment import generate, identity_for, load_edition
from pmqa_score.cli.upgrade_table import print_migration
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.model.migration import Migration, PanelLoss
from pmqa_score.model.setup import Setup

ANSWERS: dict[str, Value] = percents(50, 60, 80) | {"in_1_1_q_1_page": "12", "in_1_1_strength_1": "=ดี"}
REWORDED = ('{no: 1, title: {th: "ถาม", en: "Ask"}', '{no: 1, title: {th: "ถามใหม่", en: "Ask anew"}')
WITHOUT_12 = ('      - id: "1.2"', '      - id: "1.3"')


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return write_edition(tmp_path)


@pytest.fixture
def new(tmp_path: Path) -> Path:
    folder = tmp_path / "new"
    folder.mkdir()
    return write_edition(folder, edited(CRITERIA, REWORDED, WITHOUT_12))


@pytest.fixture
def workbook(tmp_path: Path, old: Path) -> Path:
    path = tmp_path / "old.xlsx"
    edition = load_edition(old)
    who = identity_for(edition, Agency("A01", "กรมหนึ่ง"), Assessor("a1", "นางเอก"))
    path.write_bytes(generate(edition, Setup(years=(2565, 2566, 2567)), who, ANSWERS))
    return path


def test_every_answer_is_told_and_the_old_file_is_untouched(
    tmp_path: Path, old: Path, new: Path, workbook: Path
) -> None:
    before = workbook.read_bytes()
    found = document("upgrade", workbook, "--from", old, "--criteria", new, "-o", tmp_path / "new.xlsx")
    assert workbook.read_bytes() == before
    assert (found["schema"], found["counts"]) == (
        "pmqa-upgrade/1", {"carried": 2, "review": 2, "dropped": 1, "to_fill": 1},
    )  # fmt: skip
    assert [one["name"] for one in found["dropped"]] == ["in_1_2_percent"]
    assert found["dropped"][0]["value"] == 60
    assert [one["name"] for one in found["review"]] == ["in_1_1_q_1_page", "in_1_1_percent"]
    assert found["review"][0]["reworded"] == [
        {"what": "question", "key": "title.th", "old": "ถาม", "new": "ถามใหม่"},
        {"what": "question", "key": "title.en", "old": "Ask", "new": "Ask anew"},
    ]
    assert [one["name"] for one in found["to_fill"]] == ["in_1_3_percent"]
    assert (found["total"]["before"]["earned"], found["total"]["after"]["earned"]) == (645, 495)
    assert document("check", tmp_path / "new.xlsx", "--criteria", new)["counts"].keys() == {
        "HIGH_WITHOUT_STRENGTH", "LINKED_ITEMS_APART", "SCORE_WITHOUT_EVIDENCE",
    }  # fmt: skip


def test_there_and_back(tmp_path: Path, old: Path, new: Path, workbook: Path) -> None:
    there, back = tmp_path / "there.xlsx", tmp_path / "back.xlsx"
    assert pmqa("upgrade", workbook, "--from", old, "--criteria", new, "-o", there).exit_code == 0
    assert pmqa("upgrade", there, "--from", new, "--criteria", old, "-o", back).exit_code == 0
    found = document("compare", workbook, back, "--criteria", old)
    assert [(one["item"], one["part"], one["b"]) for one in found["answers"]] == [("1.2", ["percent"], None)]
    assert {one["status"] for one in found["comments"]} == {"kept"}


def test_the_terminal_shows_what_wants_a_look(tmp_path: Path, old: Path, new: Path, workbook: Path) -> None:
    told = pmqa("upgrade", workbook, "--from", old, "--criteria", new, "-o", tmp_path / "new.xlsx")
    assert "carried 2 · to review 2 · dropped 1 · to fill in 1" in told.stdout
    assert "question changed" in told.stdout
    assert "Saved" in told.stderr


def test_the_terminal_names_what_a_panel_loses(capsys: pytest.CaptureFixture[str], old: Path) -> None:
    edition = load_edition(old)
    loss = PanelLoss(item="1.2", assessor="a1", percent=None)
    print_migration(Migration(old=edition, new=edition, moves=(), panel_losses=(loss,)), "en")
    assert capsys.readouterr().out.splitlines() == [
        "1.2: what a1 of the panel gave",
        "carried 0 · to review 0 · dropped 0 · to fill in 0",
    ]


def test_an_edition_that_nobody_knows(tmp_path: Path, new: Path, workbook: Path) -> None:
    told = pmqa("upgrade", workbook, "--criteria", new, "-o", tmp_path / "new.xlsx")
    assert (told.exit_code, "EDITION_UNKNOWN" in told.stderr, "--from" in told.stderr) == (1, True, True)


def test_nothing_is_written_over(tmp_path: Path, old: Path, new: Path, workbook: Path) -> None:
    asked = ("upgrade", workbook, "--from", old, "--criteria", new, "-o")
    assert pmqa(*asked, workbook).exit_code == 2
    assert pmqa(*asked, tmp_path / "x.pdf").exit_code == 2
    (tmp_path / "there.xlsx").write_bytes(b"mine")
    assert pmqa(*asked, tmp_path / "there.xlsx").exit_code == 1
    assert (tmp_path / "there.xlsx").read_bytes() == b"mine"
    assert pmqa(*asked, tmp_path / "there.xlsx", "--force").exit_code == 0


def test_in_a_round_it_is_sealed_with_the_rounds_key(tmp_path: Path, new: Path) -> None:
    opened = make_round(tmp_path / "round")
    path = returned(opened, "a1.xlsx", percents(40, 60, 90))
    out = tmp_path / "out.xlsx"
    assert pmqa("upgrade", path, "--criteria", new, "-o", out).exit_code == 0
    key = opened.folder.key
    found = document("score", out, "--criteria", new, "--key", key)
    assert [one["code"] for one in found["workbooks"][0]["problems"] if one["code"].startswith("SEAL")] == []


def test_another_key_does_as_well(tmp_path: Path, old: Path, new: Path, workbook: Path) -> None:
    key = make_round(tmp_path / "round").folder.key
    out = tmp_path / "out.xlsx"
    assert pmqa("upgrade", workbook, "--from", old, "--criteria", new, "--key", key, "-o", out).exit_code == 0
    found = document("score", out, "--criteria", new, "--key", key)
    assert [one["code"] for one in found["workbooks"][0]["problems"] if one["code"].startswith("SEAL")] == []
