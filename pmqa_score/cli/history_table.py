"""The history on the terminal: agencies by year."""

from __future__ import annotations

from rich.table import Table

from pmqa_score.cli.rich_tables import add, console
from pmqa_score.report.history.view import ROOM, HistoryView, YearView
from pmqa_score.report.page import cents
from pmqa_score.texts import say


def print_history(view: HistoryView) -> None:
    """Print total, share and band of every agency in every round."""
    made = Table(title=say(ROOM, "page.title", view.language), title_justify="left")
    for head in ("id", "agency"):
        made.add_column(say(ROOM, f"page.{head}", view.language))
    for one in view.rounds:
        made.add_column(one.label, justify="right")
    for agency in view.agencies:
        add(made, agency.id, agency.name, *(_cell(one) for one in agency.years))
    screen = console()
    screen.print(made)
    if view.changes_edition:
        screen.print(say(ROOM, "page.lead", view.language), markup=False)


def _cell(one: YearView) -> str:
    if one.earned is None or one.share is None:
        return one.state
    return "\n".join(
        part for part in (f"{cents(one.earned)} ({cents(one.share)} %)", one.band, one.change_words) if part
    )
