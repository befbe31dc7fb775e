"""How far long work is: a line on a terminal; silence elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from pmqa_score.cli.language import default_language
from pmqa_score.model.text import Language
from pmqa_score.round.steps import Step, no_step
from pmqa_score.texts import say

_A_SECOND = 4
"""How often the line is drawn anew."""


@contextmanager
def progress(label: str, language: Language | None = None) -> Iterator[Step]:
    """Give a function that shows files done, rate, time left and problems on stderr where that is a terminal."""
    if not sys.stderr.isatty():
        yield no_step
        return
    from rich.console import Console  # noqa: PLC0415 (only on a terminal)
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    tongue = language or default_language()
    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(), TextColumn("{task.fields[problems]}"),
    )  # fmt: skip
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, refresh_per_second=_A_SECOND) as bar:
        task = bar.add_task(label, total=None, rate="", problems="")

        def step(done: int, whole: int, problems: int = 0, /) -> None:
            speed = bar.tasks[0].speed
            rate = say("cli", "message.progress_rate", tongue, rate=f"{speed:,.0f}") if speed else ""
            found = say("cli", "message.progress_problems", tongue, problems=f"{problems:,}") if problems else ""
            bar.update(task, completed=done, total=whole, rate=rate, problems=found)

        yield step
