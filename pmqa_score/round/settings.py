"""What ``round.yaml`` says, and everything wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, TypeAdapter

from pmqa_score.definitions.shape import shape
from pmqa_score.definitions.source import KeyPath, Source, read_source
from pmqa_score.model.award_setting import AwardSetting
from pmqa_score.model.consolidation import ConsolidationMethod, PartialPolicy
from pmqa_score.model.criteria import WeakestFactor
from pmqa_score.model.data import Data
from pmqa_score.model.text import Language
from pmqa_score.model.thai_time import BANGKOK, BUDDHIST_ERA, BUDDHIST_YEARS
from pmqa_score.model.verified import Verified
from pmqa_score.problems import Problem, Severity

LONGEST_ID, LONGEST_TITLE = 40, 200
LARGEST_SPREAD = Decimal(100)

EVERY_AGENCY = "*"
"""What ``calibration: true`` means in place of the ids of agencies."""

_DEADLINE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T]([0-9]{1,2}):([0-9]{2}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver(Data):
    """One problem of one returned file, accepted; ``cell`` (``1.1!E14``) narrows it to one place."""

    file: str
    code: str
    reason: str
    by: str
    cell: str = ""


def _agencies(given: Any) -> Any:
    """Return the ids of agencies where a whole round may be meant: true, or false."""
    if isinstance(given, bool):
        return [EVERY_AGENCY] if given else []
    return given


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundSettings(Data):
    """``criteria`` is an id or a path from the round's folder; ``tolerance`` counts percentage points.

    ``verified`` are figures of the criteria that the round has looked up, ``awards`` those whose thresholds it sets.
    ``calibration``: ids of agencies that are scored in common, to compare the assessors, and get no result.
    ``year`` is the Buddhist year that the round stands for beside other rounds, where it is not the last of ``years``.
    """

    title: str
    id: str
    criteria: str
    years: tuple[int, ...] = ()
    year: int | None = None
    method: ConsolidationMethod = "mean"
    tolerance: Decimal = Decimal(20)
    deadline: str = ""
    partial: PartialPolicy = "exclude"
    language: Language = "th"
    weakest_factor: WeakestFactor | None = None
    waivers: tuple[Waiver, ...] = ()
    verified: Verified | None = None
    awards: tuple[AwardSetting, ...] = ()
    calibration: Annotated[tuple[str, ...], BeforeValidator(_agencies)] = ()

    def calibrates(self, agency: str) -> bool:
        """Tell whether the agency of that id is scored only to compare the assessors."""
        return EVERY_AGENCY in self.calibration or agency in self.calibration

    @property
    def stands_for(self) -> int | None:
        """The year by which the round is told from others; None if it names none."""
        return self.year or max(self.years, default=None)

    @property
    def due(self) -> datetime | None:
        """The last moment of the deadline, Thai time; None if there is none."""
        return parse_deadline(self.deadline) if self.deadline else None


@dataclass(frozen=True, slots=True)
class SettingsReading:
    """A ``round.yaml`` after reading; ``settings`` is None where it cannot be used, ``source`` is what it says."""

    settings: RoundSettings | None
    problems: tuple[Problem, ...]
    source: Source


def parse_settings(data: bytes, file: str = "round.yaml") -> SettingsReading:
    """Return the settings in *data* (YAML, UTF-8) with every problem, each at its line and key."""
    source = read_source(data, file)
    shaped = shape(TypeAdapter(RoundSettings), source)
    if shaped.value is None:
        return SettingsReading(None, shaped.problems, source)
    problems = (*shaped.problems, *_faults(shaped.value, source))
    return SettingsReading(None if problems else shaped.value, problems, source)


def parse_deadline(text: str) -> datetime:
    """Return the last moment that *text* means, Thai time; Buddhist years are known by their size.

    ValueError for what is no date.

    >>> parse_deadline("2569-03-31").isoformat()
    '2026-03-31T23:59:59+07:00'
    """
    match = _DEADLINE.fullmatch(text.strip())
    if not match:
        raise ValueError(text)
    year, month, day = (int(part) for part in match.groups()[:3])
    clock = (int(match[4]), int(match[5]), 59) if match[4] else (23, 59, 59)
    gregorian = year - BUDDHIST_ERA if year in BUDDHIST_YEARS else year
    return datetime(gregorian, month, day, *clock, tzinfo=BANGKOK)


def _faults(settings: RoundSettings, source: Source) -> Iterator[Problem]:
    for key, longest in (("title", LONGEST_TITLE), ("id", LONGEST_ID), ("criteria", LONGEST_TITLE)):
        value: str = getattr(settings, key)
        if not value.strip() or len(value) > longest or not value.isprintable():
            yield _fault(source, "ROUND_TEXT_UNFIT", (key,), value[:longest], longest=longest)
    yield from _year_faults(settings, source)
    if not 0 < settings.tolerance <= LARGEST_SPREAD:
        yield _fault(source, "ROUND_TOLERANCE_UNFIT", ("tolerance",), str(settings.tolerance))
    try:
        _ = settings.due
    except ValueError:
        yield _fault(source, "ROUND_DEADLINE_UNFIT", ("deadline",), settings.deadline)
    for place, waiver in enumerate(settings.waivers):
        for key in ("file", "code", "reason", "by"):
            if not getattr(waiver, key).strip():
                yield _fault(source, "WAIVER_INCOMPLETE", ("waivers", place, key))


def _year_faults(settings: RoundSettings, source: Source) -> Iterator[Problem]:
    own = () if settings.year is None else (settings.year,)
    for key, years in (("years", settings.years), ("year", own)):
        if any(year not in BUDDHIST_YEARS for year in years):
            yield _fault(source, "ROUND_YEARS_NOT_BUDDHIST", (key,), _join(years))
    if list(settings.years) != sorted(set(settings.years)):
        yield _fault(source, "ROUND_YEARS_NOT_ASCENDING", ("years",), _join(settings.years))


def _join(years: tuple[int, ...]) -> str:
    return ", ".join(map(str, years))


def _fault(source: Source, code: str, path: KeyPath, found: str = "", **values: object) -> Problem:
    blanks = {name: str(value) for name, value in values.items()}
    return Problem(code, Severity.ERROR, source.place(path), found, blanks)
