"""The gap in sentences, by every scoring method."""

from dataclasses import replace
from decimal import Decimal

import pytest
from support.editions import tiny_edition, tiny_scorecard
from support.status import full_card, status_edition, ticked

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.report.gap.words import (
    condition_sentence,
    goal_words,
    plan_sentence,
    raise_sentence,
    state_sentence,
    step_sentences,
)
from pmqa_score.scoring.gap.gap import Gap, gaps

TINY, STATUS, READINESS = tiny_edition(), status_edition(), load_edition("pmqa-readiness")


def gap(edition: Edition, card: Scorecard, **asked: object) -> Gap:
    (only,) = gaps(edition, card, **asked)  # type: ignore[arg-type] # a test says what it asks for
    return only


def test_percents_and_ranges() -> None:
    """50 40 45 are 453.75; 2.1 (475 points) from 45 to 55 brings 47.50."""
    found = gap(TINY, tiny_scorecard(50, 40, 45))
    assert state_sentence(TINY, found, "en") == "Total 453.75: 46.25 more reach band 4 (from 500 on)"
    cheapest, even = found.plans
    assert plan_sentence(cheapest, "en") == "Fewest steps: steps 2, items 1, total then 501.25"
    assert [raise_sentence(TINY, one, "en") for one in cheapest.raises] == [
        "2.1 item 2.1: from 45 % (30–45 30–45) to 55 % (50–65 50–65), 47.5 points more; every 5 % brings 23.75"
    ]
    within = raise_sentence(TINY, even.raises[0], "th")
    assert within.startswith("1.1 item 1.1: จากร้อยละ 50 เป็นร้อยละ 55 ในช่วงเดิม")


def test_checks_by_their_ids_and_the_level_reached() -> None:
    """1.4 with 3 of 4 Basic, everything else at the top: the last Basic check opens all gates."""
    full = full_card()
    card = Scorecard({**full.items, "1.4": ticked("1.4", B=3, A=2, S=2)})
    (only,) = gap(STATUS, card).plans
    (one,) = only.raises
    sentence = raise_sentence(STATUS, one, "en")
    assert "pass B4 (1 more), the item goes from 225 to 500 (Significance)" in sentence


def test_an_item_that_stays_below_every_level() -> None:
    full = full_card()
    card = Scorecard({**full.items, "1.4": ticked("1.4", B=0)})
    (plan, *_) = gap(STATUS, card, total=Decimal(483)).plans
    assert raise_sentence(STATUS, plan.raises[0], "en").endswith("(no level yet)")


def test_ratings_by_question() -> None:
    rated = {
        item.id: ItemAnswer(item=item.id, ratings={one.no: Decimal(5) for one in item.questions})
        for item in READINESS.criteria.items
    }
    low = replace(rated["2.1"], ratings={**rated["2.1"].ratings, 3: Decimal(4)})
    (plan,) = gap(READINESS, Scorecard({**rated, "2.1": low}), total=Decimal(5)).plans
    (one,) = plan.raises
    assert "question (3) from 4 to 5; steps 1, the item goes from 4.83 to 5" in raise_sentence(READINESS, one, "en")


@pytest.mark.parametrize(
    ("percents", "asked", "words"),
    [
        ((95, 90, 90), {}, "the highest band already"),
        ((50, 40, 45), {"to": "3"}, "band 3 (from 300 on) is reached already"),
        ((50, 40, 45), {"total": Decimal(2000)}, "2,000 cannot be reached within the limits given; the most is 1,000"),
        ((50, None, 45), {}, "no score for 1.2. An unanswered item is not zero"),
    ],
)
def test_why_there_is_no_plan(percents: tuple[int | None, ...], asked: dict[str, object], words: str) -> None:
    assert words in state_sentence(TINY, gap(TINY, tiny_scorecard(*percents), **asked), "en")


def test_without_bands_a_total_is_asked_for() -> None:
    bare = Edition(TINY.criteria, replace(TINY.rules, tables=()), "words: bare")
    assert "--total" in state_sentence(bare, gap(bare, tiny_scorecard(50, 40, 45)), "th")


def test_a_goal_without_a_band_is_its_total() -> None:
    found = gap(TINY, tiny_scorecard(50, 40, 45), total=Decimal(460)).goal
    assert found
    assert goal_words(TINY, found, "th") == "460 คะแนน"


def test_conditions_name_the_items_that_lack_something() -> None:
    sentences = [condition_sentence(TINY, one, "en") for one in gap(TINY, tiny_scorecard(50, 40, 45)).conditions]
    assert sentences[0] == "comparisons: not met, see 2.1 (0 of 0 indicators)"
    met = replace(gap(TINY, tiny_scorecard(50, 40, 45)).conditions[0], met=True, items=(), good=1, seen=2)
    assert condition_sentence(TINY, met, "en") == "comparisons: met (1 of 2 indicators)"


def test_what_a_step_is_depends_on_the_method() -> None:
    assert list(step_sentences(TINY, "en")) == ["One step = 5 percentage points on one item"]
    assert len(list(step_sentences(STATUS, "th"))) == 2
    assert list(step_sentences(READINESS, "en")) == ["One step = one question rated one higher"]
