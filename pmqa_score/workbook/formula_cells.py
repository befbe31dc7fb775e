"""Put formulas and their results, and the texts of the identity, into the cells of a drawn sheet.

The drawing library looks every formula through for functions of newer programs, which takes longer than all the rest,
and writes an empty text as a number without digits. So it draws a stand-in, and here the formula takes its place.

It keeps the texts of all cells in one part. Those of the identity stand in their cells, so that the workbooks of a
round differ in few and small parts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from pmqa_score.workbook.evaluate import Result
from pmqa_score.workbook.plan import address
from pmqa_score.workbook.shared_formulas import Place, runs

STAND_IN = "0"
"""The formula drawn in place of each."""

TEXT_STAND_IN = "1"
"""The formula drawn with each text of the identity as its value."""

_CELL = re.compile(r'<c r="([A-Z]+[0-9]+)"( s="[0-9]+")?><f>0</f><v>0</v></c>')
_TEXT = re.compile(r'(<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?) t="[a-z]+"><f>1</f><v>([^<]*)</v></c>')
_WHOLE = 10**15  # a double holds every digit below


def with_formulas(part: bytes, formulas: Mapping[Place, str], results: Mapping[Place, Result]) -> bytes:
    """Return a sheet's part with *formulas*, and *results* as their cached values; 0 without a result.

    ValueError unless every formula had its stand-in and every stand-in its formula.
    """
    shared = runs(formulas)
    cells = {address(*place): place for place in formulas}
    left = set(cells)

    def formula(match: re.Match[str]) -> str:
        ref, style = match.groups(default="")
        place = cells[ref]
        left.remove(ref)
        kind, value = _value(results.get(place))
        return f'<c r="{ref}"{style}{kind}>{_element(formulas[place], shared.get(place))}{value}</c>'

    drawn = _CELL.sub(formula, part.decode("utf-8"))
    if left:
        raise ValueError(f"no place for the formulas of {sorted(left)}")
    return _TEXT.sub(_text, drawn).encode("utf-8")


def _text(match: re.Match[str]) -> str:
    space = "" if match[2] == match[2].strip() else ' xml:space="preserve"'
    return f'{match[1]} t="inlineStr"><is><t{space}>{match[2]}</t></is></c>'


def _element(text: str, shared: tuple[int, str] | None) -> str:
    if shared is None:
        return f"<f>{escape(text)}</f>"
    number, area = shared
    return f'<f t="shared" ref="{area}" si="{number}">{escape(text)}</f>' if area else f'<f t="shared" si="{number}"/>'


def _value(result: Result | None) -> tuple[str, str]:
    """Return a cell's type attribute and its value element."""
    if result is None:
        return "", "<v>0</v>"
    if isinstance(result, bool):
        return ' t="b"', f"<v>{int(result)}</v>"
    if isinstance(result, str):
        kind = "e" if result.startswith("#") else "str"
        return f' t="{kind}"', f"<v>{escape(result)}</v>"
    whole = abs(result) < _WHOLE and result == int(result)
    return "", f"<v>{int(result) if whole else repr(float(result))}</v>"
