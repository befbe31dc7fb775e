"""How a number is shown: as a percentage, as a date, or plainly. Only what changes the meaning of a score."""

from __future__ import annotations

import re
from typing import Literal

from pmqa_score.workbook.package import Package, namespace

Shown = Literal["plain", "percent", "date"]

_PERCENTS = {"9", "10"}
_DATES = {str(number) for number in (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59), *range(71, 82))}
"""Built-in formats, with those of East Asian and Thai Excel."""
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
"""Literal text, padding, colours and conditions: never placeholders."""
_DATE_LETTERS = re.compile(r"[ymdhs]", re.IGNORECASE)


def shown_as(code: str) -> Shown:
    """Return how a number format shows a number.

    >>> shown_as('0.0%'), shown_as('0" %"'), shown_as('d mmm yyyy')
    ('percent', 'plain', 'date')
    """
    bare = _QUOTED.sub("", code.replace("General", ""))
    if "%" in bare:
        return "percent"
    return "date" if _DATE_LETTERS.search(bare) else "plain"


def cell_formats(package: Package, part: str | None) -> dict[str, Shown]:
    """Return how each cell style of the workbook shows numbers, by number of the style as cells refer to it."""
    if part is None or not package.has(part):
        return {}
    root = package.tree(part)
    ns = namespace(root)
    own = {node.get("numFmtId"): shown_as(node.get("formatCode", "")) for node in root.iter(ns + "numFmt")}
    styles = root.findall(f"{ns}cellXfs/{ns}xf")
    return {str(number): _of_style(node.get("numFmtId", "0"), own) for number, node in enumerate(styles)}


def _of_style(number: str, own: dict[str | None, Shown]) -> Shown:
    if number in own:
        return own[number]
    if number in _PERCENTS:
        return "percent"
    return "date" if number in _DATES else "plain"
