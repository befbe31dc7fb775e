from dataclasses import replace
from decimal import Decimal

import pytest
from support.editions import tiny_bands, tiny_edition
from support.indicators import row, with_rows

from pmqa_score.model.bands import BandRules, Condition
from pmqa_score.model.scorecard import Indicator, Scorecard
from pmqa_score.model.totals import BandPlacement
from pmqa_score.scoring.bands import band_for
from pmqa_score.scoring.conditions import condition_result, condition_results, is_required

EDITION = tiny_edition()
COMPARISONS, THREE_YEARS, ROLE_MODEL = EDITION.rules.conditions
COMPARED = row("70 75 80", comparator="จังหวัด ก", value="79")
ALONE = row("70 75 80")


def counts(condition: Condition, *rows: Indicator) -> tuple[bool, int, int]:
    result = condition_result(condition, with_rows(*rows), required=True)
    assert result.items == (() if result.met else ("2.1",))
    return result.met, result.good, result.seen


def band(total: int) -> BandPlacement:
    return band_for(Decimal(total), tiny_bands())


def test_one_comparison_is_enough_by_default() -> None:
    assert counts(COMPARISONS, COMPARED, ALONE, ALONE) == (True, 1, 3)
    assert counts(COMPARISONS, ALONE, ALONE) == (False, 0, 2)


@pytest.mark.parametrize(("comparator", "value"), [("", "79"), ("จังหวัด ก", None)])
def test_a_comparison_needs_a_name_and_a_value(comparator: str, value: str | None) -> None:
    assert counts(COMPARISONS, row("70 75 80", comparator=comparator, value=value)) == (False, 0, 1)


def test_every_indicator_compared_if_the_bands_file_says_so() -> None:
    every = replace(COMPARISONS, at_least=0)
    assert counts(every, COMPARED, ALONE) == (False, 1, 2)
    assert counts(every, COMPARED, COMPARED) == (True, 2, 2)


def test_two_comparisons_if_the_bands_file_says_so() -> None:
    two = replace(COMPARISONS, at_least=2)
    assert counts(two, COMPARED, ALONE) == (False, 1, 2)
    assert counts(two, COMPARED, COMPARED, ALONE) == (True, 2, 3)


def test_every_indicator_needs_its_years() -> None:
    assert counts(THREE_YEARS, ALONE, row("70 75 80 81")) == (True, 2, 2)
    assert counts(THREE_YEARS, ALONE, row("70 - 80")) == (False, 1, 2)


def test_a_role_model_improves_and_leads() -> None:
    good = row("70 75 80", comparator="จังหวัด ก", value="79", question=2)
    assert counts(ROLE_MODEL, good) == (True, 1, 1)
    assert counts(ROLE_MODEL, good, row("70 75 74", value="70", question=2)) == (False, 1, 2)  # mixed trend
    assert counts(ROLE_MODEL, good, row("70 75 80", value="80", question=2)) == (False, 1, 2)  # only equal


def test_a_role_model_looks_at_one_question() -> None:
    other = row("9 9 9", question=1)
    assert counts(ROLE_MODEL, row("70 75 80", value="79", question=2), other, row("9 9 9")) == (True, 1, 1)
    assert counts(ROLE_MODEL, other) == (False, 0, 0)


@pytest.mark.parametrize("condition", [COMPARISONS, replace(COMPARISONS, at_least=0), THREE_YEARS, ROLE_MODEL])
def test_no_indicator_meets_no_condition(condition: Condition) -> None:
    assert counts(condition) == (False, 0, 0)
    assert counts(condition, Indicator(no=1, target=None, comparator="x")) == (False, 0, 0)  # no indicator in the row


def test_each_item_is_counted_for_itself() -> None:
    """Two comparisons in 2.1 do not stand in for 7.2, which the scorecard does not even hold."""
    both = replace(COMPARISONS, items=("2.1", "7.2"))
    result = condition_result(both, with_rows(COMPARED, COMPARED), required=True)
    assert (result.met, result.items, result.good, result.seen) == (False, ("7.2",), 2, 2)


@pytest.mark.parametrize(("total", "required"), [(299, False), (300, True), (1000, True)])
def test_comparisons_are_required_from_band_three_on(total: int, required: bool) -> None:
    assert is_required(COMPARISONS, EDITION.rules, band(total)) is required


def test_without_a_band_only_unconditional_ones_are_required() -> None:
    results = condition_results(EDITION, Scorecard({}), None)
    assert [(result.id, result.required) for result in results] == [
        ("comparisons", False),
        ("three_years", True),
        ("role_model", True),
    ]


def test_without_a_band_table_no_band_requires_anything() -> None:
    rules = BandRules(id="none", sources={})
    assert is_required(COMPARISONS, rules, band(1000)) is False
