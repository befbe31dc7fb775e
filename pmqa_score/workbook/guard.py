"""The guard: bytes of unknown origin → a zip whose every part is safe to unpack, or a refusal by name."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib

from pmqa_score.errors import NotAScoringWorkbookError, UnsafeFileError
from pmqa_score.workbook import limits
from pmqa_score.workbook.refusal import refusal
from pmqa_score.workbook.sniff import kind_by_parts, kind_by_start

ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    OSError,
)
"""What the standard library raises on a broken zip; UnicodeDecodeError is a ValueError."""

_CENTRAL, _END = b"PK\x01\x02", b"PK\x05\x06"
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def open_zip(data: bytes, file: str) -> zipfile.ZipFile:
    """Return *data* as a zip of bounded, distinct, unencrypted parts with safe names; nothing is unpacked yet.

    Raises NotAScoringWorkbookError for other kinds of files, UnsafeFileError for what no honest program writes.
    """
    if len(data) > limits.MAX_FILE:
        raise refusal(UnsafeFileError, "FILE_TOO_BIG", file, f"{len(data):,}", limit=f"{limits.MAX_FILE:,}")
    if kind := kind_by_start(data):
        raise refusal(NotAScoringWorkbookError, kind, file)
    archive = _opened(data, file)
    parts = archive.infolist()
    _check_names(parts, file)
    if kind := kind_by_parts({part.filename.lower() for part in parts}):
        raise refusal(NotAScoringWorkbookError, kind, file)
    _check_storage(parts, file)
    _check_sizes(parts, file)
    return archive


def _opened(data: bytes, file: str) -> zipfile.ZipFile:
    if data.count(_CENTRAL) > 2 * limits.MAX_PARTS:  # before zipfile builds an object per entry
        raise refusal(UnsafeFileError, "TOO_MANY_PARTS", file, limit=str(limits.MAX_PARTS))
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except ZIP_FAULTS as fault:
        code = "FILE_DAMAGED" if _END in data[-66_000:] else "FILE_TRUNCATED"
        raise refusal(UnsafeFileError, code, file, str(fault)) from fault
    if len(archive.infolist()) > limits.MAX_PARTS:
        raise refusal(UnsafeFileError, "TOO_MANY_PARTS", file, limit=str(limits.MAX_PARTS))
    return archive


def _check_names(parts: list[zipfile.ZipInfo], file: str) -> None:
    seen: set[str] = set()
    for part in parts:
        name = part.filename
        if not _is_safe(name) or part.orig_filename != name or stat.S_ISLNK(part.external_attr >> 16):
            raise refusal(UnsafeFileError, "PART_NAME_UNSAFE", file, name)
        if name.lower() in seen:  # part names do not tell case apart
            raise refusal(UnsafeFileError, "PART_TWICE", file, name)
        seen.add(name.lower())


def _is_safe(name: str) -> bool:
    inside = not name.startswith("/") and ".." not in name.split("/")
    return inside and name.isprintable() and not any(char in name for char in "\\:")


def _check_storage(parts: list[zipfile.ZipInfo], file: str) -> None:
    end = 0
    for part in sorted(parts, key=lambda part: part.header_offset):
        if part.flag_bits & _ENCRYPTED:
            raise refusal(NotAScoringWorkbookError, "FILE_ENCRYPTED", file, part.filename)
        if part.compress_type not in _PLAIN:
            raise refusal(UnsafeFileError, "PART_COMPRESSION_UNKNOWN", file, part.filename)
        if part.header_offset < end:
            raise refusal(UnsafeFileError, "PARTS_OVERLAP", file, part.filename)
        end = part.header_offset + _LOCAL_HEADER + len(part.orig_filename.encode()) + part.compress_size


def _check_sizes(parts: list[zipfile.ZipInfo], file: str) -> None:
    for part in parts:
        most = min(limits.MAX_PART, max(limits.FREE_SIZE, limits.MAX_RATIO * part.compress_size))
        if part.file_size > most:
            raise refusal(UnsafeFileError, "ZIP_BOMB", file, f"{part.filename}: {part.file_size:,}", limit=f"{most:,}")
    if (total := sum(part.file_size for part in parts)) > limits.MAX_TOTAL:
        raise refusal(UnsafeFileError, "ZIP_BOMB", file, f"{total:,}", limit=f"{limits.MAX_TOTAL:,}")
