"""Both ways of packing give the part back; the tight one is smaller."""

from __future__ import annotations

import zlib

import pytest

from pmqa_score.workbook.packing import packed, packed_quickly
from pmqa_score.workbook.zip_entries import Packed

PART = b"".join(b'<c r="A%d" s="%d"/>' % (number, number % 7) for number in range(2000))


def unpacked(part: Packed) -> bytes:
    data = zlib.decompress(part.data, -zlib.MAX_WBITS)
    assert (len(data), zlib.crc32(data)) == (part.size, part.crc)
    return data


@pytest.mark.parametrize("part", [b"", b"x", PART])
def test_what_is_packed_comes_back(part: bytes) -> None:
    assert unpacked(packed(part)) == unpacked(packed_quickly(part)) == part


def test_the_tight_way_is_smaller() -> None:
    assert len(packed(PART).data) < len(packed_quickly(PART).data)
