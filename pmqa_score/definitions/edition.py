"""An edition from its two files: criteria and bands, read, checked, sealed by a digest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from pmqa_score.definitions.check import check_bands, check_criteria, check_together
from pmqa_score.definitions.checks.fault import Fault
from pmqa_score.definitions.digest import digest
from pmqa_score.definitions.layers import Layers, joined, layers
from pmqa_score.definitions.library import DefinitionFile, bands_candidates, find_criteria, nearest, shipped_bands
from pmqa_score.definitions.overlay import BASE
from pmqa_score.definitions.shape import Shaped, Value, bands_adapter, criteria_adapter, shape
from pmqa_score.definitions.source import Source, read_source
from pmqa_score.errors import InvalidDefinitionError
from pmqa_score.model.bands import BandRules
from pmqa_score.model.criteria import Criteria
from pmqa_score.model.setup import Edition
from pmqa_score.problems import KeyPlace, Place, Problem, Severity

_BANDS_KEYS = frozenset({"scale", "tables", "conditions", "awards"})


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


def check_file(ref: str | Path) -> tuple[Problem, ...]:
    """Return everything wrong with a criteria file and the bands it names, or with a bands file alone; by line.

    A shipped id will do as well. DefinitionNotFoundError where there is no such file.
    """
    file = find_criteria(ref)
    if is_bands(read_source(file.read(), file.name)):
        return _in_order(_bands(file.read(), file.name).problems)
    return _examine(file).problems


def is_bands(source: Source) -> bool:
    """Say whether a file is (meant to be) a bands file and not a criteria file."""
    return isinstance(source.data, dict) and not _is_criteria(source) and bool(_BANDS_KEYS & source.data.keys())


def _is_criteria(source: Source) -> bool:
    return isinstance(source.data, dict) and bool({"categories", BASE} & source.data.keys())


def _examine(file: DefinitionFile) -> Examined:
    criteria = _criteria(layers(file))
    if criteria.value is None:
        return Examined(None, _in_order(criteria.problems))
    bands = _bands_of(file, criteria.value.bands)
    if bands is None:
        return Examined(None, _in_order((*criteria.problems, _bands_missing(criteria, criteria.value.bands))))
    problems = [*criteria.problems, *bands.problems]
    if bands.value is not None and criteria.whole and bands.whole:
        problems += [bands.problem(fault) for fault in check_together(criteria.value, bands.value)]
    if bands.value is None or problems:
        return Examined(None, _in_order(problems))
    return Examined(Edition(criteria.value, bands.value, digest(criteria.value, bands.value)), ())


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return *problems* by file, the first one's first, and by line."""
    places = {problem: problem.place for problem in problems}
    files = list(dict.fromkeys(place.file for place in places.values()))
    return tuple(sorted(places, key=lambda problem: (files.index(places[problem].file), _line(places[problem]))))


def _line(place: Place) -> int:
    return place.line if isinstance(place, KeyPlace) else 0


@lru_cache(maxsize=16)
def _criteria(files: Layers) -> Shaped[Criteria]:
    return _checked(shape(criteria_adapter(), joined(files)), check_criteria)


@lru_cache(maxsize=16)
def _bands(content: bytes, name: str) -> Shaped[BandRules]:
    return _checked(shape(bands_adapter(), read_source(content, name)), check_bands)


def _checked(shaped: Shaped[Value], check: Callable[[Value, bool], Iterator[Fault]]) -> Shaped[Value]:
    """Return *shaped* with what *check* finds in it among its problems."""
    if shaped.value is None:
        return shaped
    found = (shaped.problem(fault) for fault in check(shaped.value, shaped.whole))
    return replace(shaped, problems=(*shaped.problems, *found))


def _bands_of(criteria: DefinitionFile, bands: str) -> Shaped[BandRules] | None:
    for candidate in bands_candidates(criteria, bands):
        found = _bands(candidate.read(), candidate.name)
        # A copy of a criteria file may carry the name of its bands: it is not meant.
        if not _is_criteria(found.source):
            return found
    return None


def _bands_missing(criteria: Shaped[Criteria], bands: str) -> Problem:
    known = shipped_bands()
    values = {"known": ", ".join(known), "nearest": nearest(bands, known) or "–"}
    return Problem("BANDS_FILE_MISSING", Severity.ERROR, criteria.source.place(("bands",)), bands, values)
