"""What a round says that does not count where its files are merged one by one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.round.folder import Round, enclosing_round, open_round
from pmqa_score.round.settings import RoundSettings

RULES = ("tolerance", "deadline", "partial", "waivers", "awards", "calibration")
"""Keys of ``round.yaml`` that only the round's own results follow."""


def rules_unused(file: Path) -> tuple[Problem, ...]:
    """Return the warning that the round in which *file* lies has rules of its own; nothing where it has none."""
    around = enclosing_round(file)
    if around is None:
        return ()
    found = ", ".join(_rules(open_round(around)))
    place = FilePlace(str(around / "round.yaml"))
    values = {"folder": str(around)}
    return (Problem("ROUND_RULES_NOT_USED", Severity.WARNING, place, found, values),) if found else ()


def _rules(opened: Round) -> Iterator[str]:
    defaults = {key: field.default for key, field in RoundSettings.__dataclass_fields__.items()}
    yield from (key for key in RULES if getattr(opened.settings, key) != defaults[key])
    if any(one.conflict for one in opened.roster.assignments):
        yield "conflict"
