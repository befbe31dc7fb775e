import statistics
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.editions import POINTS, tiny_edition, tiny_panel, tiny_scorecard
from support.indicators import row

from pmqa_score.model.consolidation import AgencyResult, ConsolidationMethod, Exclusion, PanelMember, PartialPolicy
from pmqa_score.model.identity import Agency
from pmqa_score.model.scorecard import Indicator, ItemAnswer, Scorecard
from pmqa_score.scoring.panel.consolidate import consolidate
from pmqa_score.scoring.totals import totals

EDITION = tiny_edition()
AGENCY = Agency("g1", "กรมตัวอย่าง")
GRID = st.integers(0, 20).map(lambda step: 5 * step)
COMPARED = row("70 75 80", comparator="จังหวัด ก", value="79")
ALONE = row("70 75 80")


def by_id(result: AgencyResult) -> dict[str, tuple[Decimal | None, Decimal | None]]:
    return {item.id: (item.percent, item.earned) for item in result.items}


def with_rows(assessor: str, *rows: Indicator, percent: int = 50) -> PanelMember:
    """Return a complete member of one percent everywhere whose item 2.1 has these indicators."""
    card = tiny_scorecard(percent, percent, percent)
    answer = ItemAnswer(item="2.1", percent=Decimal(percent), indicators=rows)
    return PanelMember(assessor=assessor, scorecard=Scorecard({**card.items, "2.1": answer}))


def test_a_panel_by_hand() -> None:
    """1.1: 50 60 55 → 55, 165 points; 1.2: 45 50 50 → 48.33, 108.74; 2.1: 30 50 55 → 45, 213.75; sum 487.49.

    225 × 48.33 % = 108.7425.
    """
    result = consolidate(EDITION, AGENCY, tiny_panel(a1=(50, 45, 30), a2=(60, 50, 50), a3=(55, 50, 55)))
    assert by_id(result) == {
        "1.1": (Decimal(55), Decimal(165)),
        "1.2": (Decimal("48.33"), Decimal("108.74")),
        "2.1": (Decimal(45), Decimal("213.75")),
    }
    assert (result.totals.earned, result.totals.complete) == (Decimal("487.49"), True)
    assert result.totals.band
    assert (result.totals.band.id, result.totals.band.between) == ("3", True)
    assert (result.stage, result.method, result.assessors, result.excluded) == (
        "preliminary",
        "mean",
        ("a1", "a2", "a3"),
        (),
    )
    assert [(item.n, item.spread, item.discuss) for item in result.items] == [
        (3, Decimal(10), False),
        (3, Decimal(5), False),
        (3, Decimal(25), True),
    ]
    assert result.to_discuss == ("2.1",)
    assert (result.agreement.n, result.agreement.items) == (3, 3)
    assert result.robustness
    assert "a1" in result.robustness.deciding_assessors  # without a1 545.44 points: band 4


def test_the_tolerance_of_the_round_decides_what_is_discussed() -> None:
    panel = tiny_panel(a1=(50, 45, 30), a2=(60, 50, 50))
    assert consolidate(EDITION, AGENCY, panel, tolerance=Decimal(10)).to_discuss == ("1.1", "2.1")
    assert consolidate(EDITION, AGENCY, panel, tolerance=Decimal(25)).to_discuss == ()


def test_a_partial_scorecard_is_left_out() -> None:
    result = consolidate(EDITION, AGENCY, tiny_panel(a1=(50, 50, 50), a2=(100, None, 100)))
    assert result.assessors == ("a1",)
    assert result.excluded == (Exclusion(assessor="a2", reason="partial"),)
    assert by_id(result)["1.1"] == (Decimal(50), Decimal(150))


def test_or_counts_where_it_answered_and_never_as_zero() -> None:
    """1.1 and 2.1 are the mean of two, 1.2 is a1's alone."""
    result = consolidate(EDITION, AGENCY, tiny_panel(a1=(50, 50, 50), a2=(100, None, 90)), partial="use")
    assert result.assessors == ("a1", "a2")
    assert [(item.percent, item.n) for item in result.items] == [
        (Decimal(75), 2),
        (Decimal(50), 1),
        (Decimal(70), 2),
    ]


def test_an_item_nobody_answered_leaves_the_total_partial() -> None:
    result = consolidate(EDITION, AGENCY, tiny_panel(a1=(50, None, 50), a2=(60, None, 50)), partial="use")
    assert (result.totals.complete, result.totals.missing, result.totals.band) == (False, ("1.2",), None)
    assert result.robustness is None


@pytest.mark.parametrize("partial", ["exclude", "use"])
def test_an_empty_scorecard_is_named(partial: PartialPolicy) -> None:
    result = consolidate(EDITION, AGENCY, tiny_panel(a1=(50, 50, 50), a2=()), partial=partial)
    assert result.excluded == (Exclusion(assessor="a2", reason="empty"),)


def test_excluded_members_are_named_with_their_reason() -> None:
    good, kin, own, trial = tiny_panel(a1=(50, 50, 50), a2=(90, 90, 90), a3=(100, 100, 100), a4=(0, 0, 0))
    members = (
        replace(trial, excluded="calibration"),
        replace(own, role="self"),
        replace(kin, excluded="conflict", note="เคยสังกัด"),
        good,
    )
    result = consolidate(EDITION, AGENCY, members)
    assert result.assessors == ("a1",)
    assert result.excluded == (
        Exclusion(assessor="a2", reason="conflict", note="เคยสังกัด"),
        Exclusion(assessor="a3", reason="role"),
        Exclusion(assessor="a4", reason="calibration"),
    )
    assert (result.totals.earned, result.items[0].n) == (Decimal(500), 1)


def test_a_panel_without_members_is_partial() -> None:
    result = consolidate(EDITION, AGENCY, ())
    assert (result.totals.complete, result.assessors, result.agreement.reason) == (False, (), "too_few")
    assert [condition.met for condition in result.totals.conditions] == [False, False, False]


def test_one_assessor_twice_is_refused() -> None:
    member = tiny_panel(a1=(50, 50, 50))
    with pytest.raises(ValueError, match="twice"):
        consolidate(EDITION, AGENCY, (*member, *member))


def test_trimmed_needs_five_who_answered_the_item() -> None:
    panel = tiny_panel(a=(0, 50, 50), b=(50, 50, 50), c=(50, 50, 50), d=(50, 50, 50), e=(100, 90, None))
    result = consolidate(EDITION, AGENCY, panel, method="trimmed", partial="use")
    assert [(item.method_used, item.percent) for item in result.items] == [
        ("trimmed", Decimal(50)),
        ("trimmed", Decimal(50)),
        ("mean", Decimal(50)),
    ]


def test_a_consensus_replaces_the_percents_and_keeps_the_panel_in_sight() -> None:
    """Consensus 60 50 40: 180 + 112.50 + 190 = 482.50."""
    panel = tiny_panel(a1=(50, 45, 30), a2=(60, 50, 50))
    result = consolidate(EDITION, AGENCY, panel, consensus=tiny_scorecard(60, 50, 40))
    assert (result.stage, result.totals.earned) == ("final", Decimal("482.5"))
    assert [(item.percent, item.method_used, item.mean) for item in result.items] == [
        (Decimal(60), "consensus", Decimal(55)),
        (Decimal(50), "consensus", Decimal("47.5")),
        (Decimal(40), "consensus", Decimal(40)),
    ]
    assert result.robustness
    assert all(trial.assessor is None for trial in result.robustness.trials)  # nobody can be left out of a consensus


def test_a_partial_consensus_leaves_the_total_partial() -> None:
    result = consolidate(EDITION, AGENCY, tiny_panel(a1=(50, 50, 50)), consensus=Scorecard({}))
    assert (result.stage, result.totals.missing) == ("final", ("1.1", "1.2", "2.1"))


def test_a_condition_is_met_by_more_than_half_of_those_who_answer() -> None:
    """a and b show a comparison, c does not, d has no indicator: 2 of 3."""
    members = [with_rows("a", COMPARED), with_rows("b", COMPARED), with_rows("c", ALONE), with_rows("d")]
    comparisons, years, _ = consolidate(EDITION, AGENCY, members).totals.conditions
    assert (comparisons.met, comparisons.good, comparisons.seen, comparisons.items) == (True, 2, 3, ())
    assert (comparisons.required, comparisons.counted) == (True, "members")  # 500 points: band 4
    assert (years.met, years.good, years.seen) == (True, 3, 3)


def test_half_is_not_enough() -> None:
    comparisons, *_ = consolidate(EDITION, AGENCY, [with_rows("a", COMPARED), with_rows("b", ALONE)]).totals.conditions
    assert (comparisons.met, comparisons.good, comparisons.seen, comparisons.items) == (False, 1, 2, ("2.1",))


def test_a_condition_nobody_answers_is_not_met() -> None:
    comparisons, *_ = consolidate(EDITION, AGENCY, [with_rows("a", percent=20)]).totals.conditions
    assert (comparisons.met, comparisons.seen, comparisons.items) == (False, 0, ("2.1",))
    assert comparisons.required is False  # 200 points: band 2


def test_a_consensus_with_indicators_decides_the_condition() -> None:
    members = [with_rows("a", COMPARED), with_rows("b", COMPARED)]
    without = with_rows("panel", ALONE).scorecard
    comparisons, *_ = consolidate(EDITION, AGENCY, members, consensus=without).totals.conditions
    assert (comparisons.met, comparisons.good, comparisons.seen) == (False, 0, 1)


PANELS = st.lists(st.lists(st.none() | GRID, min_size=3, max_size=3), min_size=1, max_size=8).map(
    lambda rows: tiny_panel(**{f"a{no}": tuple(given) for no, given in enumerate(rows)})
)
METHODS = st.sampled_from(["mean", "median", "trimmed"])


def rounded(value: Fraction) -> Decimal:
    """Round half up, another way than the program's: a Decimal of many digits, then quantize."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def reference(members: tuple[PanelMember, ...], method: ConsolidationMethod) -> dict[str, Decimal]:
    """Return percent by item with the statistics of the standard library, leaving out what is blank."""
    found = {}
    for item in POINTS:
        percents = [one.scorecard.items[item].percent for one in members]
        values = sorted(Fraction(percent) for percent in percents if percent is not None)
        if values and method == "median":
            found[item] = rounded(Fraction(statistics.median(values)))
        elif values:
            kept = values[1:-1] if method == "trimmed" and len(values) >= 5 else values
            found[item] = rounded(statistics.mean(kept))
    return found


@given(PANELS, METHODS)
def test_equals_an_independent_reference_to_the_last_digit(
    members: tuple[PanelMember, ...], method: ConsolidationMethod
) -> None:
    result = consolidate(EDITION, AGENCY, members, method=method, partial="use")
    expected = reference(members, method)
    assert {item.id: item.percent for item in result.items if item.percent is not None} == expected
    earned = [rounded(Fraction(POINTS[item]) * Fraction(percent) / 100) for item, percent in expected.items()]
    assert result.totals.earned == sum(earned)
    assert result.totals.complete is (len(expected) == 3)


@given(PANELS, METHODS, st.randoms(use_true_random=False), st.sampled_from(["exclude", "use"]))
def test_the_order_of_members_is_irrelevant(
    members: tuple[PanelMember, ...], method: ConsolidationMethod, random: Random, partial: PartialPolicy
) -> None:
    shuffled = list(members)
    random.shuffle(shuffled)
    one, other = (consolidate(EDITION, AGENCY, panel, method=method, partial=partial) for panel in (members, shuffled))
    assert repr(one) == repr(other)


@given(st.tuples(GRID, GRID, GRID), st.integers(1, 8), METHODS)
def test_equal_scorecards_give_that_scorecard(
    percents: tuple[int, int, int], size: int, method: ConsolidationMethod
) -> None:
    members = tiny_panel(**dict.fromkeys((f"a{no}" for no in range(size)), percents))
    result = consolidate(EDITION, AGENCY, members, method=method).totals
    alone = totals(EDITION, tiny_scorecard(*percents))
    assert (result.items, result.categories, result.band, result.awards) == (
        alone.items,
        alone.categories,
        alone.band,
        alone.awards,
    )
