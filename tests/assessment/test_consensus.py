"""What a consensus workbook in hand owes: reasons, signatures."""

from __future__ import annotations

from decimal import Decimal

from support.editions import tiny_edition
from support.panel_sheets import answer, card, consensus_book, sheet_of

from pmqa_score.assessment import Assessed, assess
from pmqa_score.assessment.consensus import consensus_problems, reason_problems
from pmqa_score.model.field import Value
from pmqa_score.problems import CellPlace, Severity

PANEL = sheet_of(
    {
        "a1": card(answer("1.1", 40), answer("1.2", 50), answer("2.1", 50)),
        "a2": card(answer("1.1", 65), answer("1.2", 55), answer("2.1", 50)),
    }
)
"""They are 25 points apart in 1.1, which is to be discussed."""

SIGNED: dict[str, Value] = {
    "in_signoff_chair_name": "ประธาน", "in_signoff_chair_date": "1 ก.พ.",
}  # fmt: skip


def taken(*percents: int | None, **others: Value) -> Assessed:
    names = ("in_1_1_percent", "in_1_2_percent", "in_2_1_percent")
    given = {name: Decimal(one) for name, one in zip(names, percents, strict=False) if one is not None}
    data = consensus_book(PANEL, {**given, **others})
    return assess(data, file="f.xlsx", find_edition=lambda _criteria, _digest: tiny_edition())


def owed(one: Assessed) -> list[tuple[str, str]]:
    """Return code and sheet of what is owed."""
    return [
        (problem.code, problem.place.sheet)
        for problem in consensus_problems(one.read)
        if isinstance(problem.place, CellPlace)
    ]


def test_every_reason_that_is_missing_is_named_at_its_cell() -> None:
    found = taken(50, 60, 50, **SIGNED)
    assert owed(found) == [("CONSENSUS_REASON_FLAGGED", "1.1"), ("CONSENSUS_REASON_LEFT_RANGE", "1.2")]
    reasons = [one for one in found.problems if one.code == "CONSENSUS_REASON_LEFT_RANGE"]
    assert [(one.severity, one.found, one.values["lowest"], one.values["highest"]) for one in reasons] == [
        (Severity.ERROR, "60", "50", "55")
    ]
    places = {entry.field.name: entry.spot for entry in found.read.inputs}
    assert reasons[0].place == CellPlace("f.xlsx", "1.2", places["in_1_2_rationale"].ref)


def test_reasons_given_are_enough() -> None:
    assert owed(taken(50, 60, 50, in_1_1_rationale="ก", in_1_2_rationale="ข", **SIGNED)) == []


def test_an_item_without_a_percent_owes_no_reason() -> None:
    assert owed(taken(None, 50, 50, **SIGNED)) == []


def test_who_has_not_signed_is_named() -> None:
    assert owed(taken(None, 50, 50)) == [("CONSENSUS_WITHOUT_CHAIR", "ลงนาม")]
    member: dict[str, Value] = {"in_signoff_member_1_name": "นางเอก"}
    found = taken(None, 50, 50, **SIGNED, **member)
    assert [(one.code, one.found) for one in consensus_problems(found.read)] == [("CONSENSUS_NOT_SIGNED", "นางเอก")]


def test_the_panel_of_the_round_may_judge_in_place_of_the_files_own() -> None:
    close = sheet_of({"a1": card(answer("1.1", 50)), "a2": card(answer("1.1", 50))})
    assert list(reason_problems(taken(50, 60, 50).read, close)) == []


def test_a_consensus_says_nothing_about_conditions_and_asks_for_no_evidence() -> None:
    found = taken(50, 60, 50)
    assert found.totals.conditions == ()
    assert "SCORE_WITHOUT_EVIDENCE" not in {one.code for one in found.problems}
