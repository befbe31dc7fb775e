"""A comparison on the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console

from pmqa_score.cli.rich_tables import add, console, shown, table
from pmqa_score.model.text import Language
from pmqa_score.report.compare.view import CompareView, PairRow
from pmqa_score.report.compare.words import ROOM, signed
from pmqa_score.texts import say


def print_comparison(view: CompareView, *, all_rows: bool) -> None:
    """Print what two sides have apart; *all_rows* adds unchanged indicators and the comments side by side."""
    screen, language = console(), view.language
    for side in (view.left, view.right):
        screen.print(f"{side.name}: {side.facts}", markup=False)
    _print_results(screen, view)
    for line in view.only:
        screen.print(line, markup=False)
    _print_conditions(screen, view)
    _print_indicators(screen, view, all_rows=all_rows)
    screen.print(say(ROOM, "phrase.comment_counts", language, words=view.comment_counts), markup=False)
    if all_rows:
        _print_pairs(screen, view.comments, language, changes=False)
    screen.print(say(ROOM, "phrase.answer_counts", language, count=len(view.answers)), markup=False)
    if all_rows:
        for item, words in view.answers:
            screen.print(f"  {item}  {words}", markup=False)
    else:
        screen.print(say(ROOM, "phrase.all_rows", language), markup=False)


def _print_results(screen: Console, view: CompareView) -> None:
    sides = (f"{view.unit}_a", f"{view.unit}_b")
    heads = ("item", "title", *sides, "gap_b", "step_a", "step_b", "steps")
    made = table(heads, view.language, numbers=(*sides, "gap_b", "steps"), title=view.agency)
    for row in view.results:
        add(
            made, row.id, row.title, row.left, row.right, signed(row.gap), row.left_step, row.right_step,
            "" if row.steps is None else signed(row.steps), style="bold" if row.strong else "",
        )  # fmt: skip
    screen.print(made)
    totals = [
        f"{name} {shown(one.earned)} / {shown(one.points)}" for name, one in (("A", view.left), ("B", view.right))
    ]
    total = say("report", "head.total", view.language)
    screen.print(f"{total}: {' · '.join(totals)} · {signed(view.earned_gap)}", markup=False)


def _print_conditions(screen: Console, view: CompareView) -> None:
    if view.conditions:
        made = table(("condition", "side_a", "side_b"), view.language)
        for row in view.conditions:
            add(made, row.title, row.left, row.right)
        screen.print(made)


def _print_indicators(screen: Console, view: CompareView, *, all_rows: bool) -> None:
    if view.indicators is None:
        screen.print(say(ROOM, "phrase.no_indicators", view.language), markup=False)
        return
    screen.print(say(ROOM, "phrase.counts", view.language, words=view.indicator_counts), markup=False)
    _print_pairs(screen, [row for row in view.indicators if all_rows or row.status != "kept"], view.language)


def _print_pairs(screen: Console, rows: Iterable[PairRow], language: Language, *, changes: bool = True) -> None:
    rows = list(rows)
    if not rows:
        return
    made = table(("item", "state", "side_a", "side_b", *(("differs",) if changes else ())), language)
    for row in rows:
        add(
            made, row.item, row.status_words, row.left, row.right, *(("\n".join(row.changes),) if changes else ())
        )  # fmt: skip
    screen.print(made)
