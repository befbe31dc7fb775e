"""``roster.csv`` as Excel, LibreOffice or an editor saved it, made a roster; every fault with its line."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.problems import KeyPlace, Problem, Severity
from pmqa_score.round.roster import Assignment, Roster
from pmqa_score.texts import entries

COLUMNS = ("agency_id", "agency_name", "assessor_id", "assessor_name", "role", "conflict")
REQUIRED = COLUMNS[:4]
LONGEST_ID, LONGEST_NAME = 40, 200

ROLES = ("assessor", "self")
"""Roles that a roster gives."""


@dataclass(slots=True)
class _Reading:
    """A roster while it is read."""

    file: str
    names: dict[str, tuple[str, int]] = field(default_factory=dict)
    keys: dict[tuple[str, str, str], int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def fault(self, code: str, line: int, key: str = "", found: str = "", /, **values: object) -> None:
        blanks = {name: str(value) for name, value in values.items()}
        self.problems.append(Problem(code, Severity.ERROR, KeyPlace(self.file, line, key), found, blanks))


def parse_roster(data: bytes, file: str = "roster.csv") -> Roster:
    """Return the roster in *data*: UTF-8 (with or without BOM), UTF-16 or Thai Windows; comma, semicolon or tab."""
    reading = _Reading(file)
    text = _decoded(data, reading)
    if text is None:
        return Roster((), tuple(reading.problems))
    rows = _rows(text, reading)
    if not rows:
        reading.fault("ROSTER_EMPTY", 0)
        return Roster((), tuple(reading.problems))
    columns = _columns(rows[0], reading)
    if columns is None:
        return Roster((), tuple(reading.problems))
    assignments = tuple(_assignments(rows[1:], columns, reading))
    if not assignments and not reading.problems:
        reading.fault("ROSTER_EMPTY", 0)
    return Roster(assignments, tuple(reading.problems))


def _decoded(data: bytes, reading: _Reading) -> str | None:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ["utf-16"] if wide else ["utf-8-sig", "cp874"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    reading.fault("ROSTER_NOT_TEXT", 0)
    return None


def _rows(text: str, reading: _Reading) -> list[tuple[int, list[str]]]:
    """Return the lines that say anything, each with its number."""
    lines = text.lstrip("\ufeff").splitlines()
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) == len("sep=,"):
        lines[0] = ""
    head = next((line for line in lines if line.strip()), "")
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO("\n".join(lines), newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        for row in reader:
            cells = [_clean(cell) for cell in row]
            if any(cells):
                rows.append((reader.line_num, cells))
    except csv.Error as error:
        reading.fault("ROSTER_BROKEN", reader.line_num, "", str(error))
    return rows


def _clean(cell: str) -> str:
    """Normalise what cannot be seen: composed letters, plain blanks, no zero-width characters, none at the ends."""
    plain = "".join(c for c in unicodedata.normalize("NFC", cell) if unicodedata.category(c) != "Cf")
    return " ".join(plain.split())


def _columns(head: tuple[int, list[str]], reading: _Reading) -> Mapping[str, int] | None:
    """Return where each column stands; None where a required one is missing."""
    line, cells = head
    aliases = {alias: name for name, known in entries("round")["roster_columns"].items() for alias in known}
    columns: dict[str, int] = {}
    for place, cell in enumerate(cells):
        plain = cell.lower().replace(" ", "_").replace("-", "_")
        name = plain if plain in COLUMNS else aliases.get(cell, "")
        if name in columns:
            reading.fault("ROSTER_COLUMN_TWICE", line, name, cell)
        elif name:
            columns[name] = place
        elif cell:
            reading.problems.append(
                Problem("ROSTER_COLUMN_UNKNOWN", Severity.WARNING, KeyPlace(reading.file, line), cell, {})
            )
    missing = [name for name in REQUIRED if name not in columns]
    for name in missing:
        reading.fault("ROSTER_COLUMN_MISSING", line, name, ", ".join(cells))
    return None if missing else columns


def _assignments(
    rows: list[tuple[int, list[str]]], columns: Mapping[str, int], reading: _Reading
) -> Iterator[Assignment]:
    for line, cells in rows:
        values = {name: cells[place] if place < len(cells) else "" for name, place in columns.items()}
        assignment = _assignment(line, values, reading)
        if assignment:
            yield assignment


def _assignment(line: int, values: Mapping[str, str], reading: _Reading) -> Assignment | None:
    before = len(reading.problems)
    role = values.get("role", "").lower() or "assessor"
    if role not in ROLES:
        reading.fault("ROSTER_ROLE_UNKNOWN", line, "role", values["role"], expected=", ".join(ROLES))
    agency = Agency(values["agency_id"], values["agency_name"] or values["agency_id"])
    assessor = Assessor(values["assessor_id"], values["assessor_name"] or values["assessor_id"])
    if role == "self":
        assessor = Assessor(agency.id, agency.name)
    for key, value, longest in (
        ("agency_id", agency.id, LONGEST_ID),
        ("assessor_id", assessor.id, LONGEST_ID),
        ("agency_name", agency.name, LONGEST_NAME),
        ("assessor_name", assessor.name, LONGEST_NAME),
    ):
        _check_text(key, value, longest, line, reading)
    _check_name("agency_id", agency.id, agency.name, line, reading)
    if role != "self":
        _check_name("assessor_id", assessor.id, assessor.name, line, reading)
    _check_once((agency.id, assessor.id, role), line, reading)
    if len(reading.problems) > before:
        return None
    return Assignment(
        agency=agency,
        assessor=assessor,
        role="self" if role == "self" else "assessor",
        conflict=values.get("conflict", ""),
        line=line,
    )


def _check_text(key: str, value: str, longest: int, line: int, reading: _Reading) -> None:
    if not value:
        reading.fault("ROSTER_VALUE_MISSING", line, key)
    elif len(value) > longest:
        reading.fault("ROSTER_VALUE_TOO_LONG", line, key, value[:longest] + "…", longest=longest)
    elif any(unicodedata.category(c) in {"Cc", "Cs", "Co", "Cn"} for c in value):
        reading.fault("ROSTER_VALUE_UNPRINTABLE", line, key, repr(value))


def _check_name(key: str, id_: str, name: str, line: int, reading: _Reading) -> None:
    """Note an id that stands for two names, or is spelt with other capitals."""
    known, first = reading.names.setdefault(f"{key} {id_.casefold()}", (f"{id_} {name}", line))
    if known != f"{id_} {name}":
        reading.fault("ROSTER_NAME_DIFFERS", line, key, f"{id_} {name}", known=known, first=first)


def _check_once(key: tuple[str, str, str], line: int, reading: _Reading) -> None:
    first = reading.keys.setdefault(key, line)
    if first != line:
        reading.fault("ROSTER_LINE_TWICE", line, "", " ".join(key), first=first)
