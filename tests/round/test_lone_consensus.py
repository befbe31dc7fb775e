"""A consensus workbook checked by itself: its round still tells whether it is stale."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from support.cli import pmqa
from support.consensus import agreed_round
from support.rounds import make_round, percents, returned

from pmqa_score.assessment import assess, edition_finder
from pmqa_score.round.folder import Round
from pmqa_score.round.lone_consensus import stale_finder

WAIVER = "waivers: [{file: agreed.xlsx, code: CONSENSUS_STALE, reason: ตกลงแล้ว, by: เลขา}]\n"


@pytest.fixture
def opened(tmp_path: Path) -> Round:
    """A round where A01 has agreed."""
    return agreed_round(tmp_path / "round")


def codes(command: str, path: Path) -> set[str]:
    """Return the codes of the errors that a command finds in the file."""
    shown = json.loads(pmqa(command, path, "--json").stdout)
    found = [problem for one in shown.get("files") or shown["workbooks"] for problem in one["problems"]]
    return {problem["code"] for problem in found if problem["severity"] == "error"}


def test_beside_its_panel_nothing_is_wrong(opened: Round) -> None:
    assert codes("check", opened.folder.returned / "agreed.xlsx") == set()


@pytest.mark.parametrize("command", ["check", "score"])
def test_after_an_assessor_has_changed_something_it_is_stale(opened: Round, command: str) -> None:
    returned(opened, "a1-again.xlsx", percents(40, 60, 50), minutes=90)
    assert codes(command, opened.folder.returned / "agreed.xlsx") == {"CONSENSUS_STALE"}


def test_so_is_one_that_lies_where_it_was_issued(opened: Round) -> None:
    [path] = opened.folder.consensus.glob("*.xlsx")
    assert codes("check", path) == set()
    returned(opened, "a1-again.xlsx", percents(40, 60, 50), minutes=90)
    assert codes("check", path) == {"CONSENSUS_STALE"}


def test_and_one_whose_panel_is_gone(opened: Round) -> None:
    for file in ("a1.xlsx", "a2.xlsx"):
        (opened.folder.returned / file).unlink()
    assert codes("check", opened.folder.returned / "agreed.xlsx") == {"CONSENSUS_STALE"}


def test_a_waiver_accepts_it(opened: Round) -> None:
    returned(opened, "a1-again.xlsx", percents(40, 60, 50), minutes=90)
    with opened.folder.settings.open("a", encoding="utf-8") as settings:
        settings.write(WAIVER)
    assert codes("check", opened.folder.returned / "agreed.xlsx") == set()


def test_outside_a_round_nothing_is_known_of_its_panel(opened: Round, tmp_path: Path) -> None:
    returned(opened, "a1-again.xlsx", percents(40, 60, 50), minutes=90)
    shutil.copy(opened.folder.returned / "agreed.xlsx", tmp_path / "agreed.xlsx")
    assert "CONSENSUS_STALE" not in codes("check", tmp_path / "agreed.xlsx")


def test_a_round_that_cannot_be_opened_says_nothing(opened: Round) -> None:
    path = opened.folder.returned / "agreed.xlsx"
    assessed = assess(path, find_edition=edition_finder(opened.edition), key=opened.key)
    (opened.folder.settings).write_text("title: x\n", encoding="utf-8")
    assert stale_finder()(path, assessed) == ()


def test_a_consensus_of_another_round_is_not_judged_beside_this_one(opened: Round, tmp_path: Path) -> None:
    other = make_round(tmp_path / "other")
    other.folder.settings.write_text(
        other.folder.settings.read_text(encoding="utf-8").replace("id: r1", "id: r2"), encoding="utf-8"
    )
    path = other.folder.returned / "agreed.xlsx"
    shutil.copy(opened.folder.returned / "agreed.xlsx", path)
    assert stale_finder()(path, assess(path, find_edition=edition_finder(opened.edition), key=opened.key)) == ()
