"""The index of a workbook file: its sheets, defined names, document properties. Cells are read on demand."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree.ElementTree import Element

from pmqa_score.errors import NotAScoringWorkbookError, UnsafeFileError
from pmqa_score.workbook import limits
from pmqa_score.workbook.defined_names import DefinedName, by_name, cut_names
from pmqa_score.workbook.package import Package, Relation, namespace
from pmqa_score.workbook.refusal import refusal
from pmqa_score.workbook.xml_text import unescape

_SUITE = re.compile(r"<(?:\w+:)?(Application|AppVersion)>([^<]{1,100})<")

_FEATURES = {
    "vbaproject.bin": "FILE_HAS_MACROS",
    "externallinks/": "FILE_HAS_EXTERNAL_LINKS",
    "embeddings/": "FILE_HAS_EMBEDDED_OBJECTS",
    "activex/": "FILE_HAS_EMBEDDED_OBJECTS",
}


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook lists it; ``part`` is None for what has no cells (a chart sheet) or lies outside."""

    name: str
    part: str | None
    hidden: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What a workbook says of itself. ``names`` are workbook-level defined names with the text they stand for."""

    package: Package
    sheets: tuple[SheetEntry, ...]
    names: Mapping[str, str]
    strings_part: str | None
    styles_part: str | None
    properties: Mapping[str, str]
    saved: datetime | None
    suite: str
    features: tuple[str, ...]

    @property
    def file(self) -> str:
        """The file name that problems show."""
        return self.package.file


def open_book(package: Package) -> Book:
    """Return the index of *package*; a WorkbookError where the file has no workbook inside."""
    top = package.relations("")
    main = _target(top, "officeDocument") or "xl/workbook.xml"
    if not package.has(main):
        raise refusal(NotAScoringWorkbookError, "FILE_NOT_XLSX", package.file)
    relations = package.relations(main)
    root, names = _index(package, main)
    core = _texts(package, _target(top, "core-properties"))
    return Book(
        package=package,
        sheets=_sheets(package, root, relations),
        names=names,
        strings_part=_target(relations, "sharedStrings"),
        styles_part=_target(relations, "styles"),
        properties=_custom_properties(package, _target(top, "custom-properties")),
        saved=_instant(core.get("modified", "")),
        suite=_suite(package, _target(top, "extended-properties")),
        features=tuple(sorted({code for part in package.parts for mark, code in _FEATURES.items() if mark in part})),
    )


def _index(package: Package, main: str) -> tuple[Element, Mapping[str, str]]:
    """Return the tree of the part that lists the sheets, maybe without its names, and the names."""
    text, names = cut_names(package.text(main))
    root = package.parsed(text, main)
    if names is not None and root.find(namespace(root) + "definedNames") is None:  # they stood elsewhere
        root, names = package.tree(main), None
    return root, _bounded(package, _names_in(root) if names is None else names)


def _names_in(root: Element) -> tuple[DefinedName, ...]:
    ns = namespace(root)
    nodes = root.findall(f"{ns}definedNames/{ns}definedName")
    return tuple(DefinedName(node.get("name", ""), node.get("localSheetId"), node.text or "") for node in nodes)


def _bounded(package: Package, names: tuple[DefinedName, ...]) -> Mapping[str, str]:
    if len(names) > limits.MAX_NAMES:
        raise refusal(UnsafeFileError, "TOO_MANY_NAMES", package.file, str(len(names)), limit=str(limits.MAX_NAMES))
    return by_name(names)


def _target(relations: Mapping[str, Relation], kind: str) -> str | None:
    return next((relation.target for relation in relations.values() if relation.kind == kind), None)


def _sheets(package: Package, root: Element, relations: Mapping[str, Relation]) -> tuple[SheetEntry, ...]:
    nodes = [node for group in root.findall(namespace(root) + "sheets") for node in group]
    if len(nodes) > limits.MAX_SHEETS:
        raise refusal(UnsafeFileError, "TOO_MANY_SHEETS", package.file, str(len(nodes)), limit=str(limits.MAX_SHEETS))
    entries = tuple(_sheet(node, relations) for node in nodes)
    names = [entry.name.casefold() for entry in entries]
    if twice := [name for name in names if names.count(name) > 1]:
        raise refusal(UnsafeFileError, "SHEET_NAME_TWICE", package.file, twice[0])
    return entries


def _sheet(node: Element, relations: Mapping[str, Relation]) -> SheetEntry:
    link = next((value for key, value in node.items() if key.endswith("}id")), "")
    relation = relations.get(link)
    part = relation.target if relation and relation.kind == "worksheet" else None
    return SheetEntry(unescape(node.get("name", "")), part, node.get("state", "visible") != "visible")


def _custom_properties(package: Package, part: str | None) -> dict[str, str]:
    if part is None or not package.has(part):
        return {}
    root = package.tree(part)
    return {
        unescape(node.get("name", "")): unescape("".join(node.itertext()).strip())
        for node in root.findall(namespace(root) + "property")
    }


def _texts(package: Package, part: str | None) -> dict[str, str]:
    """Return the text of each element right below the root of *part*, by local name."""
    if part is None or not package.has(part):
        return {}
    return {node.tag.rpartition("}")[2]: (node.text or "").strip() for node in package.tree(part)}


def _suite(package: Package, part: str | None) -> str:
    """Return the program that says it saved the file; its part is long, since it lists every defined name."""
    text = package.text(part) if part and package.has(part) else ""
    return " ".join(html.unescape(match[2]) for match in _SUITE.finditer(text))


def _instant(text: str) -> datetime | None:
    """Return a W3C time; one without a zone is taken as UTC, which is what Excel means."""
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        return None
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)
