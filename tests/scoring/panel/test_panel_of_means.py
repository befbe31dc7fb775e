"""Panels of editions of means: scores are merged as percents are, 20 percentage points being 100 of 500."""

from decimal import Decimal

import pytest
from support.status import full_card, status_edition, ticked

from pmqa_score.definitions import load_edition
from pmqa_score.model.consolidation import AgencyResult, PanelMember
from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.scoring.panel.consensus import panel_sheet
from pmqa_score.scoring.panel.consolidate import TOLERANCE, consolidate
from pmqa_score.scoring.panel.robustness import robustness
from pmqa_score.scoring.totals import given, percent_scores

EDITION = status_edition()
AGENCY = Agency("g1", "กรมตัวอย่าง")


def member(assessor: str, *answers: ItemAnswer) -> PanelMember:
    """Return a member who ticks everything but what *answers* say."""
    return PanelMember(
        assessor=assessor, scorecard=Scorecard(dict(full_card().items) | {answer.item: answer for answer in answers})
    )


MEMBERS = (
    member("a", ticked("1.2", B=3, A=2)),  # 366.67
    member("b", ticked("1.2", B=3, A=1)),  # 333.33
    member("c", ticked("1.2", B=3, A=3, S=1)),  # 433.33
)


@pytest.fixture(scope="module")
def result() -> AgencyResult:
    return consolidate(EDITION, AGENCY, MEMBERS)


def test_the_score_of_an_item_is_the_mean_of_its_scores(result: AgencyResult) -> None:
    """(366.67 + 333.33 + 433.33) / 3 = 377.776…"""
    item = result.items[1]
    assert item.percents == {"a": Decimal("366.67"), "b": Decimal("333.33"), "c": Decimal("433.33")}
    assert (item.mean, item.median, item.spread) == (Decimal("377.78"), Decimal("366.67"), Decimal(100))
    assert (item.earned, item.percent) == (Decimal("377.78"), Decimal("75.56"))  # of 500
    assert (item.discuss, item.alone, item.range) == (True, None, None)


def test_less_than_a_hundred_apart_is_near_enough() -> None:
    near = consolidate(EDITION, AGENCY, MEMBERS[:2])
    assert (near.items[1].spread, near.to_discuss) == (Decimal("33.34"), ())
    assert consolidate(EDITION, AGENCY, MEMBERS[:2], tolerance=Decimal(6)).to_discuss == ("1.2",)  # 30 of 500


def test_the_total_of_a_panel(result: AgencyResult) -> None:
    """Category 1: (500 + 377.78 + 500 + 500) / 4 = 469.45, then (469.45 + 6 × 500) / 7 = 495.635…"""
    totals = result.totals
    assert (totals.categories[0].earned, totals.earned, totals.unit) == (Decimal("469.45"), Decimal("495.64"), "score")
    assert totals.band is not None
    assert totals.band.id == "advance"


def test_one_item_moved_by_25_of_500(result: AgencyResult) -> None:
    found = robustness(EDITION, {item.id: item.earned for item in result.items}, {}, "mean")
    assert found is not None
    moved = [trial for trial in found.trials if trial.item == "1.1"]
    assert [trial.change for trial in moved] == [Decimal(-25), Decimal(25)]
    # 1.1 at 475: category 1 is 463.20 (463.195), the total 494.74
    assert [trial.decision.earned for trial in moved] == [Decimal("494.74"), Decimal("495.64")]
    assert found.band_stable


def test_a_partial_scorecard_is_left_out() -> None:
    partial = PanelMember(assessor="d", scorecard=Scorecard({"1.1": ticked("1.1", B=3, A=1, S=1)}))
    empty = PanelMember(assessor="e", scorecard=Scorecard({"1.1": ItemAnswer(item="1.1")}))
    found = consolidate(EDITION, AGENCY, (*MEMBERS, partial, empty))
    assert [(one.assessor, one.reason) for one in found.excluded] == [("d", "partial"), ("e", "empty")]
    used = consolidate(EDITION, AGENCY, (*MEMBERS, partial, empty), partial="use")
    assert (used.assessors, used.items[0].n) == (("a", "b", "c", "d"), 4)


def test_a_consensus_counts_in_place_of_the_panel() -> None:
    agreed = dict(full_card().items) | {"1.2": ticked("1.2", B=3, A=0)}
    found = consolidate(EDITION, AGENCY, MEMBERS, consensus=Scorecard(agreed))
    assert (found.stage, found.items[1].earned, found.items[1].mean) == ("final", Decimal(300), Decimal("377.78"))


def test_the_panel_is_shown_its_scores(result: AgencyResult) -> None:
    assessors = {one.assessor: Assessor(one.assessor, one.assessor) for one in MEMBERS}
    item = panel_sheet(EDITION, result, MEMBERS, assessors, tolerance=TOLERANCE).item("1.2")
    assert [voice.percent for voice in item.voices] == [Decimal("366.67"), Decimal("333.33"), Decimal("433.33")]
    assert item.effect == Decimal("3.57")  # a hundred, over 4 items of the category and 7 categories


def test_what_a_scorecard_gives_makes_the_same_scores_again() -> None:
    card = MEMBERS[0].scorecard
    scores = percent_scores(EDITION, given(EDITION, card))
    assert [score.earned for score in scores][:3] == [Decimal(500), Decimal("366.67"), Decimal(500)]
    assert percent_scores(EDITION, {})[0].earned is None


def test_ratings_are_merged_too() -> None:
    """Ratings of 4 and 5 everywhere make 4.50; a whole point apart is 20 % of 5."""
    edition = load_edition("pmqa-readiness")

    def rated(assessor: str, rating: int) -> PanelMember:
        items = {
            item.id: ItemAnswer(item=item.id, ratings={one.no: Decimal(rating) for one in item.questions})
            for item in edition.criteria.items
        }
        return PanelMember(assessor=assessor, scorecard=Scorecard(items))

    found = consolidate(edition, AGENCY, (rated("a", 4), rated("b", 5)))
    assert (found.totals.earned, found.totals.unit, len(found.to_discuss)) == (Decimal("4.5"), "rating", 18)
