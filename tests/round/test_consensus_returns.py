"""Returned consensus workbooks: the round trip, and every rule with its own problem code."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from support.consensus import SIGNED, codes, issued_consensus, return_consensus
from support.package_edit import STRINGS, edited
from support.rounds import identity, make_round, outcomes, percents, read_ledger, returned
from support.sheet_surgery import deleted

from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.model.field import Value
from pmqa_score.round.folder import Round, open_round
from pmqa_score.round.merge import round_results

REASON = {"in_2_1_rationale": "หลักฐานของผลลัพธ์มีครบทุกตัวชี้วัดหลัก"}


@pytest.fixture
def opened(tmp_path: Path) -> Round:
    """A round where a1 and a2 have scored A01: they are 20 points apart in 2.1, which is to be discussed."""
    made = make_round(tmp_path / "round")
    returned(made, "a1.xlsx", percents(50, 60, 40))
    returned(made, "a2.xlsx", percents(60, 60, 60), who=identity(made, assessor="a2"))
    return made


def agreed(*values: int | None, **others: Value) -> dict[str, Value]:
    """Return the agreed percents, with what signs them off."""
    return {**percents(*values), **SIGNED, **others}


def result(opened: Round) -> AgencyResult:
    return round_results(opened, read_ledger(opened)).result("A01")


def test_an_issued_consensus_shows_the_panel_and_owes_nothing_yet(opened: Round) -> None:
    issued = issued_consensus(opened)
    assert issued.identity.role == "consensus"
    assert issued.panel is not None
    assert [one.id for one in issued.panel.assessors] == ["a1", "a2"]
    assert issued.panel.item("2.1").discuss
    # points × spread / 100: 1.1 350 × 10 % = 35, 1.2 250 × 0 % = 0, 2.1 400 × 20 % = 80
    assert [(item.id, item.effect) for item in issued.panel.by_effect] == [
        ("2.1", Decimal("80.00")),
        ("1.1", Decimal("35.00")),
        ("1.2", Decimal("0.00")),
    ]
    assert issued.problems == ()


def test_agreed_percents_become_the_final_score(opened: Round) -> None:
    return_consensus(opened, issued_consensus(opened), agreed(60, 60, 50) | REASON)
    final = result(opened)
    assert codes(read_ledger(opened), "agreed.xlsx") == []
    assert final.stage == "final"
    assert [item.percent for item in final.items] == [Decimal(60), Decimal(60), Decimal(50)]
    assert [item.mean for item in final.items] == [Decimal("55.00"), Decimal("60.00"), Decimal("50.00")]
    assert dict(final.items[0].percents) == {"a1": Decimal(50), "a2": Decimal(60)}
    # 350 × 60 % + 250 × 60 % + 400 × 50 % = 210 + 150 + 200
    assert final.totals.earned == Decimal(560)
    assert {item.method_used for item in final.items} == {"consensus"}


def test_without_a_consensus_the_score_is_preliminary(opened: Round) -> None:
    assert result(opened).stage == "preliminary"


def test_a_reason_is_owed_for_an_item_that_was_to_be_discussed(opened: Round) -> None:
    return_consensus(opened, issued_consensus(opened), agreed(60, 60, 50))
    assert codes(read_ledger(opened), "agreed.xlsx") == ["CONSENSUS_REASON_FLAGGED"]
    assert outcomes(read_ledger(opened))["agreed.xlsx"] == "partial"
    assert result(opened).stage == "preliminary"


@pytest.mark.parametrize("percent", [40, 70])
def test_a_reason_is_owed_outside_what_the_assessors_gave(opened: Round, percent: int) -> None:
    return_consensus(opened, issued_consensus(opened), agreed(percent, 60, 50) | REASON)
    assert codes(read_ledger(opened), "agreed.xlsx") == ["CONSENSUS_REASON_LEFT_RANGE"]
    assert result(opened).stage == "preliminary"


def test_a_reason_given_is_enough_outside_the_range(opened: Round) -> None:
    answers = agreed(40, 60, 50, in_1_1_rationale="พบหลักฐานใหม่จากการตรวจเยี่ยม") | REASON
    return_consensus(opened, issued_consensus(opened), answers)
    assert codes(read_ledger(opened), "agreed.xlsx") == []
    assert result(opened).stage == "final"


def test_an_item_not_agreed_leaves_the_score_preliminary(opened: Round) -> None:
    return_consensus(opened, issued_consensus(opened), agreed(60, None, 50) | REASON)
    assert codes(read_ledger(opened), "agreed.xlsx") == ["CONSENSUS_PARTIAL"]
    assert outcomes(read_ledger(opened))["agreed.xlsx"] == "partial"
    assert result(opened).stage == "preliminary"
    assert result(opened).items[0].percent == Decimal("55.00")


def test_who_has_not_signed_is_told(opened: Round) -> None:
    answers = agreed(60, 60, 50) | REASON
    del answers["in_signoff_chair_date"], answers["in_signoff_member_2_date"]
    return_consensus(opened, issued_consensus(opened), answers)
    ledger = read_ledger(opened)
    assert codes(ledger, "agreed.xlsx") == ["CONSENSUS_NOT_SIGNED", "CONSENSUS_WITHOUT_CHAIR"]
    assert result(opened).stage == "final"  # a signed print may lie in the office


def test_a_changed_workbook_of_an_assessor_makes_the_consensus_stale(opened: Round) -> None:
    return_consensus(opened, issued_consensus(opened), agreed(60, 60, 50) | REASON)
    returned(opened, "a1-again.xlsx", percents(50, 70, 40), minutes=90)
    assert codes(read_ledger(opened), "agreed.xlsx") == ["CONSENSUS_STALE"]
    assert outcomes(read_ledger(opened))["agreed.xlsx"] == "rejected"
    assert result(opened).stage == "preliminary"


def test_the_same_workbook_returned_twice_leaves_the_consensus_fresh(opened: Round) -> None:
    return_consensus(opened, issued_consensus(opened), agreed(60, 60, 50) | REASON)
    returned(opened, "a1-copy.xlsx", percents(50, 60, 40), minutes=90)
    assert result(opened).stage == "final"


def test_a_changed_tolerance_makes_the_consensus_stale(opened: Round) -> None:
    return_consensus(opened, issued_consensus(opened), agreed(60, 60, 50) | REASON)
    settings = opened.folder.settings
    settings.write_text(settings.read_text(encoding="utf-8") + "tolerance: 10\n", encoding="utf-8")
    assert codes(read_ledger(open_round(opened.folder.path)), "agreed.xlsx") == ["CONSENSUS_STALE"]


def test_a_stale_consensus_can_be_accepted_by_name(opened: Round) -> None:
    return_consensus(opened, issued_consensus(opened), agreed(60, 60, 50) | REASON)
    returned(opened, "a1-again.xlsx", percents(50, 70, 40), minutes=90)
    settings = opened.folder.settings
    waiver = "waivers:\n  - {file: agreed.xlsx, code: CONSENSUS_STALE, reason: ประธานยืนยัน, by: เลขานุการ}\n"
    settings.write_text(settings.read_text(encoding="utf-8") + waiver, encoding="utf-8")
    assert result(open_round(opened.folder.path)).stage == "final"


def test_a_new_consensus_takes_the_place_of_a_stale_one(opened: Round) -> None:
    return_consensus(opened, issued_consensus(opened), agreed(60, 60, 50) | REASON, file="old.xlsx")
    returned(opened, "a1-again.xlsx", percents(50, 70, 40), minutes=90)
    return_consensus(opened, issued_consensus(opened), agreed(50, 60, 50) | REASON, file="new.xlsx", minutes=120)
    ledger = read_ledger(opened)
    assert outcomes(ledger)["old.xlsx"] == "superseded"
    assert outcomes(ledger)["new.xlsx"] == "accepted"
    assert result(opened).stage == "final"


def test_a_stale_one_that_comes_later_is_told(opened: Round) -> None:
    old = issued_consensus(opened)
    returned(opened, "a1-again.xlsx", percents(50, 70, 40), minutes=90)
    return_consensus(opened, issued_consensus(opened), agreed(50, 60, 50) | REASON, file="new.xlsx", minutes=120)
    return_consensus(opened, old, agreed(60, 60, 50) | REASON, file="old.xlsx", minutes=150)
    ledger = read_ledger(opened)
    assert (outcomes(ledger)["old.xlsx"], codes(ledger, "old.xlsx")) == ("rejected", ["CONSENSUS_STALE"])
    assert (outcomes(ledger)["new.xlsx"], codes(ledger, "new.xlsx")) == ("accepted", ["LATER_VERSION_REJECTED"])


def test_of_two_consensus_workbooks_the_later_counts(opened: Round) -> None:
    issued = issued_consensus(opened)
    return_consensus(opened, issued, agreed(50, 60, 50) | REASON, file="first.xlsx")
    return_consensus(opened, issued, agreed(60, 60, 50) | REASON, file="second.xlsx", minutes=70)
    ledger = read_ledger(opened)
    assert outcomes(ledger)["first.xlsx"] == "superseded"
    assert codes(ledger, "second.xlsx") == ["CONSENSUS_TWICE"]
    assert result(opened).items[0].percent == Decimal(60)


def test_a_consensus_whose_panel_is_gone_is_stray(opened: Round) -> None:
    return_consensus(opened, issued_consensus(opened), agreed(60, 60, 50) | REASON)
    for file in ("a1.xlsx", "a2.xlsx"):
        (opened.folder.returned / file).unlink()
    ledger = read_ledger(opened)
    assert (outcomes(ledger)["agreed.xlsx"], codes(ledger, "agreed.xlsx")) == ("stray", ["CONSENSUS_PANEL_UNKNOWN"])


def test_a_consensus_of_another_round_is_stray(opened: Round) -> None:
    return_consensus(opened, issued_consensus(opened), agreed(60, 60, 50) | REASON)
    settings = opened.folder.settings
    settings.write_text(settings.read_text(encoding="utf-8").replace("id: r1", "id: r2"), encoding="utf-8")
    ledger = read_ledger(open_round(opened.folder.path))
    assert (outcomes(ledger)["agreed.xlsx"], codes(ledger, "agreed.xlsx")) == ("stray", ["OTHER_ROUND"])


def test_a_digest_that_was_put_in_by_hand_does_not_fit_the_seal(opened: Round) -> None:
    old = issued_consensus(opened)
    returned(opened, "a1-again.xlsx", percents(50, 70, 40), minutes=90)
    new = issued_consensus(opened)
    forged = replace(old, setup=new.setup, panel=new.panel)
    return_consensus(opened, forged, agreed(50, 60, 50) | REASON)
    assert codes(read_ledger(opened), "agreed.xlsx") == ["OTHER_WORKBOOK"]
    assert result(opened).stage == "preliminary"


def test_a_consensus_that_lost_its_panel_is_judged_by_the_rounds_own(opened: Round) -> None:
    """A program may drop hidden sheets: the answers still count, and what they owe is known from the round."""
    path = return_consensus(opened, issued_consensus(opened), agreed(70, 60, 50) | REASON)
    path.write_bytes(edited(path.read_bytes(), STRINGS, lambda text: text.replace('{"assessors"', '{"x"', 1)))
    ledger = read_ledger(opened)
    assert codes(ledger, "agreed.xlsx") == ["CONSENSUS_PANEL_LOST", "CONSENSUS_REASON_LEFT_RANGE"]
    assert outcomes(ledger)["agreed.xlsx"] == "partial"


def test_a_consensus_without_its_sign_off_sheet_says_so_once(opened: Round) -> None:
    path = return_consensus(opened, issued_consensus(opened), agreed(60, 60, 50) | REASON)
    path.write_bytes(deleted(path.read_bytes(), "ลงนาม"))
    assert "CONSENSUS_WITHOUT_CHAIR" not in codes(read_ledger(opened), "agreed.xlsx")
    assert "SHEET_MISSING" in codes(read_ledger(opened), "agreed.xlsx")
