"""The parts of a guarded .xlsx: XML trees of bounded size, and the relations between parts."""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree import ElementTree as ET

from pmqa_score.errors import UnsafeFileError
from pmqa_score.workbook import limits
from pmqa_score.workbook.guard import ZIP_FAULTS, open_zip
from pmqa_score.workbook.refusal import refusal

_ENCODING = re.compile(r"""^<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']""")
_ENCODINGS = {"utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf16"}
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Relation(NamedTuple):
    """What a part points to: the last word of the relation's type, and the target part, None if outside the file."""

    kind: str
    target: str | None


@dataclass(frozen=True, slots=True)
class Package:
    """A guarded zip; *file* is the name that problems show."""

    file: str
    archive: zipfile.ZipFile
    parts: dict[str, str] = field(default_factory=dict)

    def has(self, part: str) -> bool:
        """Return whether there is a part of that name; case does not matter."""
        return part.lower() in self.parts

    def tree(self, part: str) -> ET.Element:
        """Return the XML tree of *part*; UnsafeFileError if it is missing, broken, too large, too deep or has a DTD."""
        return self.parsed(self.text(part), part)

    def parsed(self, text: str, part: str) -> ET.Element:
        """Return *text*, which is *part* or a piece of it, as a tree; UnsafeFileError as in ``tree``."""
        return xml_tree(text, self.file, part)

    def relations(self, part: str) -> dict[str, Relation]:
        """Return the relations of *part* by id; none if it has no relations part."""
        folder, name = posixpath.split(part)
        source = posixpath.join(folder, "_rels", name + ".rels")
        if not self.has(source):
            return {}
        return {
            node.get("Id", ""): _relation(node.get("Type", ""), node.get("Target", ""), node.get("TargetMode"), folder)
            for node in self.tree(source)
        }

    def text(self, part: str) -> str:
        """Return the text of an XML part; UnsafeFileError if it is missing, broken, oddly encoded or has a DTD."""
        try:
            data = self.archive.read(self.parts[part.lower()])
        except KeyError as fault:
            raise refusal(UnsafeFileError, "PART_MISSING", self.file, part) from fault
        except ZIP_FAULTS as fault:
            raise refusal(UnsafeFileError, "PART_DAMAGED", self.file, f"{part}: {fault}") from fault
        try:
            text = data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
        except ValueError as fault:
            raise refusal(UnsafeFileError, "XML_ENCODING_UNKNOWN", self.file, part) from fault
        if (declared := _ENCODING.match(text)) and declared[1].lower() not in _ENCODINGS:
            raise refusal(UnsafeFileError, "XML_ENCODING_UNKNOWN", self.file, f"{part}: {declared[1]}")
        if "<!DOCTYPE" in text:
            raise refusal(UnsafeFileError, "XML_HAS_DTD", self.file, part)
        return text


def open_package(data: bytes, file: str) -> Package:
    """Return the guarded parts of *data*; see ``guard.open_zip`` for what is refused."""
    archive = open_zip(data, file)
    return Package(file, archive, {name.lower(): name for name in archive.namelist()})


def xml_tree(text: str, file: str, part: str) -> ET.Element:
    """Return the tree of *text*, free of DTDs; UnsafeFileError, about *part*, if it is broken, too large, too deep."""
    if text.count("<") > limits.MAX_TAGS:
        raise refusal(UnsafeFileError, "XML_TOO_LARGE", file, part)
    try:
        root = ET.fromstring(text)  # noqa: S314 - no DTD, hence no entities; size bounded above
    except (ET.ParseError, ValueError) as fault:
        raise refusal(UnsafeFileError, "PART_DAMAGED", file, f"{part}: {fault}") from fault
    if not _is_shallow(root):
        raise refusal(UnsafeFileError, "XML_TOO_DEEP", file, part)
    return root


def namespace(node: ET.Element) -> str:
    """Return the namespace of *node* in braces, empty if it has none: strict and transitional files read alike."""
    return node.tag[: node.tag.find("}") + 1]


def _relation(kind: str, target: str, mode: str | None, folder: str) -> Relation:
    inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(kind.rpartition("/")[2], None if mode == "External" else inside)


def _is_shallow(root: ET.Element) -> bool:
    level = [root]
    for _ in range(limits.MAX_DEPTH):
        level = [child for node in level if len(node) for child in node]
        if not level:
            return True
    return False
