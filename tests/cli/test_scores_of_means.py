"""What is printed and saved of scores and ratings: score, consolidate, consensus and report through the commands."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from support.any_edition import full_answers
from support.cli import document, pmqa

from pmqa_score.assessment import generate, identity_for
from pmqa_score.round.create import create_round
from pmqa_score.round.folder import open_round

ROSTER = b"""agency_id,agency_name,assessor_id,assessor_name,role,conflict
A01,Department one,a1,Ann,,
A01,Department one,a2,Bob,,
A01,Department one,,,self,
"""
HEADS = {"pmqa-4.0": ("Level", "Score"), "pmqa-readiness": ("Rating",)}


@pytest.fixture(scope="module", params=HEADS)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a round of one agency, all of whose workbooks are back."""
    path = tmp_path_factory.mktemp(request.param) / "r"
    create_round(path, criteria=request.param, title="Round", years=(2565, 2566, 2567), language="en", roster=ROSTER)
    opened = open_round(path)
    for seed, asked in enumerate(opened.roster.assignments):
        who = identity_for(
            opened.edition, asked.agency, asked.assessor, role=asked.role, round_id=opened.settings.id, key=opened.key
        )
        setup = opened.setup(asked.role)
        data = generate(opened.edition, setup, who, full_answers(opened.edition, setup, seed))
        (opened.folder.returned / f"{seed}.xlsx").write_bytes(data)
    return path


def heads(folder: Path) -> tuple[str, ...]:
    return HEADS[open_round(folder).edition.criteria.id]


def test_score_prints_scores_and_levels_and_saves_them(folder: Path, tmp_path: Path) -> None:
    file, saved = folder / "returned" / "0.xlsx", tmp_path / "scores.csv"
    result = pmqa("score", file, "--lang", "en", "-o", saved)
    assert all(head in result.stdout for head in heads(folder))
    assert "Percent" not in result.stdout
    [workbook] = document("score", file)["workbooks"]
    rows = list(csv.DictReader(saved.read_text(encoding="utf-8-sig").splitlines()))
    assert list(rows[0])[-len(heads(folder)) :] == list(heads(folder))
    key = heads(folder)[-1].lower()
    assert [float(row[heads(folder)[-1]]) for row in rows] == [item[key] for item in workbook["items"]]
    assert ("on the scale of 4" in result.stdout) == (key == "score")


def test_consolidate_prints_the_agencys_own_score_beside(folder: Path) -> None:
    result = pmqa("consolidate", folder, "--lang", "en")
    assert {"Self", "Panel − self"} <= {cell.strip() for cell in result.stdout.replace("┃", "│").split("│")}
    own = document("consolidate", folder)["agencies"][0]["self"]
    assert own["complete"]
    assert f"{own['gap']:g}" in result.stdout
    text = (folder / "results" / "items.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[0].endswith("Self,Panel − self")


def test_consensus_and_report_make_their_files(folder: Path) -> None:
    issued = document("consensus", folder)
    assert len(issued["written"]) + len(issued["unchanged"]) == 1
    assert pmqa("report", folder).exit_code in {0, 1}
    names = {path.suffix for path in (folder / "results" / "feedback").iterdir()}
    assert names == {".docx", ".html"}
    assert (folder / "results" / "dashboard.html").is_file()
