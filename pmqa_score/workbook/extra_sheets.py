"""Sheets that the form does not have: copies of its own sheets, and foreign ones."""

from __future__ import annotations

from collections.abc import Iterator

from pmqa_score.errors import WorkbookError
from pmqa_score.problems import CellPlace, Problem, Severity
from pmqa_score.workbook.book import SheetEntry
from pmqa_score.workbook.carried_sheet import own_names
from pmqa_score.workbook.cells import SheetCells
from pmqa_score.workbook.sheets import EMPTY, Sheets
from pmqa_score.workbook.standing import Standings, tells

MOST_READ = 10
"""Extra sheets that are looked into; the others are named only."""


def extra_sheet_problems(sheets: Sheets, stand: Standings) -> Iterator[Problem]:
    """Yield a problem for each sheet that stands for no planned one; nothing on it counts."""
    claimed = {standing.entry.name for standing in stand.sheets.values() if standing.entry}
    known = claimed | own_names()
    extra = [entry for entry in sheets.book.sheets if entry.name not in known]
    for number, entry in enumerate(extra):
        cells = _cells(sheets, entry) if number < MOST_READ else EMPTY
        yield _problem(sheets.book.file, entry, cells, stand)


def _cells(sheets: Sheets, entry: SheetEntry) -> SheetCells:
    try:
        return sheets.cells(entry)
    except WorkbookError:
        return EMPTY  # what does not count cannot spoil what does


def _problem(file: str, entry: SheetEntry, cells: SheetCells, stand: Standings) -> Problem:
    here = CellPlace(file, entry.name)
    for standing in stand.sheets.values():
        form = standing.form
        if form.inputs and form.telling and tells(form, cells):
            differing = [ref for ref in form.inputs if _text(cells, ref) != _text(standing.cells, standing.ref(ref))]
            values = {"of": standing.sheet_name, "cells": ", ".join(differing[:5]), "count": str(len(differing))}
            code = "SHEET_COPY_DIFFERS" if differing else "SHEET_COPY"
            return Problem(code, Severity.WARNING if differing else Severity.NOTE, here, entry.name, values)
    return Problem("SHEET_UNKNOWN", Severity.NOTE, here, entry.name)


def _text(cells: SheetCells, ref: str | None) -> str:
    raw = cells.cells.get(ref) if ref else None
    return raw.text if raw else ""
