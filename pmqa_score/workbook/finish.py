"""Finish a drawn workbook: what the drawing library leaves out, or puts in without need."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

from pmqa_score.workbook.evaluate import Result
from pmqa_score.workbook.fence import fenced
from pmqa_score.workbook.formula_cells import with_formulas
from pmqa_score.workbook.lock import WORKBOOK_PART, locked
from pmqa_score.workbook.packing import packed, packed_quickly
from pmqa_score.workbook.plan import Formula, Ident, Plan, Sheet, Spot
from pmqa_score.workbook.shared_formulas import Place
from pmqa_score.workbook.trim import is_spare, trimmed, trimmed_chart, trimmed_styles, undeclared, unmentioned
from pmqa_score.workbook.zip_entries import Packed, zipped

_STYLES_PART = "xl/styles.xml"
_STAMP_PART = "docProps/custom.xml"


def finish(xlsx: bytes, plan: Plan, results: Mapping[Spot, Result]) -> bytes:
    """Return *xlsx*, drawn from *plan*, with its formulas and their *results*, and its structure locked.

    Without results it is not for keeping, and packed in a hurry.
    """
    sheets = {f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(plan.sheets, start=1)}
    parts: dict[str, Packed] = {}
    with zipfile.ZipFile(io.BytesIO(xlsx)) as source:
        for name in (one for one in source.namelist() if not is_spare(one)):
            sheet = sheets.get(name)
            part = undeclared(_finished(name, source.read(name), sheet, results))
            is_tight = bool(results) and name != _STAMP_PART and not (sheet and _tells(sheet))
            parts[name] = packed(part) if is_tight else packed_quickly(part)
    return zipped(parts)


def _tells(sheet: Sheet) -> bool:
    """Tell whether *sheet* is another one for each identity."""
    return any(isinstance(cell.content, Ident) for cell in sheet.cells)


def _finished(name: str, part: bytes, sheet: Sheet | None, results: Mapping[Spot, Result]) -> bytes:
    if name == WORKBOOK_PART:
        return locked(part)
    if name.startswith("xl/charts/"):
        return trimmed_chart(part)
    if name == _STYLES_PART:
        return trimmed_styles(part)
    if sheet is None:
        return unmentioned(part) if name.endswith((".rels", "[Content_Types].xml")) else part
    formulas = dict(_formulas(sheet))
    known = {place: results[spot] for place in formulas if (spot := Spot(sheet.name, *place)) in results}
    return with_formulas(fenced(trimmed(part), sheet), formulas, known)


def _formulas(sheet: Sheet) -> Iterable[tuple[Place, str]]:
    for cell in sheet.cells:
        if isinstance(cell.content, Formula):
            yield (cell.row, cell.column), cell.content.text
