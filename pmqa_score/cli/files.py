"""Workbooks named on the command line: which files, and what reading them gave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from pmqa_score.assessment import Assessed, assess, edition_finder, load_edition, read_key
from pmqa_score.cli.language import words
from pmqa_score.cli.progress import progress
from pmqa_score.cli.reading import Hands, reader_for
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.problems import Problem
from pmqa_score.round.folder import enclosing_round, open_round
from pmqa_score.round.lone_consensus import stale_finder
from pmqa_score.round.returned import take_files
from pmqa_score.workbook.intake import is_lock_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Files in the order given: those that could be read, and every problem of all."""

    names: tuple[str, ...]
    assessed: tuple[Assessed, ...]
    unreadable: tuple[Problem, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem, by file in the order given."""
        by_file: dict[str, list[Problem]] = {name: [] for name in self.names}
        for problem in (*self.unreadable, *(p for one in self.assessed for p in one.problems)):
            by_file.setdefault(problem.place.file, []).append(problem)
        return tuple(problem for found in by_file.values() for problem in found)


def workbook_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files of *paths*, each once; of a folder its .xlsx files, in and below it, sorted."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = sorted(file for file in path.rglob("*") if file.suffix.lower() == ".xlsx" and not file.is_dir())
            found.update(dict.fromkeys(file for file in inside if not is_lock_file(file.name)))
        else:
            found[path] = None
    return tuple(found)


def assess_one(file: Path, *, criteria: tuple[str, ...]) -> Assessed:
    """Read and score one file; WorkbookError where it cannot be read."""
    editions, seal = files_context((file,), criteria)
    return assess(file, find_edition=edition_finder(*editions), key=seal)


def assess_all(
    files: tuple[Path, ...],
    language: Language,
    *,
    key: Path | None,
    criteria: tuple[str, ...],
    hands: Hands,
) -> Taken:
    """Read and score every file; what cannot be read becomes problems of that file.

    Files inside a round's folder are judged with its edition and its key, a consensus workbook also beside its panel;
    *criteria* are further editions, *key* another key.
    """
    editions, seal = files_context(files, criteria)
    seal = read_key(key) if key else seal
    names = tuple(map(str, files))
    with (
        reader_for(len(files), editions, seal, hands) as reader,
        progress(words("message.reading", language), language) as step,
    ):
        taken = take_files(dict(zip(names, files, strict=True)), reader, step, litter=())
    found = {one.file: one for one in taken}
    find_stale = stale_finder()
    assessed: list[Assessed] = []
    unreadable: list[Problem] = []
    for path, name in zip(files, names, strict=True):
        one = found[name].assessed
        if one is None:
            unreadable.extend(found[name].problems)
        else:
            assessed.append(replace(one, problems=(*one.problems, *find_stale(path, one))))
    return Taken(names=names, assessed=tuple(assessed), unreadable=tuple(unreadable))


def files_context(files: tuple[Path, ...], criteria: tuple[str, ...]) -> tuple[list[Edition], bytes | None]:
    """Return the editions to know besides the shipped ones, and the key of the round that the files lie in."""
    editions = [load_edition(ref) for ref in criteria]
    around = enclosing_round(files[0]) if files else None
    if around is None:
        return editions, None
    opened = open_round(around)
    return [*editions, opened.edition], opened.key
