"""The inputs of a workbook on the terminal."""

from __future__ import annotations

from pmqa_score.cli.rich_tables import add, console, table
from pmqa_score.model.text import Language
from pmqa_score.workbook.result import ReadResult

MOST_OPTIONS = 6
"""Allowed values that are listed; of more the first and the last are shown."""


def print_fields(workbook: ReadResult, language: Language) -> None:
    """Print every input with its place and its current value."""
    made = table(("name", "sheet", "cell", "kind", "allowed", "value"), language)
    for found in workbook.inputs:
        field = found.field
        allowed = [*field.options, *(f"{percent:f}" for percent in field.grid)]
        short = allowed if len(allowed) <= MOST_OPTIONS else [allowed[0], allowed[1], "…", allowed[-1]]
        value = workbook.answers.get(field.name, "")
        add(made, field.name, found.spot.sheet, found.spot.ref, field.kind, " ".join(short), value)
    console().print(made)
