from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.editions import tiny_edition, tiny_identity, tiny_scale, tiny_scorecard

from pmqa_score.model.identity import Agency
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.receipt import ALPHABET, LENGTH, MODULUS, code, letters, receipt, seed, weights

EDITION = tiny_edition()
IDENTITY = tiny_identity()
PERCENTS = [None, *(int(percent) for percent in tiny_scale().percents)]


def test_the_alphabet_has_no_look_alikes() -> None:
    assert len(set(ALPHABET)) == 32
    assert not set(ALPHABET) & set("01OIoi")


def test_the_modulus_is_a_prime_just_below_the_number_of_codes() -> None:
    assert MODULUS < 32**LENGTH
    assert all(MODULUS % divisor for divisor in range(2, 5793))  # 5793² > MODULUS


def test_a_receipt_by_hand() -> None:
    """Seed, plus code 12 of 55 %, 0 of blank, 10 of 45 %, each times its weight; then the digits to base 32."""
    first, _, third = weights(EDITION).values()
    number = (seed(IDENTITY) + 12 * first + 10 * third) % MODULUS
    digits = [number // 32**4, number // 32**3 % 32, number // 32**2 % 32, number // 32 % 32, number % 32]
    assert receipt(IDENTITY, EDITION, tiny_scorecard(55, None, 45)) == "".join(ALPHABET[digit] for digit in digits)


def test_an_item_the_scorecard_lacks_counts_as_unanswered() -> None:
    assert receipt(IDENTITY, EDITION, Scorecard({})) == receipt(IDENTITY, EDITION, tiny_scorecard())


@pytest.mark.parametrize(("percent", "expected"), [(None, 0), ("0", 1), ("5", 2), ("100", 21), ("100.0", 21)])
def test_codes_count_the_steps(percent: str | None, expected: int) -> None:
    assert code(None if percent is None else Decimal(percent), tiny_scale()) == expected


@pytest.mark.parametrize("percent", ["47", "105", "-5"])
def test_a_percent_off_the_scale_has_no_code(percent: str) -> None:
    with pytest.raises(ValueError, match="not on the scale"):
        code(Decimal(percent), tiny_scale())


def test_without_a_scale_only_blanks_have_a_code() -> None:
    assert code(None, None) == 0
    with pytest.raises(ValueError, match="not on the scale"):
        code(Decimal(50), None)


def test_letters_are_base_32() -> None:
    assert letters(0) == "22222"
    assert letters(MODULUS - 1) == "ZZZYS"  # 33554392 = 32^5 - 40: the last two digits are 30 and 24


@given(st.lists(st.sampled_from(PERCENTS), min_size=3, max_size=3), st.integers(0, 2), st.sampled_from(PERCENTS))
def test_a_changed_percent_changes_the_receipt(percents: list[int | None], place: int, other: int | None) -> None:
    changed = [other if at == place else percent for at, percent in enumerate(percents)]
    same = changed == percents
    before, after = (receipt(IDENTITY, EDITION, tiny_scorecard(*one)) for one in (percents, changed))
    assert (before == after) is same


def test_no_change_of_two_items_leaves_the_number() -> None:
    """With 100 items: a × one weight is never b × another, for any a and b of up to 32 steps."""
    first = EDITION.criteria.categories[0]
    many = tuple(replace(first.items[0], id=f"1.{no}") for no in range(1, 101))
    criteria = replace(EDITION.criteria, categories=(replace(first, items=many),))
    values = list(weights(Edition(criteria, EDITION.rules, "receipt: values")).values())
    assert len(set(values)) == 100
    assert 100 * 32 * MODULUS < 2**53
    multiples = [{a * value % MODULUS for a in range(-32, 33) if a} for value in values]
    assert all(0 not in one for one in multiples)
    assert all(not one & other for one, other in combinations(multiples, 2))


def test_the_seed_depends_on_every_id_but_on_no_name() -> None:
    assert 0 <= seed(IDENTITY) < MODULUS
    assert seed(replace(IDENTITY, agency=Agency("g1", "ชื่อใหม่"), hmac="f" * 64)) == seed(IDENTITY)
    others = [
        replace(IDENTITY, round="r2"),
        replace(IDENTITY, criteria="other"),
        replace(IDENTITY, digest="1" * 64),
        replace(IDENTITY, layout=2),
        replace(IDENTITY, agency=Agency("g2", IDENTITY.agency.name)),
        tiny_identity(assessor="a2"),
        replace(IDENTITY, role="self"),
        tiny_identity(workbook="w2"),
    ]
    assert len({seed(IDENTITY), *map(seed, others)}) == 9


def test_the_seed_stays_what_it_is() -> None:
    """Receipts printed last year must still agree: SHA-256 of the ids as compact JSON, modulo 33554393."""
    assert seed(IDENTITY) == 15722434  # worked with sha256sum
