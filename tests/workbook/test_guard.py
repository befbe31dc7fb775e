"""The limits; what lies beyond them is tried file by file in ``tests/faults/test_packages.py``."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.package_edit import packed

from pmqa_score.errors import UnsafeFileError, WorkbookError
from pmqa_score.workbook import limits
from pmqa_score.workbook.guard import open_zip

TYPES = {"[Content_Types].xml": b"<x/>"}


def test_parts_up_to_the_limits_pass() -> None:
    parts = TYPES | {f"xl/{number}": b"" for number in range(limits.MAX_PARTS - 1)}
    assert len(open_zip(packed(parts), "a.xlsx").namelist()) == limits.MAX_PARTS


def test_one_part_more_is_refused() -> None:
    parts = TYPES | {f"xl/{number}": b"" for number in range(limits.MAX_PARTS)}
    with pytest.raises(UnsafeFileError) as refused:
        open_zip(packed(parts), "a.xlsx")
    assert refused.value.problems[0].code == "TOO_MANY_PARTS"


def test_a_small_part_may_be_packed_as_tightly_as_it_can() -> None:
    """A megabyte of blanks packs a thousandfold and harms nobody."""
    assert open_zip(packed(TYPES | {"xl/a.xml": b" " * limits.FREE_SIZE}), "a.xlsx")


def test_a_large_part_may_not() -> None:
    with pytest.raises(UnsafeFileError) as refused:
        open_zip(packed(TYPES | {"xl/a.xml": b" " * (limits.FREE_SIZE + 1)}), "a.xlsx")
    assert refused.value.problems[0].code == "ZIP_BOMB"


@given(st.binary(max_size=400), st.binary(max_size=40))
def test_any_bytes_are_opened_or_refused(data: bytes, tail: bytes) -> None:
    for whole in (data, b"PK\x03\x04" + data, packed(TYPES) + tail, data + packed(TYPES)):
        with contextlib.suppress(WorkbookError):
            open_zip(whole, "a.xlsx")
