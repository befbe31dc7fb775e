"""Several rounds side by side: pairs by id, and what may be compared."""

from dataclasses import replace
from decimal import Decimal

from support.histories import CORRECTED, TINY, history, history_round

from pmqa_score.model.setup import Edition
from pmqa_score.report.history.report import item_years, year_rows

FIRST = history_round(2566, {"A01": (50, 50, 50), "A02": (40, 40, 40)})


def test_years_are_compared_in_points_within_an_edition() -> None:
    """50 % everywhere is 500, 60 % is 600."""
    both = history(FIRST, history_round(2567, {"A01": (60, 60, 60)}))
    first, second = year_rows(both, "A01")
    assert (first.share, first.change, first.change_unit) == (Decimal("50.00"), None, None)
    assert (second.share, second.change, second.change_unit) == (Decimal("60.00"), Decimal(100), "points")


def test_another_edition_is_compared_by_its_share() -> None:
    _, second = year_rows(history(FIRST, history_round(2567, {"A01": (60, 60, 60)}, edition=CORRECTED)), "A01")
    assert (second.change, second.change_unit) == (Decimal("10.00"), "share")


def test_a_partial_total_and_an_absent_agency_have_no_share_and_are_passed_over() -> None:
    rows = year_rows(
        history(
            FIRST,
            history_round(2567, {"A01": (60, None, 60)}),
            history_round(2568, {"A02": (40, 40, 40)}),
            history_round(2569, {"A01": (55, 55, 55)}),
        ),
        "A01",
    )
    assert [(row.share, row.result is None) for row in rows] == [
        (Decimal("50.00"), False),
        (None, False),
        (None, True),
        (Decimal("55.00"), False),
    ]
    assert [row.change for row in rows] == [None, None, None, Decimal(50)]  # from 2566 to 2569


def test_agencies_are_paired_by_id_under_their_latest_name() -> None:
    later = history_round(2567, {"A01": (60, 60, 60), "A03": (10, 10, 10)})
    renamed = replace(later.results[0], agency=replace(later.results[0].agency, name="กรมใหม่"))
    both = history(FIRST, replace(later, results=(renamed, *later.results[1:])))
    assert [(one.id, one.name) for one in both.agencies] == [("A01", "กรมใหม่"), ("A02", "กรม A02"), ("A03", "กรม A03")]


def test_rounds_of_one_year_are_told_apart_by_their_title() -> None:
    both = history(FIRST, history_round(2567, {}), history_round(2567, {}, id_="ทดลอง"))
    assert [both.label(one) for one in both.rounds] == ["2566", "2567 รอบ 2567", "2567 รอบ ทดลอง"]


def test_items_of_two_criteria_are_never_joined() -> None:
    other = Edition(replace(TINY.criteria, id="other"), TINY.rules, "2" * 64)
    both = history(FIRST, history_round(2567, {"A01": (60, None, 60)}, edition=other))
    rows = list(item_years(both, "A01"))
    assert [(one.criteria, one.item, one.figures) for one in rows] == [
        ("tiny", "1.1", (Decimal(50), None)),
        ("tiny", "1.2", (Decimal(50), None)),
        ("tiny", "2.1", (Decimal(50), None)),
        ("other", "1.1", (None, Decimal(60))),
        ("other", "1.2", (None, None)),
        ("other", "2.1", (None, Decimal(60))),
    ]
    assert {one.whole for one in rows} == {Decimal(100)}
    assert list(item_years(both, "A09")) == []


def test_a_corrected_edition_keeps_its_items() -> None:
    both = history(FIRST, history_round(2567, {"A01": (60, 60, 60)}, edition=CORRECTED))
    assert next(one.figures for one in item_years(both, "A01")) == (Decimal(50), Decimal(60))


def test_an_item_that_a_correction_adds_has_no_figure_before() -> None:
    criteria = TINY.criteria
    fewer = replace(criteria, categories=(criteria.categories[0],))
    before = Edition(fewer, replace(TINY.rules, conditions=(), awards=()), "3" * 64)
    both = history(history_round(2566, {"A01": (50, 50)}, edition=before), history_round(2567, {"A01": (60, 60, 70)}))
    assert [one.figures for one in item_years(both, "A01")][2] == (None, Decimal(70))
