"""An edition from its two files: criteria and bands, read, checked, sealed by a digest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pmqa_score.definitions.digest import digest
from pmqa_score.definitions.library import DefinitionFile, bands_candidates, find_criteria, nearest, shipped_bands
from pmqa_score.definitions.shape import Shaped, shape
from pmqa_score.definitions.source import Source, read_source
from pmqa_score.errors import InvalidDefinitionError
from pmqa_score.model.bands import BandRules
from pmqa_score.model.criteria import Criteria
from pmqa_score.model.setup import Edition
from pmqa_score.problems import Problem, Severity


@dataclass(frozen=True)
class Examined:
    """What came of reading an edition's files; ``edition`` is None where they cannot be used."""

    edition: Edition | None
    problems: tuple[Problem, ...]


def load_edition(ref: str | Path) -> Edition:
    """Return the edition of a shipped id, or of a criteria file by its path.

    Its bands are looked for beside that file, in the folder ``bands`` next to its folder, then among the shipped ones.
    DefinitionNotFoundError where there is no such edition, InvalidDefinitionError with every problem where it has some.

    >>> load_edition("pmqa-2562").criteria.points
    Decimal('1000')
    """
    examined = _examine(find_criteria(ref))
    if examined.edition is None:
        raise InvalidDefinitionError(examined.problems)
    return examined.edition


def _examine(file: DefinitionFile) -> Examined:
    criteria = _criteria(file.read(), file.name)
    if criteria.value is None:
        return Examined(None, criteria.problems)
    bands = _bands_of(file, criteria.value.bands)
    if bands is None:
        return Examined(None, (*criteria.problems, _bands_missing(criteria)))
    problems = (*criteria.problems, *bands.problems)
    if bands.value is None or any(p.severity is Severity.ERROR for p in problems):
        return Examined(None, problems)
    return Examined(Edition(criteria.value, bands.value, digest(criteria.value, bands.value)), problems)


@lru_cache(maxsize=16)
def _criteria(content: bytes, name: str) -> Shaped[Criteria]:
    return shape(Criteria, read_source(content, name))


@lru_cache(maxsize=16)
def _bands(content: bytes, name: str) -> Shaped[BandRules]:
    return shape(BandRules, read_source(content, name))


def _bands_of(criteria: DefinitionFile, bands: str) -> Shaped[BandRules] | None:
    for candidate in bands_candidates(criteria, bands):
        found = _bands(candidate.read(), candidate.name)
        # A copy of a criteria file may carry the name of its bands: it is not meant.
        if not is_criteria(found.source):
            return found
    return None


def is_criteria(source: Source) -> bool:
    """Say whether a file is (meant to be) a criteria file and not a bands file."""
    return isinstance(source.data, dict) and "categories" in source.data


def _bands_missing(criteria: Shaped[Criteria]) -> Problem:
    bands = criteria.value.bands if criteria.value else ""
    known = shipped_bands()
    values = {"known": ", ".join(known), "nearest": nearest(bands, known)}
    return Problem("BANDS_FILE_MISSING", Severity.ERROR, criteria.source.place(("bands",)), bands, values)
