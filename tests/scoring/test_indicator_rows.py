from dataclasses import replace
from decimal import Decimal

import pytest
from support.indicators import row

from pmqa_score.model.scorecard import Indicator
from pmqa_score.scoring.indicator_rows import IndicatorCounts, by_question, change, counts, row_mark


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ("70 80 84", "5"),  # 4 of 80
        ("80 60", "-25"),
        ("80 80.1", "0.13"),  # 0.125, half up
        ("-80 -80.1", "-0.13"),  # against the size of the former
        ("70 - 84", None),
        ("70 84 -", None),
        ("0 5", None),
        ("5", None),
        ("", None),
    ],
)
def test_change_is_in_percent_of_the_year_before(years: str, expected: str | None) -> None:
    assert change(row(years)) == (None if expected is None else Decimal(expected))


FULL = replace(row("1 2 3", target="3", comparator="x", value="2"), question=1)


@pytest.mark.parametrize(
    ("ind", "expected"),
    [
        (Indicator(no=1), "empty"),
        (Indicator(no=1, values=(None, None)), "empty"),
        (FULL, "ok"),
        (replace(FULL, target=None, unit=""), "ok"),  # neither is a must
        (replace(FULL, name=""), "name"),
        (Indicator(no=1, unit="คน"), "name"),
        (Indicator(no=1, question=1), "name"),
        (Indicator(no=1, values=(Decimal(0),)), "name"),  # 0 is a value
        (replace(FULL, direction=None), "direction"),
        (replace(FULL, question=None), "question"),
        (replace(FULL, comparator=""), "comparator"),
        (replace(FULL, comparator_value=None), "comparator"),
        (replace(FULL, comparator="", comparator_value=None), "ok"),
    ],
)
def test_mark_names_the_first_thing_missing(ind: Indicator, expected: str) -> None:
    assert row_mark(ind) == expected


def test_counts_take_only_rows_that_hold_an_indicator() -> None:
    rows = (
        FULL,  # reached, improving, above
        replace(FULL, values=(Decimal(3), Decimal(2), Decimal(1)), question=2),  # missed, adverse, below
        replace(FULL, values=(None, Decimal(3)), target=None, comparator_value=None, question=None),
        Indicator(no=4, unit="คน", question=3),
    )
    expected = IndicatorCounts(
        seen=3, targets=2, reached=1, trends=2, improving=1, adverse=1, compared=2, above=1, questions=2
    )
    assert counts(rows) == expected
    assert [by_question(rows, no) for no in (1, 2, 3)] == [1, 1, 0]
    assert counts(()) == IndicatorCounts(
        seen=0, targets=0, reached=0, trends=0, improving=0, adverse=0, compared=0, above=0, questions=0
    )
