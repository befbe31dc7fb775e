from dataclasses import replace
from decimal import Decimal

import pytest
from support.editions import tiny_criteria, tiny_edition

from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.percent import item_score, points_of, share

EDITION = tiny_edition()
ITEM = EDITION.criteria.item("1.1")


def test_an_item_earns_its_percent_of_its_points() -> None:
    score = item_score(EDITION, ITEM, ItemAnswer(item="1.1", percent=Decimal(55)))
    assert (score.points, score.percent, score.earned) == (Decimal(300), Decimal(55), Decimal(165))  # 300 × 0.55
    assert score.range == "50-65"


def test_an_unanswered_item_is_not_zero() -> None:
    score = item_score(EDITION, ITEM, ItemAnswer(item="1.1"))
    assert (score.points, score.percent, score.earned, score.range) == (Decimal(300), None, None, None)


def test_a_percent_of_zero_is_an_answer() -> None:
    score = item_score(EDITION, ITEM, ItemAnswer(item="1.1", percent=Decimal(0)))
    assert (score.earned, score.range) == (Decimal(0), "0-5")


def test_an_edition_without_a_scale_names_no_range() -> None:
    edition = Edition(EDITION.criteria, replace(EDITION.rules, scale=None), "percent: edition")
    assert item_score(edition, ITEM, ItemAnswer(item="1.1", percent=Decimal(55))).range is None


def test_a_share_is_in_percent() -> None:
    assert share(Decimal(63), Decimal(120)) == Decimal("52.5")
    assert share(Decimal(1), Decimal(3)) == Decimal("33.33")


def test_an_item_without_points_cannot_be_scored() -> None:
    item = replace(tiny_criteria().item("1.1"), points=None)
    with pytest.raises(ValueError, match=r"1\.1 has no points"):
        points_of(item)
