"""A problem: a stable code, how grave it is, where, and what was found there.

The words (message and remedy, Thai and English) are data: ``texts/problems.toml``, one entry per code.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


class Severity(enum.StrEnum):
    """How grave a problem is; ``note`` is worth knowing and changes nothing."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class FilePlace:
    """A whole file."""

    file: str

    def __str__(self) -> str:
        return self.file


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell of a workbook; ``cell`` is empty where a whole sheet is meant."""

    file: str
    sheet: str
    cell: str = ""

    def __str__(self) -> str:
        spot = f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        return f"{self.file} › {spot}" if self.file else spot


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """A line and key of a text file (YAML, CSV, JSON); ``line`` counts from 1, 0 where it is not known."""

    file: str
    line: int = 0
    key: str = ""

    def __str__(self) -> str:
        line = f":{self.line}" if self.line else ""
        return f"{self.file}{line}" + (f" › {self.key}" if self.key else "")


Place = FilePlace | CellPlace | KeyPlace


@dataclass(frozen=True, slots=True)
class Problem:
    """Something found wrong, to be shown together with all the others.

    ``found`` is what stood there, as text. ``values`` fill the blanks of the catalogue's message (``{expected}`` …).
    """

    code: str
    severity: Severity
    place: Place
    found: str = ""
    values: Mapping[str, str] = field(default_factory=dict, hash=False)


def worst(problems: Iterable[Problem]) -> Severity | None:
    """Return the gravest severity among *problems*, None if there are none."""
    return max((p.severity for p in problems), key=lambda s: s.rank, default=None)
