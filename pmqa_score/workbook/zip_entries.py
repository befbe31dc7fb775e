"""The bytes of a zip, entry by entry: some replaced, all others as they are, without packing them again."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

_LOCAL, _CENTRAL, _END = 30, 46, 22
_SIZES = struct.Struct("<3L")
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
