"""Versions of one workbook: the last one counts, by the save time inside, then by that of the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from pmqa_score.problems import Severity
from pmqa_score.round.entry import Entry, Outcome
from pmqa_score.round.waivers import Waivers

UNORDERED = "VERSIONS_UNORDERED"


def rank_versions(versions: Sequence[Entry], waivers: Waivers) -> tuple[Entry, ...]:
    """Return *versions* of one workbook, told apart: one counts, the rest are duplicates or superseded.

    Two different last versions of the very same time are both rejected, unless a waiver picks one: nothing is guessed.
    """
    runs = _runs(versions)
    last = [run for run in runs if _moment(run) == _moment(runs[-1])]
    if len(last) > 1:
        return _picked(versions, [entry for run in last for entry in run], waivers)
    winner = runs[-1][0]
    settled = [winner, *(_set_aside(entry, "duplicate", winner) for entry in runs[-1][1:])]
    for run in runs[:-1]:
        settled.append(_set_aside(run[0], "superseded", winner))
        settled.extend(_set_aside(entry, "duplicate", run[0]) for entry in run[1:])
    return tuple(_with_losses(entry, runs) if entry is winner else entry for entry in settled)


def _runs(versions: Sequence[Entry]) -> list[list[Entry]]:
    """Return the versions in order of time, neighbours of equal content together, the first saved of them in front."""
    in_time = sorted(versions, key=lambda entry: (entry.saved, entry.modified, entry.content, entry.file))
    runs = [list(run) for _, run in groupby(in_time, key=lambda entry: entry.content)]
    return [sorted(run, key=lambda entry: (entry.saved, entry.file)) for run in runs]


def _moment(run: Sequence[Entry]) -> tuple[datetime, datetime]:
    """Return when a run was last saved."""
    return max((entry.saved, entry.modified) for entry in run)


def _set_aside(entry: Entry, outcome: Outcome, winner: Entry) -> Entry:
    return replace(entry, outcome=outcome, instead=winner.file)


def _picked(versions: Sequence[Entry], last: Sequence[Entry], waivers: Waivers) -> tuple[Entry, ...]:
    """Let the one count whose clash is waived; without such a one none counts."""
    names = ", ".join(sorted(entry.file for entry in last))
    judged: list[Entry] = []
    for entry in last:
        standing, waived = waivers.sift(entry.file, [entry.problem(UNORDERED, Severity.ERROR, names)])
        judged.append(
            replace(entry, problems=(*entry.problems, *standing), waived=(*entry.waived, *waived))
            if waived
            else replace(entry, outcome="rejected", problems=(*entry.problems, *standing))
        )
    winner = next((entry for entry in judged if entry.counts), judged[0])
    rest = [_set_aside(entry, "superseded", winner) for entry in versions if entry not in last]
    losers = [
        _set_aside(entry, "superseded", winner) if winner.counts and entry is not winner else entry for entry in judged
    ]
    return (*losers, *rest)


def _with_losses(winner: Entry, runs: Sequence[Sequence[Entry]]) -> Entry:
    """Warn where the version that counts is less complete than an earlier one."""
    if winner.outcome == "accepted" or all(entry.outcome != "accepted" for run in runs for entry in run):
        return winner
    complete = next(entry.file for run in reversed(runs) for entry in run if entry.outcome == "accepted")
    warning = winner.problem("LATER_VERSION_LESS_COMPLETE", Severity.WARNING, complete)
    return replace(winner, problems=(*winner.problems, warning))
