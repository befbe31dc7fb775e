"""How consolidating grows with the files of a round: from nothing, and again after one of a hundred has changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

from benchmarks.material import Pile, make_round
from benchmarks.measures import Row, at_least, at_most
from benchmarks.timing import Took, program
from pmqa_score.round.folder import Round

GROWTH, MEMORY, FASTER = 11, 400, 10
"""Limits: times the seconds for ten times the files, MB, and times faster in a second run."""

EVERY = 100
"""Of so many files one is changed before the second run; of fewer files one."""


@dataclass(frozen=True, slots=True)
class Point:
    """A size of the curve: median seconds of its runs, and the most MB of any."""

    files: int
    runs: int
    first: Took
    again: Took

    @property
    def faster(self) -> float:
        """How many times as fast the second run is."""
        return self.first.seconds / self.again.seconds


def consolidating(folder: Path, sizes: Iterable[int], pile: Pile, runs: int) -> list[Point]:
    """Measure rounds of these sizes in turns: in each turn every round from nothing, then changed and again."""
    rounds = {files: make_round(folder / f"consolidate-{files}", files) for files in sizes}
    took: dict[int, list[tuple[Took, Took]]] = {files: [] for files in rounds}
    for opened in rounds.values():
        pile.fill(opened)
    for turn in range(1, runs + 1):
        for files, opened in rounds.items():
            took[files].append(_one_turn(opened, pile, turn))
    for opened in rounds.values():
        shutil.rmtree(opened.folder.path)
    return [
        Point(files, runs, _middle(first for first, _ in pairs), _middle(again for _, again in pairs))
        for files, pairs in took.items()
    ]


def kept(points: Sequence[Point]) -> list[Row]:
    """Return what the largest round has to keep."""
    last, rows = points[-1], []
    for before, after in pairwise(points[-2:]):
        seen = f"{before.first.seconds:.1f} s for {before.files:,} / {after.first.seconds:.1f} s"
        times = _times(before, after) / (after.files / before.files) * 10
        rows.append(at_most(f"Consolidate {after.files:,}: ten times the files, times", times, GROWTH, seen))
    seconds = f"{last.first.seconds:.1f} s / {last.again.seconds:.1f} s"
    rows.append(at_least(f"Consolidate {last.files:,}: 1 % changed, faster", last.faster, FASTER, seconds))
    if last.first.peak:
        peaks = f"{last.first.peak} MB / {last.again.peak} MB again, all processes together"
        rows.append(at_most(f"Consolidate {last.files:,}: MB", max(last.first.peak, last.again.peak), MEMORY, peaks))
    return rows


def curve_table(points: Sequence[Point]) -> list[str]:
    """Return the lines of the growth curve, with the limits beside."""
    heads = (
        f"| files | runs | from nothing | a file | × before (≤ {GROWTH}) | memory (≤ {MEMORY} MB) "
        f"| again, 1 % changed | memory (≤ {MEMORY} MB) | × faster (≥ {FASTER} for 10,000) |"
    )
    lines = [heads, "|---|---|---|---|---|---|---|---|---|"]
    for before, point in zip([None, *points], points, strict=False):
        first, again = point.first, point.again
        lines.append(
            f"| {point.files:,} | {point.runs} | {first.seconds:.1f} s | {1000 * first.seconds / point.files:.1f} ms "
            f"| {f'{_times(before, point):.1f}' if before else '–'} | {_megabytes(first)} "
            f"| {again.seconds:.1f} s | {_megabytes(again)} | {point.faster:.1f} |"
        )
    return lines


def _one_turn(opened: Round, pile: Pile, turn: int) -> tuple[Took, Took]:
    command = ["consolidate", str(opened.folder.path)]
    for made in (opened.folder.cache, opened.folder.results):
        shutil.rmtree(made, ignore_errors=True)
    first = program(command)
    pile.change(opened, EVERY, turn)
    return first, program(command)


def _middle(runs: Iterable[Took]) -> Took:
    """Return the median of the seconds, and the most memory."""
    found = list(runs)
    return Took(median(one.seconds for one in found), max(one.peak for one in found))


def _times(before: Point, after: Point) -> float:
    return after.first.seconds / before.first.seconds


def _megabytes(took: Took) -> str:
    return f"{took.peak} MB" if took.peak else "–"
