from __future__ import annotations

import io
import zipfile
import zlib

import pytest

from pmqa_score.workbook.zip_entries import Packed, zip_entries, zipped


def archived(**parts: bytes) -> bytes:
    """Return a zip as the program writes one: fixed dates, tightly packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()


def packed(data: bytes) -> Packed:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    return Packed(squeeze.compress(data) + squeeze.flush(), zlib.crc32(data), len(data))


def test_without_a_new_part_the_bytes_are_the_same() -> None:
    data = archived(a=b"one", ก=b"two" * 1000)
    assert zip_entries(data).replaced({}) == data


@pytest.mark.parametrize("new", [b"", b"x", b"much longer " * 500])
def test_a_replaced_part_is_as_if_it_had_been_written(new: bytes) -> None:
    old = archived(a=b"one", b=b"two" * 100, c=b"three")
    assert zip_entries(old).replaced({"b": packed(new)}) == archived(a=b"one", b=new, c=b"three")


def test_a_part_that_is_not_there_cannot_be_replaced() -> None:
    with pytest.raises(KeyError):
        zip_entries(archived(a=b"")).replaced({"b": packed(b"")})


def test_what_is_zipped_reads_like_any_zip() -> None:
    parts = {"a": b"one", "folder/ก.xml": b"two" * 1000, "empty": b""}
    data = zipped({name: packed(part) for name, part in parts.items()})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == parts
    assert zip_entries(data).replaced({}) == data
