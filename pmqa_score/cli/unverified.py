"""The figures nobody has verified, and those that a round has, on the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console

from pmqa_score.cli.language import words
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.model.totals import BandPlacement
from pmqa_score.report.unverified import unverified, verified_figures
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
    for one in verified_figures(edition, language):
        screen.print(f"✓ {_kind(one.kind, language)} {', '.join(one.names)}: {one.source}", style="green", markup=False)
    figures = unverified(edition, placements, language)
    if not figures:
        return
    screen.print(words("message.unverified", language), style="yellow", markup=False)
    by_kind: dict[str, list[str]] = {}
    for figure in figures:
        by_kind.setdefault(_kind(figure.kind, language), []).extend(filter(None, figure.names))
    lines = (
        [" ".join((_kind(one.kind, language), *one.names, f"({one.source})")) for one in figures]
        if sources
        else ["; ".join(" ".join((kind, *names)) for kind, names in by_kind.items())]
    )
    for line in (*lines, say("report", "phrase.unverified_how", language)):
        screen.print(f"  {line}", style="yellow", markup=False)


def _kind(kind: str, language: Language) -> str:
    return say("report", f"unverified.{kind}", language)
