"""Reading several rounds, to put them side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from pmqa_score.errors import RoundError
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.report.history.report import History, HistoryRound, agencies_of
from pmqa_score.round.folder import Round, open_round
from pmqa_score.round.ledger import ledger_of
from pmqa_score.round.merge import round_results
from pmqa_score.round.steps import Step, no_step


def history_of(folders: Iterable[Path], *, only: Iterable[str] = (), step: Step = no_step) -> History:
    """Return the rounds in *folders* with their results, the earliest year first; of the agencies *only*, if any.

    RoundError with every problem where one cannot be used or names no year.
    """
    given = {folder.resolve(): folder for folder in folders}
    opened, problems = _opened(given.values())
    rounds = []
    for done, one in enumerate(opened):
        step(done, len(opened))
        rounds.append(_round(one, frozenset(only), problems))
    ordered = tuple(sorted(rounds, key=lambda one: (one.year, one.id)))
    return History(rounds=ordered, agencies=agencies_of(ordered), problems=(*problems, *_renamed(ordered)))


def _opened(folders: Iterable[Path]) -> tuple[list[Round], list[Problem]]:
    """Open every round; what keeps any from being used is told of all together."""
    opened: list[Round] = []
    faults: list[Problem] = []
    for folder in folders:
        try:
            opened.append(open_round(folder))
        except RoundError as error:
            faults.extend(error.problems)
    faults += [
        Problem("ROUND_WITHOUT_YEAR", Severity.ERROR, FilePlace(str(one.folder.settings)))
        for one in opened
        if one.settings.stands_for is None
    ]
    if faults:
        raise RoundError(faults)
    known = Counter((one.settings.id, one.settings.stands_for) for one in opened)
    twice = [one for one in opened if known[one.settings.id, one.settings.stands_for] > 1]
    return opened, [
        Problem("HISTORY_ROUND_TWICE", Severity.WARNING, FilePlace(str(one.folder.settings)), one.settings.id)
        for one in twice
    ]


def _round(opened: Round, only: frozenset[str], problems: list[Problem]) -> HistoryRound:
    results = round_results(opened, ledger_of(opened))
    problems.extend(results.problems)
    return HistoryRound(
        id=opened.settings.id,
        title=opened.settings.title,
        year=opened.settings.stands_for or 0,
        edition=results.edition,
        results=tuple(one for one in results.agencies if not only or one.agency.id in only),
    )


def _renamed(rounds: Iterable[HistoryRound]) -> Iterator[Problem]:
    names: dict[str, list[str]] = {}
    for one in rounds:
        for result in one.results:
            names.setdefault(result.agency.id, []).append(result.agency.name)
    for agency, known in names.items():
        different = list(dict.fromkeys(known))
        if len(different) > 1:
            found = " / ".join(different)
            yield Problem("HISTORY_AGENCY_RENAMED", Severity.NOTE, FilePlace(agency), found, {"agency": agency})
