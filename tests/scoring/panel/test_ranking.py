from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.editions import tiny_edition, tiny_panel

from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.model.identity import Agency
from pmqa_score.scoring.panel.consolidate import consolidate
from pmqa_score.scoring.panel.ranking import ranking

EDITION = tiny_edition()


def result(agency: str, *percents: int | None) -> AgencyResult:
    return consolidate(EDITION, Agency(agency, agency), tiny_panel(a=percents), partial="use")


def test_ties_share_a_place_and_partial_ones_have_none() -> None:
    places = ranking(
        [
            result("e", 100, 100, None),
            result("d", 20, 20, 20),
            result("c", 50, 50, 50),
            result("b", 50, 50, 50),
            result("a", 60, 60, 60),
        ]
    )
    assert [(one.agency.id, one.place, one.tied) for one in places] == [
        ("a", 1, False),
        ("b", 2, True),
        ("c", 2, True),
        ("d", 4, False),
        ("e", None, False),
    ]
    assert (places[0].earned, places[0].percent) == (Decimal(600), Decimal(60))
    assert (places[4].earned, places[4].percent) == (Decimal(525), None)  # 300 + 225 of what is answered


def test_a_category_is_ranked_for_itself() -> None:
    """Category 1: g1 300 × 40 % + 225 × 80 % = 300; g2 300 × 60 % + 225 × 40 % = 270; g3 is complete there."""
    results = [result("g2", 60, 40, 100), result("g1", 40, 80, 0), result("g3", 0, 0, None)]
    assert [(one.agency.id, one.place, one.earned) for one in ranking(results, "1")] == [
        ("g1", 1, Decimal(300)),
        ("g2", 2, Decimal(270)),
        ("g3", 3, Decimal(0)),
    ]
    assert [(one.agency.id, one.place) for one in ranking(results, "2")] == [("g2", 1), ("g1", 2), ("g3", None)]


def test_an_unknown_category_is_refused() -> None:
    with pytest.raises(KeyError):
        ranking([result("g1", 50, 50, 50)], "9")


def test_nobody_is_ranked() -> None:
    assert ranking([]) == ()


@given(st.permutations([("a", 50), ("b", 50), ("c", 70), ("d", None)]))
def test_the_order_of_agencies_is_irrelevant(agencies: list[tuple[str, int | None]]) -> None:
    places = ranking([result(agency, percent, percent, percent) for agency, percent in agencies])
    assert [(one.agency.id, one.place) for one in places] == [("c", 1), ("a", 2), ("b", 2), ("d", None)]
