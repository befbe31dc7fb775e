"""Bounds of what a returned file may be: far above any real workbook, far below what could exhaust a machine."""

from __future__ import annotations

MAX_FILE = 10 << 20
"""Bytes of a file."""
MAX_PARTS = 400
"""Entries of the zip; a workbook of 30 sheets has about 70."""
MAX_PART = 5 << 20
"""Bytes of one part, unpacked."""
MAX_TOTAL = 24 << 20
"""Bytes of all parts together, unpacked."""
MAX_RATIO = 150
"""Unpacked bytes per packed byte, for parts above ``FREE_SIZE``; repetitive sheets reach about 40."""
FREE_SIZE = 1 << 20
"""Bytes a part may have whatever its ratio."""
MAX_TAGS = 200_000
"""Markup characters ``<`` in one part: bounds the memory its tree takes."""
MAX_DEPTH = 40
"""Levels of XML elements; a sheet has 7."""
MAX_SHEETS = 200
MAX_NAMES = 20_000
"""Defined names; a workbook of 1,000 points has about 2,500."""
MAX_STRINGS = 60_000
MAX_CELLS = 20_000
"""Cells with content in one sheet."""
MAX_ROW = 2_000
MAX_COLUMN = 200
MAX_TEXT = 32_767
"""Characters of a cell's text: Excel's own limit."""
MAX_FORMULA = 8_192
"""Characters of a formula: Excel's own limit."""
MAX_SHARED = 500_000
"""Characters of all formulas that share a text with another, written out."""
MAX_REPORTED = 20
"""Places named one by one per sheet where a whole region is wrong; the rest is counted."""
