"""A file of answers, CSV or JSON, as values by field name, with every problem at its line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from pmqa_score.errors import AnswersError
from pmqa_score.model.field import Field, Value
from pmqa_score.problems import FilePlace, KeyPlace, Problem, Severity
from pmqa_score.workbook.names import slug
from pmqa_score.workbook.normal import answer

LONGEST_TEXT = 32_767
"""Characters a cell can hold."""

FIELDS = ("schema", "pmqa-fields/1")
"""What begins the document of ``pmqa fields``: the answers of another workbook."""

Given = str | Decimal | int | bool | None


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """What a file of answers says: field name → value, None = clear that answer."""

    values: Mapping[str, Value | None]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One answer as it was given."""

    name: str
    given: Given
    line: int = 0


@dataclass(slots=True)
class _Reading:
    """An answers file while it is read."""

    file: str
    fields: Mapping[str, Field]
    values: dict[str, Value | None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def fault(self, code: str, entry: _Entry, severity: Severity = Severity.ERROR, **values: str) -> None:
        found = "" if entry.given is None else str(entry.given)[:200]
        self.problems.append(Problem(code, severity, KeyPlace(self.file, entry.line, entry.name), found, values))


def parse_answers(data: bytes, fields: Iterable[Field], *, file: str) -> AnswersFile:
    """Return the answers in *data*.

    JSON (by the suffix of *file*): one object, field name → value, or the document of ``pmqa fields``, whose answers
    are taken over. CSV: columns ``name`` and ``value``; or a table
    with a column ``item`` and one for each part (``percent``, ``strength_1`` …), where a blank cell says nothing.
    Raises AnswersError where *data* is neither.
    """
    reading = _Reading(file, {one.name: one for one in fields})
    entries = _json_entries(data, reading) if file.lower().endswith(".json") else _csv_entries(data, reading)
    for entry in entries:
        _take(entry, reading)
    return AnswersFile(reading.values, tuple(reading.problems))


def _take(entry: _Entry, reading: _Reading) -> None:
    known = reading.fields.get(entry.name)
    if known is None:
        near = get_close_matches(entry.name, reading.fields, n=1)
        reading.fault("ANSWER_NAME_UNKNOWN", entry, nearest=near[0] if near else "")
        return
    if entry.name in reading.values:
        reading.fault("ANSWER_TWICE", entry)
        return
    outcome = answer(known, entry.given)
    reading.values[entry.name] = outcome.value
    for remark in outcome.remarks:
        too_long = isinstance(outcome.value, str) and len(outcome.value) > LONGEST_TEXT
        grave = outcome.is_refused or too_long
        reading.fault(remark.code, entry, Severity.ERROR if grave else remark.severity, **remark.values)


def _json_entries(data: bytes, reading: _Reading) -> Iterator[_Entry]:
    try:
        pairs = json.loads(data.decode("utf-8-sig"), object_pairs_hook=list, parse_float=Decimal, parse_int=Decimal)
    except (ValueError, RecursionError) as error:
        place = KeyPlace(reading.file, getattr(error, "lineno", 0))
        raise AnswersError([Problem("ANSWERS_NOT_JSON", Severity.ERROR, place, str(error)[:200])]) from error
    if not isinstance(pairs, list) or not all(_is_pair(pair) for pair in pairs):
        raise AnswersError([Problem("ANSWERS_NOT_AN_OBJECT", Severity.ERROR, FilePlace(reading.file))])
    for name, given in _answers_of_fields(pairs) if FIELDS in pairs else pairs:
        if isinstance(given, list | float):  # an object, a list, NaN or Infinity
            reading.fault("ANSWER_NOT_PLAIN", _Entry(name, str(given)))
        else:
            yield _Entry(name, given)


def _answers_of_fields(pairs: list[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Return name and value of each field that is answered; what is blank there clears nothing here."""
    fields = next((value for name, value in pairs if name == "fields" and isinstance(value, list)), [])
    for one in fields:
        found = dict(pair for pair in one if _is_pair(pair)) if isinstance(one, list) else {}
        if found.get("value") is not None:
            yield str(found.get("name", "")), found["value"]


def _is_pair(pair: Any) -> bool:
    return isinstance(pair, tuple) and isinstance(pair[0], str)


def _csv_entries(data: bytes, reading: _Reading) -> Iterator[_Entry]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AnswersError([Problem("ANSWERS_NOT_UTF8", Severity.ERROR, FilePlace(reading.file))]) from error
    lines = text.splitlines(keepends=True)
    head = lines[0] if lines else ""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count), strict=True)
    try:
        columns = [cell.strip() for cell in next(rows, [])]
        yield from _rows(columns, rows, reading)
    except csv.Error as error:
        place = KeyPlace(reading.file, rows.line_num)
        raise AnswersError([Problem("ANSWERS_NOT_CSV", Severity.ERROR, place, str(error))]) from error


def _rows(columns: list[str], rows: Any, reading: _Reading) -> Iterator[_Entry]:
    if {"name", "value"} <= set(columns):
        name, value = columns.index("name"), columns.index("value")
        for row in rows:
            if any(row):
                cells = [*row, *[""] * len(columns)]
                yield _Entry(cells[name].strip(), cells[value] or None, rows.line_num)
    elif "item" in columns:
        for row in rows:
            yield from _item_row(columns, row, rows.line_num)
    else:
        place = KeyPlace(reading.file, 1)
        raise AnswersError([Problem("ANSWERS_NO_COLUMNS", Severity.ERROR, place, ", ".join(columns)[:200])])


def _item_row(columns: list[str], row: list[str], line: int) -> Iterator[_Entry]:
    cells = dict(zip(columns, row, strict=False))
    item = cells.pop("item", "").strip()
    for column, cell in cells.items():
        if cell.strip():
            yield _Entry(f"in_{slug(item)}_{column}", cell, line)
