"""Taking files from disk: workbooks, answers, keys; what cannot be taken is a named problem."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pmqa_score.errors import PmqaScoreError, RoundError, WorkbookError
from pmqa_score.problems import CellPlace, FilePlace, KeyPlace, Place, Problem, Severity
from pmqa_score.workbook.intake import load

LARGEST_TEXT = 20_000_000
"""Bytes of a text file; a round of a thousand assessors has a tenth of a megabyte."""

KEY_BYTES = 32


def load_workbook(path: Path, name: str) -> bytes:
    """Return the bytes of a returned workbook; WorkbookError, about the file called *name*, where there are none."""
    try:
        return load(path)
    except WorkbookError as error:
        raise type(error)([replace(one, place=_named(one.place, name)) for one in error.problems]) from error


def read_file(path: Path) -> bytes:
    """Return the bytes of a text file; PmqaScoreError where it cannot be read or is far too large."""
    try:
        if path.stat().st_size > LARGEST_TEXT:
            raise PmqaScoreError([_problem("TEXT_FILE_TOO_LARGE", path)])
        return path.read_bytes()
    except OSError as error:
        raise PmqaScoreError([_problem("TEXT_FILE_UNREADABLE", path, error.strerror or "")]) from error


def read_key(path: Path) -> bytes:
    """Return the key in the file *path*; RoundError where it holds none."""
    try:
        key = bytes.fromhex(read_file(path).decode("ascii").strip()) if path.exists() else b""
    except ValueError:
        key = b""
    if len(key) < KEY_BYTES:
        raise RoundError([_problem("ROUND_KEY_UNFIT", path)])
    return key


def _named(place: Place, name: str) -> Place:
    if isinstance(place, CellPlace):
        return replace(place, file=name)
    return replace(place, file=name) if isinstance(place, KeyPlace) else FilePlace(name)


def _problem(code: str, path: Path, found: str = "") -> Problem:
    return Problem(code, Severity.ERROR, FilePlace(str(path)), found)
