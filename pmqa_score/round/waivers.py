"""Waivers: a named problem of a named file, accepted with a reason and a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from unicodedata import normalize

from pmqa_score.problems import CellPlace, FilePlace, Problem, Severity
from pmqa_score.round.settings import Waiver


@dataclass(frozen=True, slots=True)
class Waived:
    """A problem that was accepted, and the waiver that did it."""

    problem: Problem
    waiver: Waiver


@dataclass(slots=True)
class Waivers:
    """The waivers of a round, remembering which ones were of use."""

    waivers: tuple[Waiver, ...]
    used: set[Waiver] = field(default_factory=set)

    def sift(self, file: str, problems: Iterable[Problem]) -> tuple[tuple[Problem, ...], tuple[Waived, ...]]:
        """Part the *problems* of *file* into those that stand and those that were accepted."""
        standing: list[Problem] = []
        accepted: list[Waived] = []
        for problem in problems:
            waiver = next((one for one in self.waivers if _covers(one, file, problem)), None)
            if waiver is None:
                standing.append(problem)
            else:
                self.used.add(waiver)
                accepted.append(Waived(problem, waiver))
        return tuple(standing), tuple(accepted)

    def unused(self, settings_file: str) -> tuple[Problem, ...]:
        """Return a warning for each waiver that met no problem: a name or a code may be misspelt."""
        return tuple(
            Problem("WAIVER_UNUSED", Severity.WARNING, FilePlace(settings_file), f"{one.file} {one.code}", {})
            for one in self.waivers
            if one not in self.used
        )


def _covers(waiver: Waiver, file: str, problem: Problem) -> bool:
    """Tell whether *waiver* means this problem; a file may be named with or without its folder in ``returned/``."""
    if waiver.code != problem.code or _whole(waiver.file) not in {_whole(file), _whole(PurePosixPath(file).name)}:
        return False
    place = problem.place
    spot = f"{place.sheet}!{place.cell}" if isinstance(place, CellPlace) else ""
    return not waiver.cell or waiver.cell == spot


def _whole(name: str) -> str:
    """Return *name* with letters and their marks joined: macOS takes them apart, keyboards do not."""
    return normalize("NFC", name)
