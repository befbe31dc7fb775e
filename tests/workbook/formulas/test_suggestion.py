"""Suggestions by formula equal those of the program; ranks stand in A1:D1."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st
from support.editions import tiny_edition
from support.live_formula import Raw, result

from pmqa_score.scoring.suggestion import suggested_range
from pmqa_score.workbook.formulas import suggestion

EDITION = tiny_edition()
RANGES = [one.id for one in EDITION.rules.scale.ranges] if EDITION.rules.scale else []
SHOWN = "$G$1:$G$6"
LABELS: dict[str, Raw] = {f"G{n}": one for n, one in enumerate(RANGES, start=1)}
EACH = dict(zip("ADLI", ("A1", "B1", "C1", "D1"), strict=True))


def by_program(ranks: tuple[int | None, ...], *, weakest: bool) -> tuple[str, str]:
    picks = {factor: RANGES[rank - 1] for factor, rank in zip("ADLI", ranks, strict=True) if rank}
    found = suggested_range(EDITION, "process", picks, weakest=weakest)
    return (found.range.id, " ".join(found.weakest)) if found else ("", "")


@given(ranks=st.tuples(*[st.none() | st.integers(1, 6)] * 4), weakest=st.booleans())
def test_formula_and_program_suggest_the_same(ranks: tuple[int | None, ...], weakest: bool) -> None:
    cells: dict[str, Raw] = dict(zip(EACH.values(), ranks, strict=True))
    shown = result(suggestion.suggested_range("A1:D1", 4, RANGES, weakest=weakest), **cells)
    named = result(suggestion.weakest_factors("A1:D1", EACH), **cells)
    assert (shown, named) == by_program(ranks, weakest=weakest)


def test_the_middle_of_an_odd_number_of_factors() -> None:
    """Of ranks 1 2 6 the second lowest is suggested."""
    formula = suggestion.suggested_rank("A1:C1", 3)
    assert {
        result(formula, A1=a, B1=b, C1=c) for a, b, c in product((1, 2, 6), repeat=3) if {a, b, c} == {1, 2, 6}
    } == {2}


def test_lowest_factors_name_all_that_stand_equal() -> None:
    assert result(suggestion.lowest_factors("A1:D1", EACH), A1=3, B1=3, C1=3, D1=3) == "A D L I"


def test_a_pick_has_its_place_in_the_list_as_rank() -> None:
    formula = suggestion.rank("A1", "B1", SHOWN)
    assert result(formula, **LABELS, A1="✓", B1="30-45") == 3
    assert result(formula, **LABELS, A1="✗", B1="30–45") == ""
