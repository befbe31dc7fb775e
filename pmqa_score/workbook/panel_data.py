"""The panel inside a consensus workbook: all it shows as text in a hidden sheet, and the digest that vouches for it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from pmqa_score.model.identity import Assessor
from pmqa_score.model.panel_sheet import PanelSheet

if TYPE_CHECKING:
    from pydantic import TypeAdapter

PANEL_SHEET = "_panel"
CHUNK = 15_000
"""Characters a cell takes; Excel counts some letters twice and stops at 32,767."""


def panel_digest(panel: PanelSheet) -> str:
    """Return the digest of what the panel answered and how it is merged; names and those left out do not count.

    >>> from decimal import Decimal
    >>> len(panel_digest(PanelSheet(assessors=(), method="mean", tolerance=Decimal(20), items=())))
    64
    """
    nameless = tuple(Assessor(one.id, "") for one in panel.assessors)
    text = panel_text(replace(panel, assessors=nameless, left_out=()))
    return hashlib.sha256(text.encode()).hexdigest()


def panel_text(panel: PanelSheet) -> str:
    """Return *panel* as JSON; the same panel gives the same text."""
    text = _adapter().dump_json(panel).decode()
    return text.replace("_x", "\\u005fx")  # spreadsheets read _x0041_ as a letter


def panel_from(text: str) -> PanelSheet | None:
    """Return the panel that *text* says; None for what is none."""
    try:
        return _adapter().validate_json(text)
    except ValueError:
        return None


def chunks(text: str) -> tuple[str, ...]:
    """Return *text* in parts that a cell holds."""
    return tuple(text[start : start + CHUNK] for start in range(0, len(text), CHUNK))


def joined(cells: Mapping[str, str]) -> str:
    """Return the text whose parts stand in column A of *cells* (address → text), from the top to the first gap."""
    parts: list[str] = []
    while part := cells.get(f"A{len(parts) + 1}"):
        parts.append(part)
    return "".join(parts)


@cache
def _adapter() -> TypeAdapter[PanelSheet]:
    from pydantic import TypeAdapter  # noqa: PLC0415 (0.1 s, only for a consensus workbook)

    return TypeAdapter(PanelSheet)
