"""Items of gated checks: worked examples of the shipped edition, gates, and what is asked for."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.status import status_edition, ticked

from pmqa_score.model.criteria import Item
from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.model.setup import Setup
from pmqa_score.model.totals import ItemScore
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.levels import gates, idle_ticks, item_fields, item_score, level_at, tag_counts

EDITION = status_edition()
CRITERIA = EDITION.criteria


def scored(answer: ItemAnswer) -> ItemScore:
    return item_score(EDITION, CRITERIA.item(answer.item), answer)


@pytest.mark.parametrize(
    ("answer", "score", "level"),
    [
        (ticked("1.4", B=3, A=0), "225", "none"),  # 300 · 3/4
        (ticked("1.2", B=2, A=3), "200", "none"),  # 300 · 2/3; the gate is closed, A is not counted
        (ticked("1.2", B=3, A=2, S=3), "366.67", "basic"),  # 300 + 100 · 2/3; S is not counted
        (ticked("2.4", B=1, A=1), "333.33", "basic"),  # 300 + 100/3
        (ticked("5.2", B=4, A=4, S=1), "450", "advance"),  # 300 + 100 + 100 · 1/2
        (ticked("1.1", B=3, A=1, S=1), "500", "significance"),  # 300 + 100 + 100
        (ticked("1.1", B=0), "0", "none"),
        (ticked("5.2", B=3, A=4, S=2), "225", "none"),  # all Basic but one
        (ticked("5.2", B=4, A=3, S=2), "375", "basic"),  # all Advance but one: 300 + 75
        (ticked("5.2", B=4, A=4, S=0), "400", "advance"),
    ],
)
def test_worked_examples_and_edges(answer: ItemAnswer, score: str, level: str) -> None:
    found = scored(answer)
    assert (found.earned, found.level, found.points) == (Decimal(score), level, Decimal(500))


def test_the_percent_is_the_share_of_500() -> None:
    assert scored(ticked("1.2", B=3, A=2)).percent == Decimal("73.33")  # 366.67 / 500


@pytest.mark.parametrize(
    "answer",
    [
        ItemAnswer(item="1.1"),
        ticked("1.1", A=1, S=1),  # Advance ticked without an answer to Basic
        ticked("1.1", B=3),  # Basic is all yes: now Advance is asked for
        ticked("1.1", B=3, A=1),  # and then Significance
        ItemAnswer(item="1.1", checks={"B1": False, "B2": True}),  # Basic always needs every answer
    ],
)
def test_a_check_that_is_asked_for_and_blank_leaves_the_item_unanswered(answer: ItemAnswer) -> None:
    found = scored(answer)
    assert (found.earned, found.percent, found.level) == (None, None, None)


def test_ticks_above_a_closed_gate_are_named() -> None:
    item = CRITERIA.item("1.2")
    assert idle_ticks(CRITERIA, item, ticked("1.2", B=2, A=2, S=1).checks) == ("A1", "A2", "S1")
    assert idle_ticks(CRITERIA, item, ticked("1.2", B=3, A=2, S=1).checks) == ("S1",)
    assert idle_ticks(CRITERIA, item, ticked("1.2", B=3, A=3, S=3).checks) == ()
    assert idle_ticks(CRITERIA, item, {"B1": False, "A1": False}) == ()


def test_gates_count_checks_answers_and_ticks() -> None:
    found = gates(CRITERIA, CRITERIA.item("5.2"), {"B1": True, "B2": False, "A1": True})
    assert [(one.level.id, one.checks, one.answered, one.ticked, one.is_open) for one in found] == [
        ("basic", 4, 2, 1, True),
        ("advance", 4, 1, 1, False),
        ("significance", 2, 0, 0, False),
    ]


def names(item: str, setup: Setup) -> list[str]:
    return [field.name for field in item_fields(EDITION, setup, CRITERIA.item(item), "process")]


def test_the_inputs_of_an_item() -> None:
    assert names("3.1", Setup())[:12] == [
        "in_3_1_basic_1",
        "in_3_1_basic_1_evidence",
        "in_3_1_advance_1",
        "in_3_1_advance_1_evidence",
        *(f"in_3_1_advance_1_tag_{tag}" for tag in "CID"),
        "in_3_1_significance_1",
        "in_3_1_significance_1_evidence",
        *(f"in_3_1_significance_1_tag_{tag}" for tag in "CID"),
    ]
    assert names("1.1", Setup())[-4:] == [
        "in_1_1_ofi_3",
        "in_1_1_ofi_3_double",
        "in_1_1_ofi_3_reference",
        "in_1_1_rationale",
    ]
    assert not any("_tag_" in name or "_factor" in name for name in names("1.1", Setup()))


def test_checks_decide_the_score() -> None:
    fields = item_fields(EDITION, Setup(), CRITERIA.item("3.1"), "process")
    assert [field.name for field in fields if field.scored] == [
        "in_3_1_basic_1",
        "in_3_1_advance_1",
        "in_3_1_significance_1",
    ]
    assert fields[0].options == ("yes", "no")


def test_answers_become_checks_evidence_and_tags() -> None:
    card = scorecard(
        EDITION,
        Setup(),
        {
            "in_3_1_basic_1": "yes",
            "in_3_1_advance_1": "no",
            "in_3_1_advance_1_evidence": "ระบบ CRM",
            "in_3_1_advance_1_tag_C": "yes",
            "in_3_1_advance_1_tag_D": "yes",
            "in_3_1_significance_1_tag_D": "yes",
        },
    )
    answer = card.items["3.1"]
    assert answer.checks == {"B1": True, "A1": False}
    assert answer.check_evidence == {"A1": "ระบบ CRM"}
    assert answer.tags == {"A1": frozenset("CD"), "S1": frozenset("D")}
    [lens] = CRITERIA.lenses
    assert tag_counts(lens, list(card.items.values())) == {"C": 1, "I": 0, "D": 2}


def test_tags_never_change_the_score() -> None:
    plain = ticked("3.1", B=1, A=0)
    tagged = ItemAnswer(item="3.1", checks=plain.checks, tags={"A1": frozenset("CID")})
    assert scored(tagged) == scored(plain)


ITEMS = st.sampled_from([item for item in CRITERIA.items if item.checks])


@given(st.data(), ITEMS)
def test_one_more_tick_never_lowers_a_score(data: st.DataObject, item: Item) -> None:
    before = {check.id: data.draw(st.booleans(), check.id) for check in item.checks}
    after = before | {data.draw(st.sampled_from(sorted(before)), "ticked"): True}
    low, high = (item_score(EDITION, item, ItemAnswer(item=item.id, checks=given)).earned for given in (before, after))
    assert low is not None
    assert high is not None
    assert low <= high


@given(st.data(), ITEMS)
def test_what_stands_above_a_closed_gate_never_counts(data: st.DataObject, item: Item) -> None:
    checks = {check.id: data.draw(st.booleans(), check.id) for check in item.checks}
    kept = {id_: yes for id_, yes in checks.items() if id_ not in idle_ticks(CRITERIA, item, checks)}
    assert (
        item_score(EDITION, item, ItemAnswer(item=item.id, checks=kept)).earned
        == scored(ItemAnswer(item=item.id, checks=checks)).earned
    )


@given(st.data(), ITEMS)
def test_the_level_is_the_band_of_the_score(data: st.DataObject, item: Item) -> None:
    """300 is reached by all Basic checks and by nothing less, 400 and 500 likewise."""
    found = scored(ItemAnswer(item=item.id, checks={check.id: data.draw(st.booleans()) for check in item.checks}))
    assert found.earned is not None
    reached = [
        name for name, bound in (("basic", 300), ("advance", 400), ("significance", 500)) if found.earned >= bound
    ]
    assert found.level == (reached or ["none"])[-1]


@pytest.mark.parametrize(
    ("score", "level"),
    [
        ("0", "none"),
        ("299.99", "none"),
        ("300", "basic"),
        ("399.99", "basic"),
        ("400", "advance"),
        ("500", "significance"),
    ],
)
def test_the_level_of_a_score_that_is_a_mean(score: str, level: str) -> None:
    assert level_at(CRITERIA, Decimal(score)) == level


@given(st.integers(0, 4), st.integers(0, 4), st.integers(0, 4))
def test_the_level_of_one_scorecards_score_is_the_one_ticked(basic: int, advance: int, significance: int) -> None:
    for item in ("1.1", "2.4", "5.2"):
        score = scored(ticked(item, B=basic, A=advance, S=significance))
        assert score.earned is not None
        assert score.level == level_at(CRITERIA, score.earned)
