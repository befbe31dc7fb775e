"""The inputs of an agency's own workbook, which no other workbook has."""

from decimal import Decimal

import pytest
from support.editions import tiny_identity

from pmqa_score.definitions import load_edition
from pmqa_score.model.field import Value
from pmqa_score.model.scorecard import SelfNotes
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.receipt import receipt

AWARD = load_edition("pmqa-2562")
SELF = Setup(role="self")


def own(edition: str) -> list[str]:
    """Return the inputs that an agency has and an assessor has not."""
    loaded = load_edition(edition)
    others = {field.name for field in fields_of(loaded, Setup())}
    return [field.name for field in fields_of(loaded, SELF) if field.name not in others]


def test_an_agency_has_all_inputs_of_an_assessor() -> None:
    names = {field.name for field in fields_of(AWARD, SELF)}
    assert {field.name for field in fields_of(AWARD, Setup())} <= names


def test_what_an_agency_has_besides() -> None:
    """13 parts of the profile; 18 × 6 plans; 12 × 4 tests of a best practice; 19 links; 18 what-ifs."""
    names = own("pmqa-2562")
    assert len(names) == 13 + 18 * 6 + 12 * 4 + 19 + 18
    assert {"in_profile_part_13", "in_1_1_ofi_6_plan", "in_3_1_practice_extended", "in_1_1_proof_7_4"} <= {*names}
    assert {"in_7_6_what_if", "in_7_1_ofi_1_plan"} <= {*names}
    assert "in_7_1_practice_repeated" not in names


@pytest.mark.parametrize("edition", ["pmqa-4.0", "pmqa-readiness"])
def test_where_items_get_no_percent_only_plans_are_asked(edition: str) -> None:
    assert {name.rsplit("_", 1)[1] for name in own(edition)} == {"plan"}


ANSWERS: dict[str, Value] = {
    "in_profile_part_2": "วิสัยทัศน์",
    "in_1_1_percent": Decimal(50),
    "in_1_1_what_if": Decimal(70),
    "in_1_1_practice_repeated": "yes",
    "in_1_1_practice_extended": "no",
    "in_1_1_proof_7_1": "ตัวชี้วัด",
    "in_1_1_ofi_1_text": "ไม่มีรอบทบทวน",
    "in_1_1_ofi_1_plan": "ทบทวนปีละครั้ง",
}


def test_answers_stand_in_the_scorecard() -> None:
    card = scorecard(AWARD, SELF, ANSWERS)
    assert card.profile == {2: "วิสัยทัศน์"}
    assert card.items["1.1"].notes == SelfNotes(
        what_if=Decimal(70), practices={"repeated": True, "extended": False}, proofs={"7.1": "ตัวชี้วัด"}
    )
    assert [ofi.plan for ofi in card.items["1.1"].ofis] == ["ทบทวนปีละครั้ง"]


def test_the_receipt_looks_at_none_of_them() -> None:
    bare: dict[str, Value] = {"in_1_1_percent": Decimal(50)}
    cards = [scorecard(AWARD, SELF, answers) for answers in (ANSWERS, bare)]
    assert len({receipt(tiny_identity(), AWARD, card) for card in cards}) == 1
