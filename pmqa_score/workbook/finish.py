"""Finish a drawn workbook: what the drawing library leaves out, or puts in without need."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping

from pmqa_score.workbook.evaluate import Result
from pmqa_score.workbook.formula_cells import with_formulas
from pmqa_score.workbook.lock import WORKBOOK_PART, locked
from pmqa_score.workbook.plan import Formula, Plan, Sheet, Spot
from pmqa_score.workbook.shared_formulas import Place
from pmqa_score.workbook.trim import trimmed

_APPLICATION_PART = "docProps/app.xml"
_LISTED = re.compile(rb"<HeadingPairs>.*</TitlesOfParts>", re.DOTALL)
_BEGINNING = (1980, 1, 1, 0, 0, 0)  # of the time a zip knows: the same parts give the same bytes
TIGHTEST = 9


def finish(xlsx: bytes, plan: Plan, results: Mapping[Spot, Result]) -> bytes:
    """Return *xlsx*, drawn from *plan*, with its formulas and their *results*, and its structure locked."""
    out = io.BytesIO()
    sheets = {f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(plan.sheets, start=1)}
    with zipfile.ZipFile(io.BytesIO(xlsx)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = _finished(name, source.read(name), sheets.get(name), results)
            entry = zipfile.ZipInfo(name, _BEGINNING)
            target.writestr(entry, part, zipfile.ZIP_DEFLATED, TIGHTEST)
    return out.getvalue()


def _finished(name: str, part: bytes, sheet: Sheet | None, results: Mapping[Spot, Result]) -> bytes:
    if name == WORKBOOK_PART:
        return locked(part)
    if name == _APPLICATION_PART:  # a list of every name in the workbook, which Excel makes anew and nobody reads
        return _LISTED.sub(b"", part)
    if sheet is None:
        return part
    formulas = dict(_formulas(sheet))
    known = {place: results[spot] for place in formulas if (spot := Spot(sheet.name, *place)) in results}
    return with_formulas(trimmed(part), formulas, known)


def _formulas(sheet: Sheet) -> Iterable[tuple[Place, str]]:
    for cell in sheet.cells:
        if isinstance(cell.content, Formula):
            yield (cell.row, cell.column), cell.content.text
