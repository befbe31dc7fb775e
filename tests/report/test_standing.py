"""Where a total stands: band, gap, next band, what the band means."""

from decimal import Decimal

from support.editions import tiny_edition, tiny_scorecard

from pmqa_score.report.standing import range_views, standing, tone_of
from pmqa_score.report.view import StandingView
from pmqa_score.scoring.totals import totals

EDITION = tiny_edition()


def placed(*percents: int | None) -> StandingView:
    return standing(EDITION, totals(EDITION, tiny_scorecard(*percents)), "th")


def test_a_total_inside_a_band_names_it_and_the_next() -> None:
    """(300 + 225 + 475) × 50 % = 500, the lower bound of band 4; band 5 begins at 700."""
    view = placed(50, 50, 50)
    assert view.band is not None
    assert view.above is not None
    assert (view.band.id, view.between, view.above.id, view.to_next) == ("4", False, "5", Decimal(200))


def test_a_total_in_a_gap_stays_in_the_lower_band_and_says_so() -> None:
    """300 × 45 % + 225 × 45 % + 475 × 50 % = 135 + 101.25 + 237.5 = 473.75, between 450 and 500."""
    view = placed(45, 45, 50)
    assert view.band is not None
    assert (view.band.id, view.between, view.to_next) == ("3", True, Decimal("26.25"))


def test_the_highest_band_has_none_above() -> None:
    view = placed(95, 95, 95)
    assert view.band is not None
    assert (view.band.id, view.above, view.to_next) == ("6", None, None)


def test_a_partial_total_has_no_band_and_lists_what_is_missing() -> None:
    view = placed(50, None, 50)
    assert (view.complete, view.band, view.meaning, view.missing) == (False, None, None, ("1.2 item 1.2",))


def test_a_band_means_the_range_of_the_same_percents() -> None:
    """Band 4 is 500–650 of 1,000 points: the range 50–65, the fourth."""
    meaning = placed(50, 50, 50).meaning
    assert meaning is not None
    assert [meaning.range.lower, meaning.range.upper, meaning.range.tone] == [50, 65, 3]
    assert [factor.id for factor in meaning.results] == ["Le", "T", "C", "I"]


def test_a_percent_between_two_ranges_has_the_tone_of_the_lower() -> None:
    scale = EDITION.rules.scale
    assert [tone_of(Decimal(percent), scale) for percent in ("0", "45", "47.5", "50", "100")] == [0, 2, 2, 3, 5]
    assert tone_of(None, scale) is None
    assert (tone_of(Decimal(5), None), range_views(None, "th")) == (None, ())
