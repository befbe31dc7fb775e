from decimal import Decimal

from support.editions import tiny_edition

from pmqa_score.model.field import Value
from pmqa_score.model.scorecard import Comment, Indicator, ItemAnswer, QuestionNote
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.answers import scorecard


def card(answers: dict[str, Value]) -> dict[str, ItemAnswer]:
    return dict(scorecard(tiny_edition(), Setup(), answers).items)


def test_no_answers_leave_every_item_unanswered() -> None:
    assert card({}) == {item: ItemAnswer(item=item) for item in ("1.1", "1.2", "2.1")}


def test_a_process_item() -> None:
    answers = card(
        {
            "in_1_1_percent": Decimal(55),
            "in_1_1_factor_A": "50-65",
            "in_1_1_evidence_2": "1",
            "in_1_1_q_2_page": "12",
            "in_1_1_strength_2": "ถ่ายทอดวิสัยทัศน์",
            "in_1_1_strength_2_double": "yes",
            "in_1_1_strength_2_factor": "D",
            "in_1_1_ofi_1_reference": "หน้า 9",
            "in_1_1_rationale": "ครบ",
        }
    )
    assert answers["1.1"] == ItemAnswer(
        item="1.1",
        percent=Decimal(55),
        factors={"A": "50-65"},
        evidence={"2": "1"},
        questions={2: QuestionNote(page="12")},
        strengths=(Comment(kind="strength", no=2, text="ถ่ายทอดวิสัยทัศน์", factor="D", double=True),),
        ofis=(Comment(kind="ofi", no=1, text="", reference="หน้า 9"),),
        rationale="ครบ",
    )


def test_a_results_item() -> None:
    answers = card(
        {
            "in_2_1_ind_2_name": "ความพึงพอใจ",
            "in_2_1_ind_2_question": "2",
            "in_2_1_ind_2_direction": "less",
            "in_2_1_ind_2_target": Decimal(0),
            "in_2_1_ind_2_year_1": Decimal(70),
            "in_2_1_ind_2_year_3": Decimal("80.5"),
            "in_2_1_ind_2_comparator": "จังหวัด ก",
            "in_2_1_ind_2_comparator_value": Decimal(79),
            "in_2_1_ind_3_unit": "%",
        }
    )
    assert answers["2.1"].indicators == (
        Indicator(
            no=2,
            name="ความพึงพอใจ",
            question=2,
            direction="less",
            target=Decimal(0),
            values=(Decimal(70), None, Decimal("80.5")),
            comparator="จังหวัด ก",
            comparator_value=Decimal(79),
        ),
        Indicator(no=3, unit="%", values=(None, None, None)),
    )


def test_a_zero_is_an_answer() -> None:
    assert card({"in_1_1_percent": Decimal(0)})["1.1"].percent == Decimal(0)


def test_names_of_no_field_are_left_out() -> None:
    assert card({"in_9_9_percent": Decimal(50), "agency": "x"}) == card({})


def test_what_signs_a_consensus_off_belongs_to_no_item() -> None:
    answers: dict[str, Value] = {"in_signoff_chair_name": "ประธาน", "in_1_1_percent": Decimal(55)}
    found = scorecard(tiny_edition(), Setup(role="consensus"), answers).items
    assert set(found) == {"1.1", "1.2", "2.1"}
    assert found["1.1"].percent == Decimal(55)
