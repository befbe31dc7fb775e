"""Both ways of packing give the part back; the tight one is smaller, and one part may be packed in two pieces."""

from __future__ import annotations

import zlib

import pytest

from pmqa_score.workbook.packing import packed, packed_on
from pmqa_score.workbook.zip_entries import Packed

PART = b"".join(b'<c r="A%d" s="%d"/>' % (number, number % 7) for number in range(2000))


def unpacked(part: Packed) -> bytes:
    data = zlib.decompress(part.data, -zlib.MAX_WBITS)
    assert (len(data), zlib.crc32(data)) == (part.size, part.crc)
    return data


@pytest.mark.parametrize("part", [b"", b"x", PART])
def test_what_is_packed_comes_back(part: bytes) -> None:
    assert unpacked(packed(part)) == unpacked(packed_on(b"", part)) == part


def test_the_tight_way_is_smaller() -> None:
    assert len(packed(PART).data) < len(packed_on(b"", PART).data)


@pytest.mark.parametrize("cut", [0, 1, 5000, len(PART)])
def test_the_bytes_do_not_depend_on_where_a_part_is_cut(cut: int) -> None:
    assert packed_on(PART[:cut], PART[cut:]) == packed_on(b"", PART)
