"""Refusing a file: an exception that carries one named problem."""

from __future__ import annotations

from typing import TypeVar

from pmqa_score.errors import WorkbookError
from pmqa_score.problems import CellPlace, FilePlace, Problem, Severity

Refusal = TypeVar("Refusal", bound=WorkbookError)

LONGEST_FOUND = 200
"""Characters of a file's content that a problem quotes."""


def refusal(  # noqa: PLR0913 (what a problem has)
    error: type[Refusal], code: str, file: str, found: str = "", *, sheet: str = "", cell: str = "", **values: str
) -> Refusal:
    """Return the exception to raise: *file* cannot be read, for the reason *code*."""
    place = CellPlace(file, sheet, cell) if sheet else FilePlace(file)
    return error([Problem(code, Severity.ERROR, place, quoted(found), values)])


def quoted(text: str) -> str:
    """Return *text* as a problem shows it: one line, no control characters, not endless."""
    line = "".join(char if char.isprintable() else " " for char in text[: LONGEST_FOUND + 1])
    return line if len(line) <= LONGEST_FOUND else line[: LONGEST_FOUND - 1] + "…"
