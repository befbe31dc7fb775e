"""One formula over a few cells, by a spreadsheet engine."""

from __future__ import annotations

import re
from typing import Any

import ironcalc

Raw = str | float | bool | None
_ADDRESS = re.compile(r"([A-Z])([0-9]+)")
_FAR = (900, 26)  # where the formula stands: row, column


def result(formula: str, **cells: Raw) -> float | str | bool | None:
    """Return what *formula* gives with these cells filled; text that begins with "=" is a formula of its own.

    >>> result("A1+1", A1=2)
    3.0
    """
    model: Any = ironcalc.create("live", "en", "UTC", "en")
    for address, raw in cells.items():
        _put(model, _place(address), raw)
    model.update_cell_with_formula(0, *_FAR, f"={formula}")
    model.evaluate()
    value: float | str | bool | None = model.get_cell_value(0, *_FAR)
    return value


def _place(address: str) -> tuple[int, int]:
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise ValueError(address)
    return int(found[2]), ord(found[1]) - ord("A") + 1


def _put(model: Any, place: tuple[int, int], raw: Raw) -> None:
    if raw is None:
        return
    if isinstance(raw, bool):
        model.update_cell_with_bool(0, *place, raw)
    elif isinstance(raw, str) and raw.startswith("="):
        model.update_cell_with_formula(0, *place, raw)
    elif isinstance(raw, str):
        model.update_cell_with_text(0, *place, raw)
    else:
        model.update_cell_with_number(0, *place, float(raw))
