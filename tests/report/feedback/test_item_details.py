"""What lies behind the score of an item: checks not passed, sub-measures missing, ratings."""

from decimal import Decimal

from support.status import indicator, status_edition, ticked

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.report.feedback.detail_view import ItemDetails
from pmqa_score.report.feedback.item_details import item_details

EDITION = status_edition()


def details(*answers: ItemAnswer, edition: str = "pmqa-4.0") -> ItemDetails:
    """Return what lies behind the panel's score on the item that *answers* are about."""
    loaded = load_edition(edition)
    item = answers[0].item
    return item_details(loaded, loaded.criteria.category_of(item), loaded.criteria.item(item), answers, "en")


def test_what_stands_between_an_agency_and_the_next_level_is_named() -> None:
    """B1 and B2 by all three, B3 by two: Basic is passed. A1 of 1.1 by one of three: Advance is open."""
    found = details(ticked("1.1", B=3, A=1, S=1), ticked("1.1", B=3, A=0, S=1), ticked("1.1", B=2, A=0, S=0))
    assert [(one.title, one.passed, one.checks, one.state) for one in found.gates] == [
        ("Basic", 3, 3, "passed"), ("Advance", 0, 1, "open"), ("Significance", 1, 1, "closed"),
    ]  # fmt: skip
    texts = {check.id: check.text.en for check in EDITION.criteria.item("1.1").checks}
    assert [one.missing for one in found.gates] == [(), (texts["A1"],), ()]
    assert (found.measures, found.ratings, found.lenses) == ((), (), ())


def test_a_check_that_nobody_answered_is_not_found() -> None:
    open_, *closed = details(ticked("2.4", B=None)).gates
    assert (open_.passed, open_.state, len(open_.missing)) == (0, "open", 1)
    assert {one.state for one in closed} == {"closed"}


def test_tags_are_counted_where_the_lens_looks() -> None:
    answer = ItemAnswer(item="3.1", checks={"A1": True}, tags={"A1": frozenset({"C", "D"})})
    assert [(one.title, one.counts) for one in details(answer).lenses] == [
        ("CID lens", (("Collaboration", 1), ("Innovation", 0), ("Digitalization", 1)))
    ]


def test_required_sub_measures_without_an_indicator_are_named() -> None:
    """Of 7.1 sub-measures 1 and 4 are required; one of two assessors found nothing for 4, which is not most."""
    both = (indicator(1, "102", "100", name=" ข "), indicator(2, "50", "100", name="ก"))
    found = details(
        ItemAnswer(item="7.1", indicators=both),
        ItemAnswer(item="7.1", indicators=(*both, indicator(4, "110", "100"))),
    )
    assert [(one.no, one.state, one.score) for one in found.measures] == [
        (1, "used", Decimal(400)), (2, "used", Decimal(150)), (3, "free", None), (4, "missing", Decimal(500)),
        (5, "free", None),
    ]  # fmt: skip
    assert (found.used, [one.no for one in found.lacking]) == (2, [4])
    [row] = found.measures[0].indicators  # the same indicator twice is one
    assert (row.name, row.score) == ("ข", Decimal(400))
    assert [row.target, row.latest, row.percent] == [100, 102, 102]


def test_an_indicator_without_a_target_has_no_score() -> None:
    found = details(ItemAnswer(item="7.1", indicators=(indicator(1, "5", None),)))
    assert found.measures[0].score is None
    assert [(row.target, row.percent, row.score) for row in found.measures[0].indicators] == [(None, None, None)]


def test_questions_show_the_mean_of_their_ratings() -> None:
    found = details(
        ItemAnswer(item="1.2", ratings={6: Decimal(4)}),
        ItemAnswer(item="1.2", ratings={6: Decimal(5), 7: Decimal(0)}),
        edition="pmqa-readiness",
    )
    assert [one.rating for one in found.ratings][:3] == [Decimal("4.5"), Decimal(0), None]


def test_a_percent_has_nothing_behind_it() -> None:
    assert details(ItemAnswer(item="1.1", percent=Decimal(50)), edition="pmqa-2562") == ItemDetails()
