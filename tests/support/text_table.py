"""Tables of text in tests: what a fault is, readable without Excel."""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")


def rows(table: str) -> list[dict[str, str]]:
    """Return the lines of *table* as mappings; cells are split at `` | ``, the first line names them."""
    lines = [line.strip().removeprefix("|").removesuffix("|") for line in table.strip().splitlines() if line.strip()]
    cells = [[cell.strip() for cell in line.split(" | ")] for line in lines]
    head = cells[0]
    assert all(len(line) == len(head) for line in cells), [line for line in cells if len(line) != len(head)]
    return [dict(zip(head, line, strict=True)) for line in cells[1:]]


def unescaped(text: str) -> str:
    r"""Return *text* with ``\u00a0`` as that character."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)


def listed(cell: str) -> list[str]:
    """Return the words of a cell, sorted; a dash is none."""
    return [] if cell == "–" else sorted(cell.split())
