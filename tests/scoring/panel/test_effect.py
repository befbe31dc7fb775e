"""What a difference on one item comes to in the total."""

from decimal import Decimal

import pytest
from support.editions import tiny_edition
from support.status import status_edition

from pmqa_score.scoring.panel.effect import effect


@pytest.mark.parametrize(("item", "spread", "moved"), [("1.1", "25", "75.00"), ("1.2", "20", "45.00")])
def test_points_follow_the_percent(item: str, spread: str, moved: str) -> None:
    """25 % of 300, 20 % of 225."""
    assert effect(tiny_edition(), item, Decimal(spread)) == Decimal(moved)


@pytest.mark.parametrize(("item", "moved"), [("1.1", "3.57"), ("7.1", "2.38")])
def test_a_score_is_shared_by_items_and_categories(item: str, moved: str) -> None:
    """100 over 4 items and 7 categories is 3.571…; over the 6 dimensions of category 7 it is 2.380…"""
    assert effect(status_edition(), item, Decimal(100)) == Decimal(moved)


def test_no_spread_moves_nothing() -> None:
    assert effect(tiny_edition(), "1.1", None) == 0
