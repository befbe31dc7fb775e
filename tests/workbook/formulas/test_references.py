"""How formulas refer to cells."""

from __future__ import annotations

from support.live_formula import result

from pmqa_score.workbook.formulas.references import beside, between, entry, quoted, reference
from pmqa_score.workbook.plan import Spot

SPOT = Spot("1.1", 13, 4)


def test_a_locked_cell_is_named_with_its_sheet_where_that_is_another() -> None:
    assert reference(SPOT, "1.1") == "$E$14"
    assert reference(SPOT, "1.2") == "'1.1'!$E$14"


def test_a_range_names_its_sheet_once() -> None:
    last = Spot("1.1", 18, 4)
    assert between(reference(SPOT, "1.1"), reference(last, "1.1")) == "$E$14:$E$19"
    assert between(reference(SPOT, "1.2"), reference(last, "1.2")) == "'1.1'!$E$14:$E$19"


def test_an_input_is_read_through_its_whole_column() -> None:
    assert entry(SPOT, "1.1") == "INDEX($E$1:$E$400,14)"
    assert entry(SPOT, "1.2") == "INDEX('1.1'!$E$1:$E$400,14)"


def test_an_input_of_the_same_row_is_told_by_its_row() -> None:
    formula = f"{entry(SPOT, '1.1')}+INDEX($F$1:$F$400,9)"
    assert beside(formula, 13) == "INDEX($E$1:$E$400,SUM(ROW()))+INDEX($F$1:$F$400,9)"
    assert beside(formula, 13, far=True) == "INDEX($E$1:$E$400,SUM(ROW()))+INDEX($F$1:$F$400,SUM(ROW(),-5))"


def test_the_row_is_a_number_where_an_array_is_asked_for() -> None:
    """Excel takes ``ROW()`` for an array inside SUMPRODUCT; B900 holds 2, beside the formula."""
    read = beside("INDEX($B$1:$B$400,900)", 899)
    assert read == "INDEX($B$1:$B$400,SUM(ROW()))"
    assert result(f"SUMPRODUCT(--($C$1:$C$3={read.replace('400', '999')}))", B900=2, C1=1, C2=2, C3=3) == 1


def test_words_keep_their_quotes() -> None:
    assert result(quoted('"ดี" มาก')) == '"ดี" มาก'
