from dataclasses import replace
from decimal import Decimal

from support.editions import tiny_edition

from pmqa_score.model.consolidation import Robustness
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.panel.robustness import robustness

EDITION = tiny_edition()


def tried(percents: tuple[int | None, ...], **panel: tuple[int, ...]) -> Robustness | None:
    """Return the robustness of percents for 1.1, 1.2, 2.1 from a panel (assessor → percents)."""
    items = ("1.1", "1.2", "2.1")
    found = {item: None if one is None else Decimal(one) for item, one in zip(items, percents, strict=True)}
    by_item = {
        item: {assessor: Decimal(given[at]) for assessor, given in panel.items()} for at, item in enumerate(items)
    }
    return robustness(EDITION, found, by_item if panel else {}, "mean")


def test_a_decision_far_from_every_bound_stands() -> None:
    """55 % everywhere: 550 points; 5 points on 2.1 move it by 23.75, still band 4 and over 450."""
    result = tried((55, 55, 55), a=(55, 55, 55), b=(55, 55, 55))
    assert result
    assert (result.decision.band, result.decision.earned, result.decision.awards) == (
        "4",
        Decimal(550),
        {"overall": True, "category-1": None},
    )
    assert (result.band_stable, result.awards_stable, result.changes) == (True, True, ())
    assert (result.deciding_items, result.deciding_assessors) == ((), ())
    assert len(result.trials) == 2 + 3 * 2  # two assessors, three items down and up


def test_items_that_decide_the_band() -> None:
    """50 % everywhere: 500 points, the lower bound of band 4. Less on any item falls to band 3."""
    result = tried((50, 50, 50))
    assert result
    assert not result.band_stable
    assert result.deciding_items == ("1.1", "1.2", "2.1")
    assert {(trial.item, trial.change, trial.decision.band) for trial in result.changes} == {
        ("1.1", Decimal(-5), "3"),
        ("1.2", Decimal(-5), "3"),
        ("2.1", Decimal(-5), "3"),
    }


def test_items_that_decide_an_award_only() -> None:
    """1.1 50, 1.2 50, 2.1 60: 547.50 points. Less on 1.1 or 1.2 puts category 1 under its 50 %; the band stays."""
    result = tried((50, 50, 60))
    assert result
    assert (result.band_stable, result.awards_stable) == (True, False)
    assert result.deciding_items == ("1.1", "1.2")


def test_an_assessor_who_decides() -> None:
    """a gives 45, b and c 55: mean 51.67 (here 52), band 4. Without a 550; without b or c 50 %: 500, still 4.

    With d at 30 in place of a, mean 46.67 (here 47), band 3; without d 550, band 4.
    """
    stable = tried((52, 52, 52), a=(45, 45, 45), b=(55, 55, 55), c=(55, 55, 55))
    assert stable
    assert stable.deciding_assessors == ()
    swayed = tried((47, 47, 47), b=(55, 55, 55), c=(55, 55, 55), d=(30, 30, 30))
    assert swayed
    assert swayed.deciding_assessors == ("d",)
    assert not swayed.band_stable


def test_one_assessor_cannot_be_left_out() -> None:
    result = tried((55, 55, 55), a=(55, 55, 55))
    assert result
    assert [trial.assessor for trial in result.trials] == [None] * 6


def test_a_partial_result_decides_nothing() -> None:
    assert tried((55, None, 55)) is None


def test_an_item_stays_within_the_scale() -> None:
    """At 100 and 0 a step outwards changes nothing."""
    result = tried((100, 100, 0))
    assert result
    by_step = {(trial.item, trial.change): trial.decision.earned for trial in result.trials}
    assert by_step["1.1", Decimal(5)] == by_step["2.1", Decimal(-5)] == result.decision.earned


def test_without_a_scale_percents_end_at_hundred() -> None:
    edition = Edition(EDITION.criteria, replace(EDITION.rules, scale=None), "robustness: edition")
    result = robustness(edition, dict.fromkeys(("1.1", "1.2", "2.1"), Decimal(100)), {}, "mean")
    assert result
    assert max(trial.decision.earned for trial in result.trials) == Decimal(1000)


def test_an_assessor_without_whom_an_item_is_unanswered_decides() -> None:
    panel = {"1.1": {"a": Decimal(50)}, "1.2": {"a": Decimal(50), "b": Decimal(50)}, "2.1": {"b": Decimal(50)}}
    result = robustness(EDITION, dict.fromkeys(panel, Decimal(55)), panel, "median")
    assert result
    assert result.deciding_assessors == ("a", "b")
