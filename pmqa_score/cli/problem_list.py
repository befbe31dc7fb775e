"""Problems for people: by file, each with its place, what was found and what to do; many files are summed up first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

import click

from pmqa_score.model.text import Language
from pmqa_score.problems import CellPlace, KeyPlace, Problem, Severity
from pmqa_score.texts import say
from pmqa_score.texts.problem_words import hint, message

READABLE = 60
"""Problems shown one by one; more are summed up by kind, unless all are asked for."""

EXAMPLES = 3
"""Places named of each kind in a summary."""

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def print_problems(
    problems: Iterable[Problem], language: Language, *, err: bool = True, all_problems: bool = True
) -> None:
    """Print *problems* (to stderr unless they are the result asked for)."""
    found = list(problems)
    if not all_problems and len(found) > READABLE:
        _print_summary(found, language, err=err)
        return
    for file, here in groupby(found, key=lambda problem: problem.place.file):
        click.echo(click.style(file or "–", bold=True), err=err)
        for problem in here:
            _print_problem(problem, language, err=err)


def _print_problem(problem: Problem, language: Language, *, err: bool) -> None:
    mark = click.style(say("cli", f"severity.{problem.severity.value}", language), fg=_COLOURS[problem.severity])
    spot = _spot(problem)
    click.echo(f"  {mark} {spot}{': ' if spot else ''}{message(problem, language)} [{problem.code}]", err=err)
    remedy = hint(problem, language)
    if remedy:
        click.echo(f"      → {remedy}", err=err)


def _spot(problem: Problem) -> str:
    place = problem.place
    if isinstance(place, CellPlace):
        return f"{place.sheet}!{place.cell}" if place.cell else place.sheet
    if isinstance(place, KeyPlace):
        line = f"{place.line}" if place.line else ""
        return " ".join(part for part in (line, place.key) if part)
    return ""


def _print_summary(problems: Sequence[Problem], language: Language, *, err: bool) -> None:
    """Print one line per kind of problem, the gravest and most frequent first, with a few places."""
    counts = Counter((problem.severity, problem.code) for problem in problems)
    for (severity, code), count in sorted(
        counts.items(), key=lambda entry: (-entry[0][0].rank, -entry[1], entry[0][1])
    ):
        of_kind = [problem for problem in problems if problem.code == code and problem.severity is severity]
        files = len({problem.place.file for problem in of_kind})
        mark = click.style(say("cli", f"severity.{severity.value}", language), fg=_COLOURS[severity])
        head = say("cli", "message.summary_line", language, code=code, count=count, files=files)
        click.echo(f"{mark} {head}: {message(of_kind[0], language)}", err=err)
        for problem in of_kind[:EXAMPLES]:
            click.echo(f"    {problem.place}", err=err)
        if count > EXAMPLES:
            click.echo(f"    {say('cli', 'message.summary_more', language, count=count - EXAMPLES)}", err=err)
    click.echo(say("cli", "message.summary_all", language), err=err)
