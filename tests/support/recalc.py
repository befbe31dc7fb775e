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

import ironcalc
from support.stored import stored_values

from pmqa_score.model.field import Value
from pmqa_score.model.identity import Identity
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.choices import label
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.plan import Plan, Spot
from pmqa_score.workbook.write import draw_workbook, formula_spots

Key = TypeVar("Key")
Shown = str | float | bool | None

_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"""
"""LibreOffice trusts the values stored in an .xlsx; this makes it calculate them."""


class Live:
    """A blank workbook open in IronCalc: put answers in, read what its formulas say."""

    def __init__(self, edition: Edition, setup: Setup, identity: Identity, panel: PanelSheet | None = None) -> None:
        self.plan = plan_of(edition, setup, panel)
        self.language = setup.language
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "blank.xlsx")
            path.write_bytes(draw_workbook(edition, setup, identity, panel=panel))
            self.model = ironcalc.load_from_xlsx(str(path), "en", "UTC", "en")
        self.sheets = {sheet["name"]: at for at, sheet in enumerate(self.model.get_worksheets_properties())}
        self.inputs = self.plan.inputs()
        self.filled: set[str] = set()

    def outputs(self, answers: Mapping[str, Value]) -> dict[str, Shown]:
        """Return every named figure of the workbook with these answers and no others."""
        return dict(zip(self.plan.outputs(), self.shown(answers), strict=True))

    def shown(self, answers: Mapping[str, Value], spots: Iterable[Spot] | None = None) -> list[Shown]:
        """Return what the cells *spots* show, those of the named figures by default."""
        self.fill(answers)
        return [self._value(spot) for spot in (spots or self.plan.outputs().values())]

    def fill(self, answers: Mapping[str, Value]) -> None:
        """Put these answers in, take all others out, and calculate."""
        for name in self.filled - answers.keys():
            self.model.clear_cell_contents(*self._place(self.inputs[name][0]))
        for name, value in answers.items():
            spot, field = self.inputs[name]
            if isinstance(value, Decimal):
                self.model.update_cell_with_number(*self._place(spot), float(value))
            else:
                text = label(field, value, self.language) if field.kind == "choice" else value
                self.model.update_cell_with_text(*self._place(spot), text)
        self.filled = set(answers)
        self.model.evaluate()

    def pasted(self, cells: Mapping[str, object]) -> dict[str, Shown]:
        """Return every named figure with these things in the input cells, by field name, as somebody might paste them.

        Text that starts with = is a formula, for error values.
        """
        self.fill({})
        for name, thing in cells.items():
            place = self._place(self.inputs[name][0])
            if isinstance(thing, bool):
                self.model.update_cell_with_bool(*place, thing)
            elif isinstance(thing, int | float):
                self.model.update_cell_with_number(*place, thing)
            elif str(thing).startswith("="):
                self.model.update_cell_with_formula(*place, str(thing))
            else:
                self.model.update_cell_with_text(*place, str(thing))
        self.filled = set(cells)
        self.model.evaluate()
        return {name: self._value(spot) for name, spot in self.plan.outputs().items()}

    def words(self, sheet: str) -> list[Shown]:
        """Return what the formulas of *sheet* show now."""
        return [self._value(spot) for spot in formula_spots(self.plan) if spot.sheet == sheet]

    def rewrite(self, name: str, change: Callable[[str], str]) -> None:
        """Alter the formula of a named figure."""
        place = self._place(self.plan.outputs()[name])
        formula = self.model.get_cell_formula(*place)
        assert formula is not None
        assert change(formula) != formula
        self.model.update_cell_with_formula(*place, change(formula))

    def _place(self, spot: Spot) -> tuple[int, int, int]:
        return self.sheets[spot.sheet], spot.row + 1, spot.column + 1

    def _value(self, spot: Spot) -> Shown:
        value = self.model.get_cell_value(*self._place(spot))
        return None if value == "" else value


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
