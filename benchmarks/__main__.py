"""Measure everything and write the table: ``python -m benchmarks [--quick] [--write] [PART …]``."""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from pathlib import Path

from benchmarks.curve import Point, consolidating, curve_table, kept
from benchmarks.material import Pile
from benchmarks.measures import Row, issuing, reading, starting

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
MARK = "<!-- measured -->"
KINDS = 24
"""Sets of answers that are drawn; every file is one of them with another text, panels are made of them at random."""

TURNS, QUICK_TURNS = 5, 3

PARTS = ("issue", "read", "consolidate", "start")


def main() -> None:
    """Measure what was asked for; the exit code is 1 where a limit is not kept."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    asked.add_argument("--quick", action="store_true", help="small counts; else half an hour or more")
    asked.add_argument("--turns", type=int, help=f"measure so many times in turns, not {TURNS} ({QUICK_TURNS} quickly)")
    asked.add_argument("--write", action="store_true", help=f"write the table into docs/{PAGE.name}")
    asked.add_argument("parts", nargs="*", help=f"only these: {', '.join(PARTS)}")
    options = asked.parse_args()
    turns = options.turns or (QUICK_TURNS if options.quick else TURNS)
    rows, points = _measured(options.parts or list(PARTS), turns, quick=options.quick)
    page = "\n".join(_page(rows, points))
    print(page)  # noqa: T201 (its result)
    if options.write:
        before, _, after = PAGE.read_text(encoding="utf-8").split(MARK)
        PAGE.write_text(f"{before}{MARK}\n{page}\n{MARK}{after}", encoding="utf-8")
    raise SystemExit(not all(row.is_kept for row in rows))


def _measured(parts: list[str], turns: int, *, quick: bool) -> tuple[list[Row], list[Point]]:
    files = 60 if quick else 1000
    sizes = [10, 100] if quick else [10, 100, 1000, 10_000]
    pile = Pile(3 if quick else KINDS)
    rows: list[Row] = []
    points: list[Point] = []
    with tempfile.TemporaryDirectory(prefix="pmqa-benchmark-") as name:
        folder = Path(name)
        if "start" in parts:
            rows += starting(9)
        if "issue" in parts:
            rows += issuing(folder, 200 if quick else files, turns)
        if "read" in parts:
            rows += reading(folder, files, pile, turns)
        if "consolidate" in parts:
            points = consolidating(folder, sizes, pile, turns)
            rows += kept(points)
    return rows, points


def _page(rows: list[Row], points: list[Point]) -> list[str]:
    """Return the lines of what was measured: the machine, the limits, the growth curve."""
    lines = [f"{platform.system()}, {os.cpu_count()} processors, Python {platform.python_version()}", ""]
    lines += ["| measured | ratio | limit | kept | figures |", "|---|---|---|---|---|"]
    lines += [
        f"| {row.what} | {row.ratio:.1f} | {row.limit} | {'yes' if row.is_kept else 'NO'} | {row.figures} |"
        for row in rows
    ]
    return [*lines, "", *curve_table(points)] if points else lines


if __name__ == "__main__":
    main()
