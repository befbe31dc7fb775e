from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from support.editions import tiny_bands, tiny_edition, tiny_scale, tiny_scorecard

from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.totals import given as given_by
from pmqa_score.scoring.totals import totals

EDITION = tiny_edition()
GRID = st.sampled_from([int(percent) for percent in tiny_scale().percents])


def test_a_complete_scorecard_by_hand() -> None:
    """1.1: 300 × 55 % = 165; 1.2: 225 × 35 % = 78.75; 2.1: 475 × 45 % = 213.75; 457.50 of 1000."""
    result = totals(EDITION, tiny_scorecard(55, 35, 45))
    assert [item.earned for item in result.items] == [Decimal(165), Decimal("78.75"), Decimal("213.75")]
    first, second = result.categories
    assert (first.points, first.earned, first.percent) == (Decimal(525), Decimal("243.75"), Decimal("46.43"))
    assert (second.points, second.earned, second.percent) == (Decimal(475), Decimal("213.75"), Decimal(45))
    assert (result.points, result.earned, result.percent) == (Decimal(1000), Decimal("457.5"), Decimal("45.75"))
    assert (result.complete, result.missing) == (True, ())
    assert result.band is not None
    assert (result.band.id, result.band.between, result.band.to_next) == ("3", True, Decimal("42.5"))


def test_a_partial_scorecard_has_no_band_and_no_award() -> None:
    """1.2 is blank: 165 + 213.75 are earned, category 1 has no percent, and nothing is decided."""
    result = totals(EDITION, tiny_scorecard(55, None, 45))
    assert (result.complete, result.missing, result.band) == (False, ("1.2",), None)
    assert (result.earned, result.percent) == (Decimal("378.75"), Decimal("37.88"))
    first, second = result.categories
    assert (first.earned, first.percent, first.complete, first.answered, first.items) == (
        Decimal(165),
        None,
        False,
        1,
        2,
    )
    assert (second.percent, second.complete) == (Decimal(45), True)
    assert [award.met for award in result.awards] == [None, None]


def test_an_item_the_scorecard_lacks_is_unanswered() -> None:
    assert totals(EDITION, Scorecard({})).missing == ("1.1", "1.2", "2.1")


def test_a_zero_is_an_answer() -> None:
    result = totals(EDITION, tiny_scorecard(0, 0, 0))
    assert (result.complete, result.earned, result.band and result.band.id) == (True, Decimal(0), "1")


def test_all_hundred_is_full_points() -> None:
    result = totals(EDITION, tiny_scorecard(100, 100, 100))
    assert (result.earned, result.percent, result.band and result.band.to_next) == (Decimal(1000), Decimal(100), None)


def test_an_edition_without_bands_over_the_total_places_nothing() -> None:
    edition = Edition(EDITION.criteria, replace(EDITION.rules, tables=()), "totals: edition")
    result = totals(edition, tiny_scorecard(50, 50, 50))
    assert (result.complete, result.band) == (True, None)


def test_process_and_results_may_have_bands_of_their_own() -> None:
    """Process 300 × 50 % + 225 × 50 % = 262.50, band 2 of its table (100–250, between); results 475 × 20 % = 95."""
    tables = tuple(replace(tiny_bands(), basis=basis) for basis in ("process", "results"))
    edition = Edition(EDITION.criteria, replace(EDITION.rules, tables=tables), "totals: edition 2")
    result = totals(edition, tiny_scorecard(50, 50, 20))
    assert result.band is None
    process, results = result.parts
    assert (process.kind, process.points, process.earned) == ("process", Decimal(525), Decimal("262.5"))
    assert process.band
    assert (process.band.id, process.band.between) == ("2", True)
    assert results.band
    assert (results.kind, results.earned, results.band.id) == ("results", Decimal(95), "1")


def test_a_part_with_an_item_unanswered_has_no_band() -> None:
    table = replace(tiny_bands(), basis="process")
    edition = Edition(EDITION.criteria, replace(EDITION.rules, tables=(table,)), "totals: edition 3")
    (partial,) = totals(edition, tiny_scorecard(50, None, 50)).parts
    (whole,) = totals(edition, tiny_scorecard(50, 50, None)).parts
    assert (partial.earned, partial.band) == (Decimal(150), None)
    assert whole.band


def test_sums_add_rounded_points() -> None:
    """A third of a point each: 0.333 is 0.33, so the printed column adds up to 0.99, not 1.00."""
    items = tuple(
        replace(item, points=item.points and replace(item.points, value=Decimal("0.333")))
        for item in EDITION.criteria.items
    )
    first, second = EDITION.criteria.categories
    criteria = replace(EDITION.criteria, categories=(replace(first, items=items[:2]), replace(second, items=items[2:])))
    result = totals(Edition(criteria, EDITION.rules, "totals: result"), tiny_scorecard(100, 100, 100))
    assert result.earned == Decimal("0.99")


@given(st.tuples(GRID, GRID, GRID), st.integers(0, 2), GRID)
def test_raising_a_percent_never_lowers_the_total(percents: tuple[int, int, int], place: int, raised: int) -> None:
    before = totals(EDITION, tiny_scorecard(*percents))
    after = [max(raised, percent) if at == place else percent for at, percent in enumerate(percents)]
    assert totals(EDITION, tiny_scorecard(*after)).earned >= before.earned


@given(st.tuples(GRID, GRID, GRID))
def test_items_and_categories_add_up_to_the_total(percents: tuple[int, int, int]) -> None:
    result = totals(EDITION, tiny_scorecard(*percents))
    assert sum(item.earned or 0 for item in result.items) == result.earned
    assert sum(category.earned for category in result.categories) == result.earned


def test_what_a_scorecard_gives_is_its_percents() -> None:
    assert given_by(EDITION, tiny_scorecard(50, 0)) == {"1.1": Decimal(50), "1.2": Decimal(0)}
