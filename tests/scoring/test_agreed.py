"""A score or rating that a panel agrees on, in place of all that it would come from."""

from decimal import Decimal

import pytest
from support.any_edition import MEANS
from support.status import status_edition, ticked

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.agreed import score_alone
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.methods import item_score
from pmqa_score.scoring.totals import given, totals

CONSENSUS = Setup(role="consensus")


@pytest.mark.parametrize("edition", MEANS)
def test_a_consensus_asks_for_the_score_and_the_comments_of_every_item(edition: str) -> None:
    loaded = load_edition(edition)
    fields = [field for field in fields_of(loaded, CONSENSUS) if field.item == "7.1"]
    assert {field.part[0] for field in fields} == {"score", "strength", "ofi", "rationale"}
    assert (fields[0].name, fields[0].kind, fields[0].scored) == ("in_7_1_score", "number", True)
    assert fields[0].bounds == (Decimal(0), loaded.criteria.points)


@pytest.mark.parametrize(
    ("item", "score", "level"), [("1.1", "366.67", "basic"), ("1.1", "500", "significance"), ("7.1", "366.67", None)]
)
def test_only_gated_checks_have_a_level(item: str, score: str, level: str | None) -> None:
    edition = status_edition()
    found = score_alone(edition, edition.criteria.item(item), Decimal(score))
    assert (found.earned, found.level) == (Decimal(score), level)
    assert score_alone(edition, edition.criteria.item(item), None).earned is None


def test_an_agreed_score_counts_in_place_of_the_checks() -> None:
    edition = status_edition()
    item, category = edition.criteria.item("1.1"), edition.criteria.category_of("1.1")
    answer = ticked("1.1", B=3, A=1, S=1)
    assert item_score(edition, category, item, answer).earned == 500
    agreed = ItemAnswer(item="1.1", checks=answer.checks, score=Decimal("412.5"))
    assert item_score(edition, category, item, agreed).earned == Decimal("412.5")


def test_agreed_scores_make_a_total() -> None:
    """300 everywhere is the mean of every category and of all."""
    edition = status_edition()
    answers = {field.name: Decimal(300) for field in fields_of(edition, CONSENSUS) if field.part == ("score",)}
    card = scorecard(edition, CONSENSUS, answers)
    result = totals(edition, card)
    assert (result.earned, result.complete, result.band and result.band.id) == (Decimal(300), True, "basic")
    assert set(given(edition, card).values()) == {Decimal(300)}
    assert not totals(edition, Scorecard({})).complete
