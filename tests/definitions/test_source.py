"""YAML as plain data: scalars exactly as written, every key with its line, what could mislead refused."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pmqa_score.definitions.source import DEEPEST, LARGEST, Source, read_source
from pmqa_score.problems import KeyPlace


def read(text: str) -> Source:
    return read_source(text.encode(), "a.yaml")


def codes_and_places(source: Source) -> list[tuple[str, int, str]]:
    return [(p.code, p.place.line, p.place.key) for p in source.problems if isinstance(p.place, KeyPlace)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("60", 60),
        ("-3", -3),
        ("62.50", Decimal("62.50")),
        ("0.1", Decimal("0.1")),  # a float would be 0.1000000000000000055…
        ('"1.1"', "1.1"),
        ("'60'", "60"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("no", "no"),  # a word, not false as in YAML 1.1
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        ("0x10", "0x10"),
        ("๕๐", "๕๐"),  # Thai digits are no number here
        ("9" * 5000, "9" * 5000),
        ("2562-01-01", "2562-01-01"),
        ("|\n  two\n  lines", "two\nlines\n"),
    ],
)
def test_a_scalar_is_what_is_written(written: str, meant: object) -> None:
    source = read(f"key: {written}\n")
    assert source.problems == ()
    value = source.data["key"]
    assert (type(value), value) == (type(meant), meant)


def test_decimals_keep_their_digits() -> None:
    assert str(read("key: 62.50").data["key"]) == "62.50"


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert read_source("﻿id: x\n".encode(), "a.yaml").data == {"id": "x"}


TWO_ITEMS = """\
items:
  - id: "1.1"
    title: {th: ก, en: a}
  - {no: 2}
  - plain
"""


@pytest.mark.parametrize(
    ("path", "line", "key"),
    [
        ((), 1, ""),
        (("items",), 1, "items"),
        (("items", 0), 2, "items[1.1]"),
        (("items", 0, "title", "en"), 3, "items[1.1].title.en"),
        (("items", 1, "no"), 4, "items[2].no"),
        (("items", 2), 5, "items[#3]"),
        (("items", 0, "points", "value"), 2, "items[1.1].points.value"),  # not there: the line of what holds it
    ],
)
def test_a_path_has_a_line_and_a_readable_key(path: tuple[str | int, ...], line: int, key: str) -> None:
    assert read(TWO_ITEMS).place(path) == KeyPlace("a.yaml", line, key)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id: a\nid: b\n", [("YAML_DOUBLE_KEY", 2, "id")]),
        ("a: {b: 1}\nc: {b: 1, b: 2}\n", [("YAML_DOUBLE_KEY", 2, "c.b")]),
        ("a: &x [1]\nb: *x\n", [("YAML_ALIAS", 2, "b")]),
        ("a:\n  - !!python/object:os.system ls\n", [("YAML_TAG", 2, "a[#1]")]),
        ("a: [1\nb: 2\n", [("YAML_SYNTAX", 2, "")]),
        ("a: 1\n\tb: 2\n", [("YAML_SYNTAX", 2, "")]),
        ('a: "open\n', [("YAML_SYNTAX", 2, "")]),
        ("a: b: c\n", [("YAML_SYNTAX", 1, "")]),
        ("a: \x07\n", [("YAML_SYNTAX", 0, "")]),
        ("? [a]\n: 1\n", [("YAML_KEY_NOT_TEXT", 1, "")]),
        ("a: 1\n---\nb: 2\n", [("YAML_SECOND_DOCUMENT", 2, "")]),
        ("", [("YAML_NOT_A_MAPPING", 0, "")]),
        ("- a\n", [("YAML_NOT_A_MAPPING", 1, "")]),
        ("just words\n", [("YAML_NOT_A_MAPPING", 1, "")]),
    ],
)
def test_what_cannot_be_plain_data_is_named_with_its_line(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert codes_and_places(read(text)) == expected


def test_the_first_of_double_keys_counts_and_names_the_line() -> None:
    source = read("id: a\nid: b\n")
    assert source.data == {"id": "a"}
    assert source.problems[0].values == {"first": "1"}


def test_an_alias_bomb_is_refused_before_it_grows() -> None:
    """Ten lists of ten aliases each would be 10^10 values."""
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 11))
    assert {p.code for p in read(bomb).problems} == {"YAML_ALIAS"}


def test_deep_nesting_is_refused() -> None:
    assert codes_and_places(read("a: " + "[" * 2000 + "]" * 2000)) == [("YAML_TOO_DEEP", 1, "")]
    assert read("a: " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1)).problems == ()


def test_a_huge_file_is_refused_unread() -> None:
    assert [p.code for p in read_source(b"#" * (LARGEST + 1), "a.yaml").problems] == ["YAML_TOO_LARGE"]


def test_another_encoding_is_named_with_its_line() -> None:
    source = read_source("id: a\ntitle: ก\n".encode("cp874"), "a.yaml")
    assert codes_and_places(source) == [("YAML_NOT_UTF8", 2, "")]


@given(st.binary(max_size=200) | st.text(alphabet="a:- \n[]{}&*!?|>'\"#%@,", max_size=60).map(str.encode))
@example(b"a: &x\n  b: *x\n")
@example(b"%YAML 1.1\n---\na: 1\n")
@example(b"!")
def test_any_bytes_give_a_mapping_or_a_problem(content: bytes) -> None:
    source = read_source(content, "a.yaml")
    assert isinstance(source.data, dict) or source.problems
