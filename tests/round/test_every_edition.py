"""A round of every kind of edition: a panel agrees, an agency has scored itself, all of it is reported to the end."""

import json
from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from support.any_edition import MEANS, full_answers
from support.consensus import SIGNED, codes, issued_consensus, return_consensus
from support.leaks import inside
from support.results import result_files
from support.rounds import NOON, read_ledger

from pmqa_score.assessment import generate, identity_for
from pmqa_score.model.field import Value
from pmqa_score.round.create import create_round
from pmqa_score.round.folder import Round, open_round
from pmqa_score.round.merge import round_results
from pmqa_score.round.report import save_reports
from pmqa_score.scoring.fields import fields_of

NAMES = ("นางคานารีหนึ่ง ลับมาก", "นายคานารีสอง ลับที่สุด")
ROSTER = f"""\
agency_id,agency_name,assessor_id,assessor_name,role,conflict
A01,กรมหนึ่ง,as-101,{NAMES[0]},,
A01,กรมหนึ่ง,as-102,{NAMES[1]},,
A01,กรมหนึ่ง,,,self,
"""
EACH = pytest.mark.parametrize("opened", [*MEANS, "pmqa-2562"], indirect=True, scope="module")


@pytest.fixture(scope="module")
def opened(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Round:
    """Return a round of one agency: two assessors and the agency itself have returned complete workbooks."""
    folder = tmp_path_factory.mktemp("round") / "r"
    years, roster = (2565, 2566, 2567), ROSTER.encode()
    create_round(folder, criteria=request.param, title="รอบ", years=years, language="th", roster=roster)
    made = open_round(folder)
    for seed, asked in enumerate(made.roster.assignments):
        who = identity_for(
            made.edition, asked.agency, asked.assessor, role=asked.role, round_id=made.settings.id, key=made.key
        )
        setup = made.setup(asked.role) if asked.role == "self" else made.setup()
        answers = full_answers(made.edition, setup, seed)
        data = generate(made.edition, setup, who, answers, saved=NOON + timedelta(minutes=seed))
        (made.folder.returned / f"{asked.role}-{seed}.xlsx").write_bytes(data)
    return made


def document(made: Round) -> Any:
    return json.loads(result_files(round_results(made, read_ledger(made)), "th")["results.json"])


@EACH
def test_what_the_agency_gives_itself_stands_beside_and_counts_nowhere(opened: Round) -> None:
    agency = document(opened)["agencies"][0]
    assert agency["assessors"] == ["as-101", "as-102"]
    assert agency["self"]["complete"]
    assert Path(agency["self"]["file"]).name == "self-2.xlsx"
    assert all(item["self"] is not None and item["n"] == 2 for item in agency["items"])


@EACH
def test_no_assessor_is_named_in_the_feedback(opened: Round) -> None:
    ledger = read_ledger(opened)
    reports = save_reports(round_results(opened, ledger), ledger, opened.folder.results, "th")
    [(_, files)] = reports.feedback
    for file in files:
        for text in inside(file.read_bytes()):
            assert not {word for word in ("คานารี", "ลับมาก", "ลับที่สุด", "as-101", "as-102") if word in text}


@EACH
def test_a_consensus_that_comes_back_makes_the_score_final(opened: Round) -> None:
    issued = issued_consensus(opened)
    assert issued.panel is not None
    agreed = agreed_answers(opened, issued.setup)
    reasons: Mapping[str, Value] = {
        field.name: "คณะเห็นพ้อง" for field in fields_of(opened.edition, issued.setup) if field.part == ("rationale",)
    }
    path = return_consensus(opened, issued, {**agreed, **reasons, **SIGNED})
    try:
        assert codes(read_ledger(opened), "agreed.xlsx") == []
        agency = document(opened)["agencies"][0]
        key = {"points": "percent", "score": "score", "rating": "rating"}[opened.edition.criteria.unit]
        assert agency["stage"] == "final"
        assert {item[key] for item in agency["items"]} == {float(next(iter(agreed.values())))}
        assert agency["items"][0]["agreed_because"] == "คณะเห็นพ้อง"
        if key != "percent":
            assert agency["total"][key] == agency["items"][0][key]
    finally:
        path.unlink()


@EACH
def test_a_reason_is_owed_outside_of_what_the_assessors_gave(opened: Round) -> None:
    issued = issued_consensus(opened)
    path = return_consensus(opened, issued, {**agreed_answers(opened, issued.setup, lowest=True), **SIGNED})
    try:
        found = set(codes(read_ledger(opened), "agreed.xlsx"))
        assert found & {"CONSENSUS_REASON_LEFT_RANGE"}
        assert found <= {"CONSENSUS_REASON_LEFT_RANGE", "CONSENSUS_REASON_FLAGGED"}
    finally:
        path.unlink()


def agreed_answers(made: Round, setup: Any, *, lowest: bool = False) -> dict[str, Value]:
    """Return the same figure for every item: three fifths of the highest, or the lowest of all."""
    unit, points = made.edition.criteria.unit, made.edition.criteria.points
    figure = Decimal(0) if lowest else Decimal(60) if unit == "points" else points * 3 / 5
    parts = {("percent",), ("score",)}
    return {field.name: figure for field in fields_of(made.edition, setup) if field.part in parts}
