"""The sheet that tells what was carried over from an older workbook: laid out, and found again in a returned file."""

from __future__ import annotations

from collections.abc import Sequence

from pmqa_score.errors import WorkbookError
from pmqa_score.model.migration import CarriedRow
from pmqa_score.model.text import Language
from pmqa_score.texts import say
from pmqa_score.workbook.cells import content_of
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.plain_text import visible
from pmqa_score.workbook.plan import Sheet
from pmqa_score.workbook.sheets import Sheets
from pmqa_score.workbook.style import TAB_FRONT

ROOM = "compare"
MOST_ROWS = 1_800
"""Lines that the sheet shows, so that it stays within what the reader takes."""

_WIDTHS = (14.0, 9.0, 34.0, 42.0, 48.0, 32.0)
_STYLES = ("label_centre", "text_centre", "text_box", "text_box", "text_box", "text_small_centre")
_HEADS = ("state", "item", "what", "value", "reason", "way")
_FIRST = 3
"""The row (from 0) of the first line."""
_LONGEST = 500
"""Characters of a cell: the whole answer stands in its own input, or in the old workbook."""


def carried_sheet(rows: Sequence[CarriedRow], language: Language) -> Sheet:
    """Return the sheet with a line for each of *rows*; it holds no inputs, and nothing on it counts."""
    build = SheetBuilder(sheet_name(language), say(ROOM, "carried.title", language), _WIDTHS, language)
    build.landscape, build.tab = True, TAB_FRONT
    build.put(0, say(ROOM, "carried.title", language), "banner", columns=len(_WIDTHS))
    build.end_row(30)
    build.put(0, say(ROOM, "carried.intro", language), "text", columns=len(_WIDTHS))
    build.end_row()
    for column, key in enumerate(_HEADS):
        build.put(column, say(ROOM, f"carried.head.{key}", language), "head")
    build.end_row()
    build.freeze, build.repeat = build.row, (build.row - 1, build.row - 1)
    for row in _shown(rows, language):
        cells = (row.state, row.item, row.what, row.value, row.reason, row.way)
        for column, (text, style) in enumerate(zip(cells, _STYLES, strict=True)):
            build.put(column, _short(text), style)
        build.end_row()
    return build.sheet()


def found_carried(sheets: Sheets) -> tuple[CarriedRow, ...]:
    """Return the lines of the sheet in a returned file, as far as they are there; none where it is gone."""
    entry = next((found for name in own_names() if (found := sheets.find(name))), None)
    if entry is None:
        return ()
    try:
        cells = sheets.cells(entry).cells
    except WorkbookError:
        return ()  # what does not count cannot spoil what does
    rows: list[CarriedRow] = []
    for number in range(_FIRST + 1, _FIRST + MOST_ROWS + 2):
        texts = [
            _short(visible(str(content_of(raw).value))) if (raw := cells.get(f"{column}{number}")) else ""
            for column in "ABCDEF"
        ]
        if not texts[0]:
            break
        rows.append(CarriedRow(*texts))
    return tuple(rows)


def own_names() -> frozenset[str]:
    """Return the names that the sheet may have."""
    return frozenset({sheet_name("th"), sheet_name("en")})


def sheet_name(language: Language) -> str:
    """Return the name of the sheet, in one language."""
    return say(ROOM, "carried.sheet", "en" if language == "en" else "th")


def _shown(rows: Sequence[CarriedRow], language: Language) -> Sequence[CarriedRow]:
    if len(rows) <= MOST_ROWS:
        return rows
    more = say(ROOM, "carried.more", language, count=len(rows) - MOST_ROWS)
    return [*rows[:MOST_ROWS], CarriedRow("…", "", more, "", "", "")]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
