"""Measure everything and write the table: ``python -m benchmarks [--quick | --full] [--write] [PART …]``."""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from pathlib import Path

from benchmarks.measures import Row, consolidating, issuing, reading, starting

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
MARK = "<!-- measured -->"
PARTS = ("issue", "read", "consolidate", "start")


def main() -> None:
    """Measure what was asked for; the exit code is 1 where a limit is not kept."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    size = asked.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="small counts, three turns")
    size.add_argument("--full", action="store_true", help="rounds of up to 10,000 workbooks: half an hour")
    asked.add_argument("--write", action="store_true", help=f"write the table into docs/{PAGE.name}")
    asked.add_argument("parts", nargs="*", help=f"only these: {', '.join(PARTS)}")
    options = asked.parse_args()
    rows = _measured(options.parts or list(PARTS), quick=options.quick, full=options.full)
    table = _table(rows)
    print(table)  # noqa: T201 (its result)
    if options.write:
        before, _, after = PAGE.read_text(encoding="utf-8").split(MARK)
        PAGE.write_text(f"{before}{MARK}\n{table}\n{MARK}{after}", encoding="utf-8")
    raise SystemExit(not all(row.is_kept for row in rows))


def _measured(parts: list[str], *, quick: bool, full: bool) -> list[Row]:
    files, runs = (60, 3) if quick else (1000, 5)
    sizes = [10, 100] if quick else [10, 100, 1000, 10_000] if full else [10, 100, 1000]
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="pmqa-benchmark-") as name:
        folder = Path(name)
        if "start" in parts:
            rows += starting(9)
        if "issue" in parts:
            rows += issuing(folder, 200 if quick else files, runs)
        if "read" in parts:
            rows += reading(folder, files, 20 if quick else 100, runs)
        if "consolidate" in parts:
            rows += consolidating(folder, sizes, 10 if quick else 50)
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
