"""Names of sheets, and text that a cell can hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.report.book.page import plain, sheet_name


@pytest.mark.parametrize(
    ("text", "taken", "name"),
    [
        ("A01 กรมหนึ่ง", [], "A01 กรมหนึ่ง"),
        ("A/01: [x]?*", [], "A 01 x"),
        ("a01", ["A01"], "a01 2"),
        ("a01", ["A01", "a01 2"], "a01 3"),
        ("'quoted'", [], "quoted"),
        ("History", [], "History 2"),
        ("", [], "–"),
    ],
)
def test_a_sheet_may_be_called_so(text: str, taken: list[str], name: str) -> None:
    assert sheet_name(text, taken) == name


@given(st.text(), st.lists(st.text(max_size=31)))
def test_any_text_makes_a_name_that_excel_takes(text: str, taken: list[str]) -> None:
    name = sheet_name(text, taken)
    assert 0 < len(name) <= 31
    assert not set(name) & set("[]:*?/\\")
    assert name.casefold() not in {one.casefold() for one in taken}
    assert name.strip("'") == name


def test_control_characters_are_dropped_and_length_is_bounded() -> None:
    assert plain("ก\x00\x0bข\n") == "กข\n"
    assert len(plain("x" * 40_000)) == 32_767
