"""A drawn workbook cut where it tells of its identity: put another one in, and it is a copy."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from pmqa_score.workbook.packing import packed_quickly
from pmqa_score.workbook.zip_entries import Packed, ZipEntries, zip_entries

Places = Mapping[str, Mapping[int, str]]
"""Where a workbook tells of its identity: part → number of the piece → name of what stands in its text."""

_PIECE = re.compile(rb"(<[^<>]*>)([^<]*)")
"""A tag and the text behind it."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part cut up: what stands first, then in turn the name of a text and what follows it."""

    name: str
    begin: bytes
    rest: tuple[tuple[str, bytes], ...]

    def with_texts(self, texts: Mapping[str, bytes]) -> Packed:
        told = (piece for name, after in self.rest for piece in (texts[name], after))
        return packed_quickly(b"".join((self.begin, *told)))


@dataclass(frozen=True, slots=True)
class Master:
    """The entries of a workbook, and the parts that a copy has otherwise."""

    entries: ZipEntries
    parts: tuple[_Part, ...]

    def copy(self, texts: Mapping[str, bytes]) -> bytes:
        """Return the workbook with *texts*, by name, as XML has them; KeyError where one is missing."""
        return self.entries.replaced({part.name: part.with_texts(texts) for part in self.parts})


def find_places(
    one: bytes, other: bytes, texts: Mapping[str, bytes], other_texts: Mapping[str, bytes]
) -> Places | None:
    """Return where the workbooks *one* and *other* differ by the texts of their identities.

    None where they differ in something else, or in what could be more than one of the texts.
    """
    places: dict[str, Mapping[int, str]] = {}
    parts, others = _parts(one), _parts(other)
    if list(parts) != list(others):
        return None
    for name, data in parts.items():
        if data != others[name]:
            found = _differences(_pieces(data), _pieces(others[name]), texts, other_texts)
            if found is None:
                return None
            places[name] = found
    return places


def master_of(workbook: bytes, places: Places, texts: Mapping[str, bytes]) -> Master | None:
    """Return *workbook* cut at *places*; None where another text stands there than that of *texts*."""
    parts: list[_Part] = []
    drawn = _parts(workbook)
    for name, at in places.items():
        pieces = _pieces(drawn[name])
        begin, start = b"", 0
        rest: list[tuple[str, bytes]] = []
        for number, text in sorted(at.items()):
            if number >= len(pieces) or pieces[number][1] != texts[text]:
                return None
            between = _joined(pieces[start:number]) + pieces[number][0]
            if rest:
                rest[-1] = (rest[-1][0], rest[-1][1] + between)
            else:
                begin = between
            rest.append((text, b""))
            start = number + 1
        rest[-1] = (rest[-1][0], _joined(pieces[start:]))
        parts.append(_Part(name, begin, tuple(rest)))
    return Master(zip_entries(workbook), tuple(parts))


def _differences(
    one: Sequence[tuple[bytes, bytes]],
    other: Sequence[tuple[bytes, bytes]],
    texts: Mapping[str, bytes],
    other_texts: Mapping[str, bytes],
) -> Mapping[int, str] | None:
    """Return which text stands in which piece; None where tags differ, or a text is none or more than one of them."""
    if len(one) != len(other):
        return None
    found: dict[int, str] = {}
    for number, ((tag, text), (other_tag, other_text)) in enumerate(zip(one, other, strict=True)):
        if tag != other_tag:
            return None
        if text != other_text:
            names = [name for name in texts if texts[name] == text and other_texts[name] == other_text]
            if len(names) != 1:
                return None
            found[number] = names[0]
    return found


def _parts(workbook: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(workbook)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _pieces(part: bytes) -> list[tuple[bytes, bytes]]:
    return _PIECE.findall(part)


def _joined(pieces: Sequence[tuple[bytes, bytes]]) -> bytes:
    return b"".join(piece for pair in pieces for piece in pair)
