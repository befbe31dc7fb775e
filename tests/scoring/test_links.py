from dataclasses import replace

import pytest
from support.editions import tiny_criteria

from pmqa_score.scoring.links import linked_items, links

CRITERIA = tiny_criteria()


def test_each_link_once_in_the_order_of_the_items() -> None:
    """1.1 shows in 2.1(1), 1.2 in 2.1ก(2) and again in 2.1(1)."""
    assert list(links(CRITERIA)) == [("1.1", "2.1"), ("1.2", "2.1")]


@pytest.mark.parametrize("link", ["2.1", "2.1(1)(2)", "2.1ก(11)", "2.1 (1)"])
def test_area_and_questions_may_follow_the_item(link: str) -> None:
    item = replace(CRITERIA.item("1.1"), results=(link,))
    assert linked_items(CRITERIA, item) == ("2.1",)


@pytest.mark.parametrize("link", ["2.10", "2", "2.2", "2.1.1", "(1)", ""])
def test_a_link_to_no_item_is_left_out(link: str) -> None:
    """2.10 is not 2.1: ids are compared whole."""
    item = replace(CRITERIA.item("1.1"), results=(link,))
    assert linked_items(CRITERIA, item) == ()
