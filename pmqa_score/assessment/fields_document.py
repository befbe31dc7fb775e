"""The JSON document of ``pmqa fields``."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from pmqa_score.model.field import Value
from pmqa_score.workbook.result import FoundInput, ReadResult


def fields_document(workbook: ReadResult) -> dict[str, Any]:
    """Return every input: name, item, sheet, cell, kind, allowed values, current value (null = unanswered)."""
    return {
        "schema": "pmqa-fields/1",
        "file": workbook.file,
        "criteria": workbook.identity.criteria,
        "workbook": workbook.identity.workbook,
        "fields": [_field(found, workbook.answers.get(found.field.name)) for found in workbook.inputs],
    }


def _field(found: FoundInput, value: Value | None) -> dict[str, Any]:
    field = found.field
    return {
        "name": field.name,
        "item": field.item,
        "sheet": found.spot.sheet,
        "cell": found.spot.ref,
        "kind": field.kind,
        "scored": field.scored,
        "allowed": [*field.options, *map(_plain, field.grid)] or None,
        "longest": field.longest if field.kind == "text" else None,
        "value": _plain(value),
        "found_by": found.found_by,
    }


def _plain(value: Value | None) -> str | int | float | None:
    """Return a value as JSON has it: numbers as they were answered, without float noise."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
