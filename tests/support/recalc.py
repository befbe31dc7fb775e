"""Two judges of a workbook's formulas: IronCalc, in every run, and LibreOffice, where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from support.live_book import LiveBook, Raw
from support.stored import stored_values

from pmqa_score.model.field import Value
from pmqa_score.model.identity import Identity
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.choices import label
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.plan import Plan, Spot
from pmqa_score.workbook.write import formula_spots

Key = TypeVar("Key")
Shown = str | float | bool | None

_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"""
"""LibreOffice trusts the values stored in an .xlsx; this makes it calculate them."""


class Live(LiveBook):
    """A blank workbook open in IronCalc: put answers in, read what its formulas say."""

    def __init__(self, edition: Edition, setup: Setup, identity: Identity, panel: PanelSheet | None = None) -> None:
        super().__init__(plan_of(edition, setup, panel), setup, identity)
        self.filled: set[str] = set()

    def outputs(self, answers: Mapping[str, Value]) -> dict[str, Shown]:
        """Return every named figure of the workbook with these answers and no others."""
        self._clear_all_but(answers)
        for name, value in answers.items():
            spot, field = self.inputs[name]
            if isinstance(value, Decimal):
                self.paste(name, value)
            else:  # never as a formula, whatever it begins with
                text = label(field, value, self.language) if field.kind == "choice" else value
                self.model.update_cell_with_text(*self.place(spot), text)
        return self.figures()

    def cells(self, answers: Mapping[str, Value], spots: Iterable[Spot]) -> list[Shown]:
        """Return what the cells *spots* show with these answers and no others."""
        self.outputs(answers)
        return [self._value(spot) for spot in spots]

    def pasted(self, cells: Mapping[str, Raw]) -> dict[str, Shown]:
        """Return every named figure with these things in the input cells, by field name, and nothing in the others.

        They stand there as somebody might paste them; text that starts with = is a formula, for error values.
        """
        self._clear_all_but(cells)
        for name, thing in cells.items():
            self.paste(name, thing)
        return self.figures()

    def rewrite(self, name: str, change: Callable[[str], str]) -> None:
        """Alter the formula of a named figure."""
        place = self.place(self.places[name])
        formula = self.model.get_cell_formula(*place)
        assert formula is not None
        assert change(formula) != formula
        self.model.update_cell_with_formula(*place, change(formula))

    def _clear_all_but(self, names: Iterable[str]) -> None:
        kept = set(names)
        for name in self.filled - kept:
            self.paste(name, None)
        self.filled = kept


def by_libreoffice(workbooks: Sequence[bytes], plan: Plan, timeout: float = 600) -> list[dict[Spot, Shown]]:
    """Return what every formula cell of each workbook shows after LibreOffice has calculated it, in one start."""
    with tempfile.TemporaryDirectory() as tmp:
        folder = Path(tmp)
        sources = [folder / "in" / f"{n}.xlsx" for n in range(len(workbooks))]
        (folder / "in").mkdir()
        for path, data in zip(sources, workbooks, strict=True):
            path.write_bytes(data)
        _convert(sources, folder / "out", folder / "home", timeout)
        return [cached((folder / "out" / path.name).read_bytes(), plan) for path in sources]


def cached(workbook: bytes, plan: Plan) -> dict[Spot, Shown]:
    """Return the value stored beside every formula of *workbook*."""
    values = stored_values(workbook)
    return {spot: values.get((spot.sheet, spot.ref)) for spot in formula_spots(plan)}


def same(one: object, other: object) -> bool:
    """Return whether two values of a cell are one: numbers to 9 decimals, all else exactly."""
    numbers = [value for value in (one, other) if isinstance(value, int | float | Decimal) and value is not True]
    if len(numbers) == 2 and not any(isinstance(value, bool) for value in numbers):
        return abs(float(numbers[0]) - float(numbers[1])) < 1e-9
    return one == other


def differences(first: Mapping[Key, object], second: Mapping[Key, object]) -> dict[Key, tuple[object, object]]:
    """Return what differs, or is in one of the two only: key → both values."""
    keys = first.keys() | second.keys()
    missing = object()
    pairs = {key: (first.get(key, missing), second.get(key, missing)) for key in keys}
    return {key: pair for key, pair in pairs.items() if not same(*pair)}


def _convert(sources: Sequence[Path], out: Path, home: Path, timeout: float) -> None:
    soffice = shutil.which("soffice")
    assert soffice
    (home / "user").mkdir(parents=True)
    (home / "user" / "registrymodifications.xcu").write_text(_RECALCULATE, encoding="utf-8")
    command = [soffice, "--headless", "--norestore", f"-env:UserInstallation={home.as_uri()}"]
    command += ["--convert-to", "xlsx", "--outdir", str(out), *map(str, sources)]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as running:
        try:
            running.wait(timeout)
        except subprocess.TimeoutExpired:
            _stop(running)
            raise
    unwritten = [path.name for path in sources if not (out / path.name).exists()]  # it ends with 0 whatever happens
    assert not unwritten, f"LibreOffice wrote no {unwritten}"


def _stop(running: subprocess.Popen[bytes]) -> None:
    """Stop soffice with what it started: it is a script on most systems."""
    if hasattr(os, "killpg"):
        os.killpg(running.pid, signal.SIGKILL)
    running.kill()
