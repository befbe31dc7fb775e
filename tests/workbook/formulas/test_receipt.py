"""The receipt code by formula is the program's."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from support.editions import tiny_scale
from support.live_formula import result

from pmqa_score.scoring import receipt as program
from pmqa_score.workbook.formulas import receipt

SCALE = tiny_scale()


@given(number=st.integers(0, program.MODULUS - 1))
def test_letters_of_every_number(number: int) -> None:
    assert result(receipt.letters("A1"), A1=number) == program.letters(number)


def test_codes_of_the_scale() -> None:
    for percent in SCALE.percents:
        assert result(receipt.code("A1", SCALE), A1=float(percent)) == program.code(percent, SCALE)
    assert result(receipt.code("A1", SCALE), A1="") == program.code(None, SCALE) == 0


@given(
    seed=st.integers(0, program.MODULUS - 1),
    codes=st.lists(st.integers(0, 21), min_size=3, max_size=3),
    weights=st.lists(st.integers(0, program.MODULUS - 1), min_size=3, max_size=3),
)
def test_number_is_exact_far_from_the_limit_of_doubles(seed: int, codes: list[int], weights: list[int]) -> None:
    held = {f"A{n}": code for n, code in enumerate(codes, 1)} | {f"B{n}": weight for n, weight in enumerate(weights, 1)}
    expected = (seed + sum(code * weight for code, weight in zip(codes, weights, strict=True))) % program.MODULUS
    assert result(receipt.number("C1", "A1:A3", "B1:B3"), C1=seed, **held) == expected
    assert Decimal(21 * program.MODULUS * 40) < 2**53


@given(score=st.none() | st.decimals(0, 500, places=2))
def test_codes_of_scores(score: Decimal | None) -> None:
    held = "" if score is None else float(score)
    assert result(receipt.score_code("A1"), A1=held) == program.score_code(score)
