"""The stamp as it stands in a file: read from both places, which must agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pmqa_score.errors import NotAScoringWorkbookError
from pmqa_score.model.identity import Identity
from pmqa_score.model.setup import Setup
from pmqa_score.problems import CellPlace, FilePlace, Problem, Severity
from pmqa_score.workbook.cells import content_of
from pmqa_score.workbook.plain_text import visible
from pmqa_score.workbook.refusal import refusal
from pmqa_score.workbook.sheets import Sheets
from pmqa_score.workbook.stamp import META_SHEET, PREFIX, PROPERTY_NAMES, from_properties

MOST_YEARS = 12
"""Years a results table may have: more would be a plan without end."""


@dataclass(frozen=True, slots=True)
class FoundStamp:
    """Who a file says it is for, and how it was drawn."""

    identity: Identity
    setup: Setup
    problems: tuple[Problem, ...]


def found_stamp(sheets: Sheets) -> FoundStamp:
    """Return the stamp of a file; NotAScoringWorkbookError where there is none, a broken one, or two that differ."""
    file = sheets.book.file
    properties, meta = _ours(sheets.book.properties), _ours(_meta_rows(sheets))
    if not properties and not meta:
        raise refusal(NotAScoringWorkbookError, "STAMP_MISSING", file)
    both = bool(properties and meta)
    differing = [name for name in PROPERTY_NAMES if both and visible(properties[name]) != visible(meta[name])]
    if differing:
        found = f"{properties[differing[0]]} ≠ {meta[differing[0]]}"
        names = ", ".join(name.removeprefix(PREFIX) for name in differing)
        raise refusal(NotAScoringWorkbookError, "STAMPS_DIFFER", file, found, names=names)
    stamp = from_properties(properties or meta)
    if stamp is None or len(stamp[1].years) > MOST_YEARS:
        raise refusal(NotAScoringWorkbookError, "STAMP_BROKEN", file)
    return FoundStamp(*stamp, problems=_one_sided(file, bool(properties), bool(meta)))


def _ours(rows: Mapping[str, str]) -> dict[str, str]:
    """Return the rows of the stamp; where there are some, one left out is empty: programs drop empty properties."""
    if not any(name in rows for name in PROPERTY_NAMES):
        return {}
    return {name: rows.get(name, "") for name in PROPERTY_NAMES}


def _meta_rows(sheets: Sheets) -> dict[str, str]:
    entry = sheets.find(META_SHEET)
    if entry is None:
        return {}
    cells = sheets.cells(entry).cells
    rows: dict[str, str] = {}
    for ref, raw in cells.items():
        if ref.startswith("A") and ref[1:].isdigit():
            value = cells.get("B" + ref[1:])
            rows[raw.text] = str(content_of(value).value) if value else ""
    return rows


def _one_sided(file: str, has_properties: bool, has_meta: bool) -> tuple[Problem, ...]:
    if not has_properties:
        return (Problem("STAMP_WITHOUT_PROPERTIES", Severity.NOTE, FilePlace(file)),)
    if not has_meta:
        return (Problem("STAMP_WITHOUT_SHEET", Severity.WARNING, CellPlace(file, META_SHEET)),)
    return ()
