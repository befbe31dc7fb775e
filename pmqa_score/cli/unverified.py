"""The figures nobody has verified, on the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console

from pmqa_score.cli.common import words
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.model.totals import BandPlacement
from pmqa_score.report.unverified import unverified
from pmqa_score.texts import say


def print_unverified(
    screen: Console,
    edition: Edition,
    placements: Iterable[BandPlacement | None],
    language: Language,
    *,
    sources: bool = False,
) -> None:
    """Print which figures decide and are not verified, in one line; with *sources* one line each."""
    figures = []
    for figure in unverified(edition, placements, language):
        kind = say("report", f"unverified.{figure.kind}", language)
        names = " ".join((kind, *(name for name in figure.names if name)))
        figures.append(f"{names} ({figure.source})" if sources else names)
    if not figures:
        return
    screen.print(words("message.unverified", language), style="yellow", markup=False)
    for line in figures if sources else ["; ".join(figures)]:
        screen.print(f"  {line}", style="yellow", markup=False)
    screen.print(f"  {say('report', 'phrase.unverified_how', language)}", style="yellow", markup=False)
