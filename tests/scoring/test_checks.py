from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from support.editions import RANGES, tiny_edition, tiny_scorecard
from support.status import indicator, status_edition, ticked

from pmqa_score.model.criteria import WeakestFactor
from pmqa_score.model.scorecard import Comment, Indicator, ItemAnswer, QuestionNote, Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.problems import Severity
from pmqa_score.scoring.checks import (
    SCORING_SENSE,
    Finding,
    Rule,
    high_without_strength,
    indicators_without_score,
    linked_items_apart,
    percent_above_factors,
    percent_not_as_suggested,
    same_percent_everywhere,
    score_without_evidence,
    scoring_sense,
    ticks_above_a_closed_gate,
    weakest_factor,
)
from pmqa_score.scoring.inputs import Part

EDITION = tiny_edition()
IDS = [f"{lower}-{upper}" for lower, upper in RANGES]


def item(percent: int | None, ranks: str = "", item_id: str = "1.1", **answers: Any) -> Scorecard:
    """Return a scorecard of one item with factors A D L I in the ranges of these ranks ("3341")."""
    factors = {factor: IDS[int(rank) - 1] for factor, rank in zip("ADLI", ranks, strict=False)}
    given = ItemAnswer(item=item_id, percent=None if percent is None else Decimal(percent), factors=factors)
    return Scorecard({item_id: replace(given, **answers)})


def found(rule: Rule, scorecard: Scorecard, setup: Setup | None = None, edition: Edition = EDITION) -> list[Finding]:
    return list(rule(edition, setup or Setup(), scorecard))


def codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def test_a_percent_above_its_weakest_factor_is_named() -> None:
    (finding,) = found(percent_above_factors, item(55, "4431"))
    assert (finding.code, finding.items, finding.severity) == ("PERCENT_ABOVE_FACTORS", ("1.1",), Severity.WARNING)
    assert finding.values == {"percent": "55", "range": "50-65", "supported": "0-5", "factors": "I"}


def test_all_factors_are_named_where_all_are_equal() -> None:
    (finding,) = found(percent_above_factors, item(55, "3333"))
    assert finding.values["factors"] == "A D L I"


@pytest.mark.parametrize(
    ("percent", "ranks"),
    [(65, "4444"), (65, "4445"), (45, "4444"), (100, "444"), (None, "1111")],
    ids=["top of the range", "one above", "below", "a factor not picked", "unanswered"],
)
def test_a_percent_within_its_factors_is_fine(percent: int | None, ranks: str) -> None:
    assert found(percent_above_factors, item(percent, ranks)) == []


def test_the_round_decides_what_a_weak_factor_does() -> None:
    card = item(55, "3333")
    assert found(percent_above_factors, card, Setup(weakest_factor="off")) == []
    (blocked,) = found(percent_above_factors, card, Setup(weakest_factor="block"))
    assert blocked.severity == Severity.ERROR
    assert weakest_factor(tiny_edition(weakest_factor="block"), Setup()) == "block"
    assert weakest_factor(tiny_edition(weakest_factor="block"), Setup(weakest_factor="off")) == "off"


@pytest.mark.parametrize(
    ("percent", "mode", "differs"),
    [
        (55, "warn", False),  # 4441: the middle is 50-65
        (70, "warn", True),
        (45, "warn", True),
        (70, "off", True),
        (5, "block", False),  # the lowest range is the suggestion
        (70, "block", False),  # above it is the other rule's business
    ],
)
def test_a_percent_in_another_range_than_suggested(percent: int | None, mode: WeakestFactor, differs: bool) -> None:
    findings = found(percent_not_as_suggested, item(percent, "4441"), Setup(weakest_factor=mode))
    assert codes(findings) == ["PERCENT_NOT_AS_SUGGESTED"] * differs


def test_where_the_weakest_blocks_a_lower_percent_differs() -> None:
    (finding,) = found(percent_not_as_suggested, item(5, "4333"), Setup(weakest_factor="block"))
    assert finding.values == {"percent": "5", "range": "0-5", "suggested": "30-45"}


def test_without_a_scale_no_range_is_compared() -> None:
    edition = Edition(EDITION.criteria, replace(EDITION.rules, scale=None), "checks: edition")
    assert found(percent_not_as_suggested, item(55, "1111"), edition=edition) == []


@pytest.mark.parametrize(
    ("percent", "text", "expected"),
    [(45, "", 0), (50, "", 1), (50, "ถ่ายทอดวิสัยทัศน์", 0), (None, "", 0)],
)
def test_half_or_more_wants_a_strength(percent: int | None, text: str, expected: int) -> None:
    strengths = (Comment(kind="strength", no=1, text=text, double=True),)
    findings = found(high_without_strength, item(percent, strengths=strengths))
    assert codes(findings) == ["HIGH_WITHOUT_STRENGTH"] * expected


@pytest.mark.parametrize(
    "answers",
    [
        {"evidence": {"1": "yes"}},
        {"evidence": {"1": "no", "2": "1"}},  # a level
        {"evidence": {"1": "partly"}},
        {"questions": {1: QuestionNote(page="12")}},
        {"questions": {1: QuestionNote(note="แผน")}},
    ],
)
def test_evidence_of_a_process_item(answers: dict[str, Any]) -> None:
    assert found(score_without_evidence, item(30, **answers)) == []


@pytest.mark.parametrize("answers", [{}, {"evidence": {"1": "no", "2": "0"}}, {"questions": {1: QuestionNote()}}])
def test_a_process_score_without_evidence(answers: dict[str, Any]) -> None:
    assert found(score_without_evidence, item(30, **answers)) == [
        Finding("SCORE_WITHOUT_EVIDENCE", ("1.1",), {"percent": "30"})
    ]


def test_zero_needs_no_evidence() -> None:
    assert found(score_without_evidence, item(0)) == []


def test_evidence_of_a_results_item_is_an_indicator() -> None:
    shown = item(30, item_id="2.1", indicators=(Indicator(no=1, name="x"),))
    empty = item(30, item_id="2.1", indicators=(Indicator(no=1, unit="%"),), evidence={"1": "yes"})
    assert found(score_without_evidence, shown) == []
    assert codes(found(score_without_evidence, empty)) == ["SCORE_WITHOUT_EVIDENCE"]


def test_one_percent_everywhere() -> None:
    (finding,) = found(same_percent_everywhere, tiny_scorecard(40, 40, 40))
    assert (finding.code, finding.items) == ("SAME_PERCENT_EVERYWHERE", ("1.1", "1.2", "2.1"))
    assert found(same_percent_everywhere, tiny_scorecard(40, 40, 45)) == []
    assert found(same_percent_everywhere, tiny_scorecard(40, 40, None)) == []  # not all answered


def test_a_single_item_is_the_same_as_none() -> None:
    first = EDITION.criteria.categories[0]
    criteria = replace(EDITION.criteria, categories=(replace(first, items=first.items[:1]),))
    assert found(same_percent_everywhere, item(40), edition=Edition(criteria, EDITION.rules, "checks: changed")) == []


@pytest.mark.parametrize(
    ("percents", "pairs"),
    [
        ((60, 60, 30), [("1.1", "2.1"), ("1.2", "2.1")]),
        ((60, 55, 30), [("1.1", "2.1")]),  # 25 apart is near enough
        ((0, 30, 30), [("1.1", "2.1")]),  # either way round
        ((60, None, 30), [("1.1", "2.1")]),
        ((60, 60, None), []),
    ],
)
def test_linked_items_thirty_points_apart(percents: tuple[int | None, ...], pairs: list[tuple[str, str]]) -> None:
    findings = found(linked_items_apart, tiny_scorecard(*percents))
    assert [finding.items for finding in findings] == pairs
    assert set(codes(findings)) <= {"LINKED_ITEMS_APART"}


def test_all_rules_in_order() -> None:
    """100 % everywhere with nothing else: no strength and no evidence thrice, and one percent."""
    findings = scoring_sense(EDITION, Setup(), tiny_scorecard(100, 100, 100))
    assert codes(findings) == [
        *["HIGH_WITHOUT_STRENGTH"] * 3,
        *["SCORE_WITHOUT_EVIDENCE"] * 3,
        "SAME_PERCENT_EVERYWHERE",
    ]
    assert len(SCORING_SENSE) == 8


def test_an_empty_scorecard_makes_sense() -> None:
    assert scoring_sense(EDITION, Setup(), Scorecard({})) == ()


STATUS = status_edition()


def status_findings(rule: Rule, *answers: ItemAnswer) -> list[tuple[str, tuple[str, ...], Part]]:
    card = Scorecard({answer.item: answer for answer in answers})
    return [(one.code, one.items, one.part) for one in rule(STATUS, Setup(), card)]


def test_ticks_above_a_closed_gate_are_found_at_the_first_of_them() -> None:
    answers = (ticked("1.2", B=2, A=2, S=1), ticked("5.2", B=4, A=4, S=1), ticked("2.4", B=1, A=1, S=2))
    assert status_findings(ticks_above_a_closed_gate, *answers) == [
        ("TICKS_ABOVE_A_CLOSED_GATE", ("1.2",), ("check", "advance", 1)),
        ("TICKS_ABOVE_A_CLOSED_GATE", ("2.4",), ("check", "significance", 1)),
    ]
    [first, _] = ticks_above_a_closed_gate(STATUS, Setup(), Scorecard({one.item: one for one in answers}))
    assert first.values["checks"] == "A1, A2, S1"


def test_indicators_without_a_score_are_found_at_what_is_lacking() -> None:
    answer = ItemAnswer(
        item="7.1",
        indicators=(
            indicator(1, "5", "0"),
            indicator(2, "5", None),
            indicator(3, "5", "3", None),
            indicator(4, None, "3", no=2),
            indicator(5, "5", "4"),
        ),
    )
    assert status_findings(indicators_without_score, answer) == [
        ("TARGET_NOT_ABOVE_ZERO", ("7.1",), ("measure", 1, "indicator", 1, "target")),
        ("INDICATOR_LACKS_TARGET", ("7.1",), ("measure", 2, "indicator", 1, "target")),
        ("INDICATOR_LACKS_DIRECTION", ("7.1",), ("measure", 3, "indicator", 1, "direction")),
        ("INDICATOR_LACKS_LATEST", ("7.1",), ("measure", 4, "indicator", 2, "year", 3)),
    ]
    [unfit, *blank] = indicators_without_score(STATUS, Setup(), Scorecard({"7.1": answer}))
    assert (unfit.severity, unfit.values["found"]) == (Severity.ERROR, "0")
    assert {one.severity for one in blank} == {Severity.WARNING}
