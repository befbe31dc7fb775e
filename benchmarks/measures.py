"""What is measured: one function a promise, each beside its baseline."""

from __future__ import annotations

import shutil
import warnings
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import openpyxl

from benchmarks.material import Pile, identities, make_round
from benchmarks.timing import bare, in_turns
from pmqa_score.assessment.crew import crew
from pmqa_score.assessment.reader import Reader, content_of
from pmqa_score.model.identity import Identity
from pmqa_score.round.issue import issue
from pmqa_score.scoring.receipt import seed
from pmqa_score.workbook.copies import Copies
from pmqa_score.workbook.filling import Filling
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.stamp import properties
from pmqa_score.workbook.write import draw

DRAWN = 8
"""Workbooks that a slow baseline makes or reads; its time is taken per workbook."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what was measured, the ratio, the limit it has to keep, and the figures behind it."""

    what: str
    ratio: float
    limit: str
    is_kept: bool
    figures: str


def at_least(what: str, ratio: float, limit: float, figures: str) -> Row:
    """Return the row of a ratio that is to be *limit* or more."""
    return Row(what, ratio, f"≥ {limit:g}", ratio >= limit, figures)


def at_most(what: str, ratio: float, limit: float, figures: str) -> Row:
    """Return the row of a ratio that is to be *limit* or less."""
    return Row(what, ratio, f"≤ {limit:g}", ratio <= limit, figures)


def issuing(folder: Path, files: int, runs: int) -> list[Row]:
    """Measure issuing against drawing each workbook, and against packing and writing what differs."""
    opened = make_round(folder / "issue", files)
    everyone = identities(opened)
    plan = plan_of(opened.edition, opened.setup())
    changed = _changed_parts(Copies(opened.edition, opened.setup()), everyone[0], everyone[1])
    scratch = folder / "scratch"

    def drawing() -> None:
        for one in everyone[:DRAWN]:
            draw(plan, Filling(properties(one, opened.setup()), seed(one), {}, "th"))

    def ours() -> None:
        shutil.rmtree(opened.folder.issued)
        issue(opened)

    def packing() -> None:
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir()
        for number in range(files):
            (scratch / str(number)).write_bytes(b"".join(map(_deflated, changed)))

    slow, mine, least = in_turns(runs, drawing, ours, packing)
    slow *= files / DRAWN
    return [
        at_least(f"Issue {files:,}: faster than xlsxwriter", slow / mine, 50, f"{slow:.1f} s / {mine:.2f} s"),
        at_most(f"Issue {files:,}: times packing and writing", mine / least, 4, f"{mine:.2f} s / {least:.2f} s"),
    ]


def reading(folder: Path, files: int, pile: Pile, runs: int) -> list[Row]:
    """Measure reading and scoring against openpyxl's reading alone, then with two processes."""
    opened = make_round(folder / "read", files)
    pile.fill(opened)
    paths = sorted(opened.folder.returned.glob("*.xlsx"))

    def openpyxl_alone() -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for path in paths[:: max(1, files // DRAWN)][:DRAWN]:
                openpyxl.load_workbook(path)

    def read(jobs: int) -> Callable[[], None]:
        def work() -> None:
            with crew(files, jobs=jobs) as executor:
                reader = Reader(editions=(opened.edition,), key=opened.key, executor=executor)
                for _ in reader.read(content_of(path.read_bytes()) for path in paths):
                    pass

        return work

    slow, one, two = in_turns(runs, openpyxl_alone, read(1), read(2))
    slow *= files / DRAWN
    each = f"{1000 * slow / files:.0f} ms / {1000 * one / files:.1f} ms each"
    return [
        at_least(f"Read and score {files:,}: faster than openpyxl", slow / one, 8, each),
        at_least(f"Read and score {files:,}: two processes", one / two, 1.7, f"{one:.1f} s / {two:.1f} s"),
    ]


def starting(runs: int) -> list[Row]:
    """Measure ``pmqa --help`` against Python doing nothing."""
    nothing, ours = in_turns(
        runs, lambda: bare("-c", "pass"), lambda: bare("-c", "from pmqa_score.cli.main import cli; cli(['--help'])")
    )
    return [at_most("pmqa --help: times python -c pass", ours / nothing, 6, f"{ours:.3f} s / {nothing:.3f} s")]


def _changed_parts(copies: Copies, one: Identity, other: Identity) -> list[bytes]:
    """Return the parts in which two copies differ, unpacked."""
    with (
        zipfile.ZipFile(BytesIO(copies.workbook(one))) as first,
        zipfile.ZipFile(BytesIO(copies.workbook(other))) as second,
    ):
        return [first.read(name) for name in first.namelist() if first.read(name) != second.read(name)]


def _deflated(part: bytes) -> bytes:
    squeeze = zlib.compressobj(zlib.Z_BEST_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    return squeeze.compress(part) + squeeze.flush()
