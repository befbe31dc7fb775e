"""The bytes of a zip, entry by entry: some replaced, all others as they are, without packing them again."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

_LOCAL, _CENTRAL, _END = 30, 46, 22
_SIZES = struct.Struct("<3L")
_NEEDS = 20  # version 2.0, the first that knows deflated parts
_MADE = 3 << 8 | _NEEDS  # as Unix does, whatever the system, so that everywhere the same bytes come out
_READABLE = 0o600 << 16
_UTF_8 = 1 << 11
_BEGINNING = (0, 1 << 5 | 1)  # midnight, the first of January 1980: the first time a zip knows
_CRC_IN_LOCAL, _CRC_IN_CENTRAL, _OFFSET_IN_CENTRAL = 14, 16, 42


@dataclass(frozen=True, slots=True)
class Packed:
    """A part as it stands in a zip: its bytes deflated, the check sum and the size of those not deflated."""

    data: bytes
    crc: int
    size: int


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    local: bytes
    data: bytes
    central: bytes


@dataclass(frozen=True, slots=True)
class ZipEntries:
    """All entries of a zip, in order."""

    entries: tuple[_Entry, ...]
    end: bytes

    def replaced(self, parts: Mapping[str, Packed]) -> bytes:
        """Return the zip with *parts*, by name, in the place of those it holds; KeyError for one it does not hold."""
        if unknown := parts.keys() - {entry.name for entry in self.entries}:
            raise KeyError(*unknown)
        pieces: list[bytes] = []
        directory: list[bytes] = []
        offset = 0
        for entry in self.entries:
            part = parts.get(entry.name)
            local, data, central = entry.local, entry.data, entry.central
            if part is not None:
                sizes = _SIZES.pack(part.crc, len(part.data), part.size)
                local, data, central = (
                    _put(local, _CRC_IN_LOCAL, sizes), part.data, _put(central, _CRC_IN_CENTRAL, sizes)
                )  # fmt: skip
            pieces += (local, data)
            directory.append(_put(central, _OFFSET_IN_CENTRAL, struct.pack("<L", offset)))
            offset += len(local) + len(data)
        listed = b"".join(directory)
        end = _put(self.end, 12, struct.pack("<2L", len(listed), offset))
        return b"".join((*pieces, listed, end))


def zipped(parts: Mapping[str, Packed]) -> bytes:
    """Return a zip of *parts*, by name, with nothing in it that would differ another time."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, part in parts.items():
        written = name.encode("utf-8")
        flags = 0 if written.isascii() else _UTF_8
        about = struct.pack("<5H3L2H", _NEEDS, flags, zipfile.ZIP_DEFLATED, *_BEGINNING, part.crc, len(part.data),
                            part.size, len(written), 0)  # fmt: skip
        local = b"PK\3\4" + about + written
        placed = struct.pack("<3H2L", 0, 0, 0, _READABLE, offset)
        directory.append(b"PK\1\2" + struct.pack("<H", _MADE) + about + placed + written)
        pieces += (local, part.data)
        offset += len(local) + len(part.data)
    listed = b"".join(directory)
    end = b"PK\5\6" + struct.pack("<4H2LH", 0, 0, len(parts), len(parts), len(listed), offset, 0)
    return b"".join((*pieces, listed, end))


def zip_entries(data: bytes) -> ZipEntries:
    """Return the entries of *data*, a zip without comments that the program wrote itself."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos, where = archive.infolist(), archive.start_dir
    entries: list[_Entry] = []
    for info in infos:
        name_length, extra_length = struct.unpack_from("<2H", data, info.header_offset + 26)
        begin = info.header_offset + _LOCAL + name_length + extra_length
        name_length, extra_length, comment_length = struct.unpack_from("<3H", data, where + 28)
        after = where + _CENTRAL + name_length + extra_length + comment_length
        packed = data[begin : begin + info.compress_size]
        entries.append(_Entry(info.filename, data[info.header_offset : begin], packed, data[where:after]))
        where = after
    return ZipEntries(tuple(entries), data[where : where + _END])


def _put(header: bytes, at: int, field: bytes) -> bytes:
    return header[:at] + field + header[at + len(field) :]
