"""Names that look the same are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.scoring.compare.plain_name import plain_name


@pytest.mark.parametrize(
    "spelled",
    [
        "จำนวนน้ำมัน ๒๕๖๗",
        "จํานวนน้ํามัน2567",  # nikhahit and sara aa
        "จํานวนนํ้ามัน  2567",  # the tone mark between the two
        " จำนวน\u200bน้ำมัน\u00a02567\n",
    ],
)
def test_spellings_of_one_name(spelled: str) -> None:
    assert plain_name(spelled) == "จำนวนน้ำมัน2567"


def test_two_sara_e_are_sara_ae() -> None:
    assert plain_name("เเผน") == plain_name("แผน")


def test_dashes_and_case_do_not_count() -> None:
    assert plain_name("ITA – Score") == plain_name("ita-SCORE")


@pytest.mark.parametrize(("one", "other"), [("น้ำ", "นำ"), ("ร้อยละ 1", "ร้อยละ 2"), ("ขา", "ข่า")])
def test_other_names_stay_others(one: str, other: str) -> None:
    assert plain_name(one) != plain_name(other)


@given(st.text(alphabet="กขนมาำํ่้๊๋เแ ๑1-–Aa\u200b"))
def test_a_plain_name_is_its_own(text: str) -> None:
    assert plain_name(plain_name(text)) == plain_name(text)
