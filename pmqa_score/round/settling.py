"""Weighing returned files: what each is by itself, then which of several versions counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pmqa_score.assessment import Assessed
from pmqa_score.problems import CellPlace, Problem, Severity
from pmqa_score.round.entry import Entry, Outcome
from pmqa_score.round.returned import Returned
from pmqa_score.round.versions import rank_versions
from pmqa_score.round.waivers import Waivers


def taken(one: Returned) -> Entry:
    """Return the entry of a file as it was taken; what it is stays to be judged."""
    return Entry(
        file=one.file, outcome=one.refused, saved=one.saved, modified=one.modified, problems=one.problems,
        content=one.assessed.content if one.assessed else "", assessed=one.assessed,
    )  # fmt: skip


def settled(judged: Iterable[Entry], waivers: Waivers) -> tuple[Entry, ...]:
    """Return the entries, each judged by itself, after settling what they are beside each other; in order of name."""
    return _with_copies(tuple(sorted(one_each(judged, waivers), key=lambda entry: entry.file)))


def weighed(entry: Entry, found: list[Problem], assessed: Assessed, waivers: Waivers) -> Entry:
    """Tell whether a workbook may count, in the light of the problems *found* and their waivers."""
    if assessed.missing:
        found = [*found, entry.problem("RETURN_PARTIAL", Severity.WARNING, ", ".join(assessed.missing))]
    standing, waived = waivers.sift(entry.file, found)
    outcome: Outcome = "partial" if assessed.missing else "accepted"
    return replace(
        entry, outcome="rejected" if blocks(standing, assessed) else outcome, problems=standing, waived=waived
    )


def blocks(problems: Iterable[Problem], assessed: Assessed) -> bool:
    """Tell whether one of *problems* keeps the whole file from counting.

    An error at an input that is thereby unanswered does not: it makes the file partial.
    """
    return any(
        problem.severity is Severity.ERROR
        and not (
            isinstance(problem.place, CellPlace) and (problem.place.sheet, problem.place.cell) in assessed.unanswered
        )
        for problem in problems
    )


def one_each(judged: Iterable[Entry], waivers: Waivers) -> list[Entry]:
    """Of the versions of each workbook let one count."""
    settled: list[Entry] = []
    groups: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in judged:
        if entry.counts and entry.assignment:
            groups.setdefault(entry.assignment.key, []).append(entry)
        else:
            settled.append(entry)
    rejected = [entry for entry in settled if entry.outcome == "rejected"]
    for versions in groups.values():
        settled.extend(_with_rejected(entry, rejected) for entry in rank_versions(versions, waivers))
    return settled


def _with_rejected(entry: Entry, rejected: Iterable[Entry]) -> Entry:
    """Warn where a later version of the file that counts was rejected."""
    later = [one.file for one in rejected if one.assignment == entry.assignment and one.saved > entry.saved]
    if not entry.counts or not later:
        return entry
    warning = entry.problem("LATER_VERSION_REJECTED", Severity.WARNING, ", ".join(sorted(later)))
    return replace(entry, problems=(*entry.problems, warning))


def _with_copies(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Warn where two assessors gave the very same answers to everything."""
    same: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.outcome == "accepted":
            same.setdefault(entry.content, []).append(entry)
    return tuple(
        replace(entry, problems=(*entry.problems, _copied(entry, same[entry.content])))
        if entry.outcome == "accepted" and len(same[entry.content]) > 1
        else entry
        for entry in entries
    )


def _copied(entry: Entry, same: Iterable[Entry]) -> Problem:
    others = ", ".join(one.file for one in same if one is not entry)
    return entry.problem("RETURN_SAME_AS_ANOTHER", Severity.WARNING, others)
