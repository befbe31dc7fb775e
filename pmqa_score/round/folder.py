"""A round's folder: what stands where, opening it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pmqa_score.assessment import load_edition, read_file, read_key
from pmqa_score.definitions.round_awards import with_awards
from pmqa_score.errors import DefinitionError, PmqaScoreError, RoundError
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.problems import FilePlace, Problem, Severity, worst
from pmqa_score.round.roster import Roster
from pmqa_score.round.roster_file import parse_roster
from pmqa_score.round.rules import edition_of, rule_problems
from pmqa_score.round.settings import RoundSettings, parse_settings


@dataclass(frozen=True, slots=True)
class RoundFolder:
    """The places inside the folder of a round."""

    path: Path

    @property
    def settings(self) -> Path:
        """``round.yaml``."""
        return self.path / "round.yaml"

    @property
    def roster(self) -> Path:
        """``roster.csv``."""
        return self.path / "roster.csv"

    @property
    def key(self) -> Path:
        """``round.key``."""
        return self.path / "round.key"

    @property
    def issued(self) -> Path:
        """Where new workbooks go."""
        return self.path / "issued"

    @property
    def returned(self) -> Path:
        """Where filled workbooks are put; nothing is ever written over there."""
        return self.path / "returned"

    @property
    def consensus(self) -> Path:
        """Where consensus workbooks go."""
        return self.path / "consensus"

    @property
    def cache(self) -> Path:
        """Where readings are kept between two runs; nobody misses it."""
        return self.path / ".cache"

    @property
    def results(self) -> Path:
        """Where results go."""
        return self.path / "results"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """An opened round; ``problems`` holds what does not keep it from being used."""

    folder: RoundFolder
    settings: RoundSettings
    edition: Edition
    roster: Roster
    key: bytes
    problems: tuple[Problem, ...] = ()

    @property
    def judging(self) -> Edition:
        """The edition with the awards that the round sets, to judge results by; never to draw or read with."""
        return with_awards(self.edition, self.settings.awards)

    def setup(self, role: str = "assessor") -> Setup:
        """Return how the workbooks of this round are configured."""
        return Setup(
            role="self" if role == "self" else "assessor",
            language=self.settings.language,
            years=self.settings.years,
            round_title=self.settings.title,
            weakest_factor=self.settings.weakest_factor,
        )


def open_round(path: Path) -> Round:
    """Open the round in the folder *path*; RoundError with every problem of its files if it cannot be used."""
    folder = RoundFolder(path)
    if not folder.settings.is_file():
        raise RoundError([Problem("ROUND_NOT_A_FOLDER", Severity.ERROR, FilePlace(str(path)))])
    reading = parse_settings(read_file(folder.settings), str(folder.settings))
    roster = parse_roster(_content(folder.roster), str(folder.roster))
    problems = [*reading.problems, *roster.problems]
    key = _key(folder, problems)
    edition = _edition(folder, reading.settings, problems)
    if edition:
        problems += rule_problems(reading, edition, roster)
    refuse_faults(problems)
    if reading.settings is None or edition is None:
        raise RoundError(problems)
    return Round(
        folder=folder,
        settings=reading.settings,
        edition=edition_of(edition, reading.settings),
        roster=roster,
        key=key,
        problems=tuple(problems),
    )


def _content(file: Path) -> bytes:
    return read_file(file) if file.is_file() else b""


def _key(folder: RoundFolder, problems: list[Problem]) -> bytes:
    try:
        return read_key(folder.key)
    except PmqaScoreError as error:
        problems.extend(error.problems)
        return b""


def _edition(folder: RoundFolder, settings: RoundSettings | None, problems: list[Problem]) -> Edition | None:
    """Load what ``criteria`` names: a path from the round's folder, else a shipped id."""
    if settings is None:
        return None
    own = folder.path / settings.criteria
    try:
        return load_edition(own if own.is_file() else settings.criteria)
    except DefinitionError as error:
        problems.extend(error.problems)
        return None


def refuse_faults(problems: Iterable[Problem]) -> None:
    """Raise RoundError where one of *problems* is an error."""
    found = tuple(problems)
    if worst(found) is Severity.ERROR:
        raise RoundError(found)


def enclosing_round(path: Path) -> Path | None:
    """Return the folder of the round that *path* lies in; None if it lies in none."""
    return next((parent for parent in path.absolute().parents if (parent / "round.yaml").is_file()), None)
