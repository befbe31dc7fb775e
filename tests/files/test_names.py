"""File names made from data."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.files import file_name, unique_names


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("A01", "กรมน้ำ", "a1"), "A01-กรมน้ำ-a1.xlsx"),
        (("../../etc/passwd",), "etc-passwd.xlsx"),
        (("C:\\Windows\\x",), "C-Windows-x.xlsx"),
        (("CON",), "_CON.xlsx"),
        (("nul",), "_nul.xlsx"),
        (("com1",), "_com1.xlsx"),
        (("...",), "_.xlsx"),
        (("a\x00b\nc",), "a-b-c.xlsx"),
        (("", "x", ""), "x.xlsx"),
    ],
)
def test_a_name_is_readable_and_harmless(parts: tuple[str, ...], name: str) -> None:
    assert file_name(*parts, suffix=".xlsx") == name


@given(st.lists(st.text(max_size=300), max_size=4))
def test_no_text_leads_out_of_the_folder_or_makes_a_name_too_long(parts: list[str]) -> None:
    name = file_name(*parts, suffix=".xlsx")
    assert not set(name) & set('/\\:*?"<>|\0')
    assert name.strip(". ") == name
    assert len(name.encode()) <= 200
    assert name != ".xlsx"


def test_a_cut_name_keeps_whole_letters() -> None:
    name = file_name("น้ำ" * 100)
    assert unicodedata.category(name[0]) != "Mn"
    assert len(name) <= 60
    assert name in "น้ำ" * 100
    assert not name.endswith("น")


def test_names_that_differ_by_case_get_a_number() -> None:
    assert unique_names(["a.xlsx", "A.xlsx", "a.xlsx", "ก"]) == ("a.xlsx", "A-2.xlsx", "a-3.xlsx", "ก")
