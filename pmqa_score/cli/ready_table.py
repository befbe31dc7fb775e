"""Readiness on the terminal: each check, then what is missing and where."""

from __future__ import annotations

from pmqa_score.cli.rich_tables import add, console, table
from pmqa_score.report.ready.view import ROOM, CheckView, ReadyView
from pmqa_score.texts import say


def print_ready(view: ReadyView) -> None:
    """Print the checks in a table, and below it what is missing."""
    screen, language = console(), view.language
    screen.print(f"{view.agency} · {view.criteria}", style="bold", markup=False)
    made = table(("state", "check", "in_order"), language)
    for check in view.checks:
        add(made, check.state_words, check.title, _count(check, view), style="yellow" if check.state == "open" else "")
    screen.print(made)
    for check in view.checks:
        if check.findings:
            screen.print(check.title, style="bold", markup=False)
        for one in check.findings:
            where = f" ({one.place})" if one.place else ""
            screen.print(f"  {one.item} {one.text}{where}".replace("   ", "  "), markup=False)
        if check.more:
            screen.print("  " + say(ROOM, "page.more", language, count=check.more), markup=False)
    verdict = say(ROOM, "page.ready" if view.is_ready else "page.not_yet", language)
    screen.print(f"{verdict}: {view.verdict}", style="green" if view.is_ready else "yellow", markup=False)


def _count(check: CheckView, view: ReadyView) -> str:
    if check.state == "not_asked":
        return "–"
    return say(ROOM, "page.of", view.language, good=check.good, seen=check.seen)
