"""Measure everything and write the table: ``python -m benchmarks [--quick] [--write] [PART …]``."""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from pathlib import Path

from benchmarks.material import Pile
from benchmarks.measures import Row, consolidating, issuing, reading, starting

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
MARK = "<!-- measured -->"
KINDS = 24
"""Sets of answers that are drawn; every file is one of them with another text, panels are made of them at random."""

PARTS = ("issue", "read", "consolidate", "start")


def main() -> None:
    """Measure what was asked for; the exit code is 1 where a limit is not kept."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    asked.add_argument("--quick", action="store_true", help="small counts, three turns; else half an hour or more")
    asked.add_argument("--write", action="store_true", help=f"write the table into docs/{PAGE.name}")
    asked.add_argument("parts", nargs="*", help=f"only these: {', '.join(PARTS)}")
    options = asked.parse_args()
    rows = _measured(options.parts or list(PARTS), quick=options.quick)
    table = _table(rows)
    print(table)  # noqa: T201 (its result)
    if options.write:
        before, _, after = PAGE.read_text(encoding="utf-8").split(MARK)
        PAGE.write_text(f"{before}{MARK}\n{table}\n{MARK}{after}", encoding="utf-8")
    raise SystemExit(not all(row.is_kept for row in rows))


def _measured(parts: list[str], *, quick: bool) -> list[Row]:
    files, runs = (60, 3) if quick else (1000, 5)
    sizes = [10, 100] if quick else [10, 100, 1000, 10_000]
    pile = Pile(3 if quick else KINDS)
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="pmqa-benchmark-") as name:
        folder = Path(name)
        if "start" in parts:
            rows += starting(9)
        if "issue" in parts:
            rows += issuing(folder, 200 if quick else files, runs)
        if "read" in parts:
            rows += reading(folder, files, pile, runs)
        if "consolidate" in parts:
            rows += consolidating(folder, sizes, pile)
    return rows


def _table(rows: list[Row]) -> str:
    machine = f"{platform.system()}, {os.cpu_count()} processors, Python {platform.python_version()}"
    lines = [machine, "", "| measured | ratio | limit | kept | figures |", "|---|---|---|---|---|"]
    lines += [
        f"| {row.what} | {row.ratio:.1f} | {row.limit} | {'yes' if row.is_kept else 'NO'} | {row.figures} |"
        for row in rows
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
