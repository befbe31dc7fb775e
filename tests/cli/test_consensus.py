"""``pmqa consensus`` and what the other commands make of its workbooks."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.cli import document, pmqa
from support.consensus import SIGNED, issued_consensus, return_consensus
from support.rounds import identity, make_round, percents, returned

from pmqa_score.round.folder import Round


@pytest.fixture
def opened(tmp_path: Path) -> Round:
    made = make_round(tmp_path / "round")
    returned(made, "a1.xlsx", percents(50, 60, 50))
    returned(made, "a2.xlsx", percents(60, 60, 60), who=identity(made, assessor="a2"))
    return made


def test_it_issues_and_says_what_it_did(opened: Round) -> None:
    found = document("consensus", opened.folder.path)
    assert found["schema"] == "pmqa-consensus/1"
    assert (found["written"], found["without"]) == (["A01-กรมหนึ่ง-consensus.xlsx"], ["A02"])
    again = pmqa("consensus", opened.folder.path)
    assert (again.exit_code, again.stdout) == (0, "")
    assert "1 unchanged" in again.stderr


def test_one_that_differs_is_an_error_until_forced(opened: Round) -> None:
    pmqa("consensus", opened.folder.path)
    returned(opened, "a1-again.xlsx", percents(40, 60, 60), minutes=30)
    refused = pmqa("consensus", opened.folder.path)
    assert refused.exit_code == 1
    assert "CONSENSUS_OUTDATED" in refused.stderr
    assert pmqa("consensus", opened.folder.path, "--force").exit_code == 0


def test_the_chain_from_individual_to_consensus_stands_in_the_json(opened: Round) -> None:
    answers = percents(70, 60, 50) | SIGNED | {"in_1_1_rationale": "หลักฐานใหม่"}
    return_consensus(opened, issued_consensus(opened), answers)
    [agency, other] = document("consolidate", opened.folder.path)["agencies"]
    assert (agency["stage"], other["stage"]) == ("final", "preliminary")
    assert agency["consensus"]["file"] == "agreed.xlsx"
    assert agency["consensus"]["chair"] == "ดร.ประธาน"
    # before: 55 % of 350 + 60 % of 250 + 55 % of 400 = 192.5 + 150 + 220
    assert agency["consensus"]["preliminary"]["earned"] == 562.5
    first = agency["items"][0]
    chain = ("percents", "mean", "preliminary", "agreed", "agreed_because", "percent")
    assert [first[name] for name in chain] == [{"a1": 50, "a2": 60}, 55, 55, 70, "หลักฐานใหม่", 70]
    assert other["consensus"] is None
    assert other["items"][0]["agreed"] is None


def test_other_commands_take_a_consensus_workbook(opened: Round, tmp_path: Path) -> None:
    pmqa("consensus", opened.folder.path)
    [path] = opened.folder.consensus.glob("*.xlsx")
    names = [one["name"] for one in document("fields", path)["fields"]]
    assert {"in_1_1_percent", "in_2_1_strength_4_double", "in_signoff_chair_name"} <= set(names)
    answers = tmp_path / "answers.csv"
    answers.write_text("name,value\nin_1_1_percent,60\nin_1_2_percent,60\nin_2_1_percent,50\n", encoding="utf-8")
    filled = tmp_path / "filled.xlsx"
    criteria = opened.folder.path / "tiny.yaml"
    assert pmqa("fill", path, answers, "-o", filled, "--criteria", criteria).exit_code == 0
    [scored] = document("score", filled, "--criteria", criteria)["workbooks"]
    assert (scored["role"], scored["complete"], scored["total"]["earned"]) == ("consensus", True, 560)
    assert scored["total"]["conditions"] == []
    assert scored["cached"] == {"earned": 560, "agrees": True}
    checked = pmqa("check", filled, "--criteria", criteria)
    assert checked.exit_code == 0
    assert "CONSENSUS_WITHOUT_CHAIR" in checked.stderr + checked.stdout
