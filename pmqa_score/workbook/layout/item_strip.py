"""The head of an item's sheet: its title, and a strip with its score that stays in view."""

from __future__ import annotations

from pmqa_score.workbook.formulas import marks, percent
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.navigation import navigation
from pmqa_score.workbook.layout.scoring_block import Score
from pmqa_score.workbook.layout.sheet_page import SheetPage
from pmqa_score.workbook.plan import Link, address

_PARTS = ("state", "percent", "mark", "points", "earned", "suggested", "answered", "wrong")
_STYLES = {
    "percent": "strip_number",
    "mark": "mark",
    "points": "strip_number",
    "earned": "strip_earned",
    "wrong": "mark",
}


def head(page: SheetPage, legend: str = "item.legend") -> int:
    """Lay out links and title, leave two rows for the strip and freeze them; return the strip's row.

    *legend* is the entry that explains the marks.
    """
    build = page.build
    navigation(build, page.around, page.item)
    page.put(page.grid.whole, build.title, "banner")
    build.end_row(27)
    row = build.row
    build.row += 2
    build.freeze = build.row
    build.repeat = (row - 1, row - 1)
    page.put(page.grid.whole, page.say(legend), "note")
    build.end_row()
    return row


def strip(page: ItemPage, row: int, score: Score) -> None:
    """Fill the strip in *row*, once the sheet is laid out and its figures have their places."""
    build = page.build
    below, build.row = build.row, row
    spans = dict(zip(_PARTS, page.grid.strip, strict=True))
    for part, span in spans.items():
        words = page.say(f"item.strip_{part}", asked=page.asked)
        page.put(span, Link(words, build.name, score.place) if part == "percent" else words, "strip_head")
    build.end_row(18)
    for part, formula in _figures(page, score).items():
        name = (part,) if part in ("answered", "wrong") else ()
        page.show(spans[part], formula, _STYLES.get(part, "strip_text"), *name)
    wrong = address(build.row, spans["wrong"].column)
    build.highlight(wrong, f"{wrong}>0", "is_bad")
    build.end_row(26)
    build.row = below


def _figures(page: ItemPage, score: Score) -> dict[str, str]:
    is_good = f'{score.mark}="{marks.GOOD}"'
    named = percent.range_for(score.mark, score.percent, page.ranges.lowers, page.ranges.named)
    missing, bad = (sentence(page.say(f"item.{key}")) for key in ("percent_missing", "percent_bad"))
    return {
        "state": f'IF({score.mark}="",{missing},IF({is_good},{named},{bad}))',
        "percent": f'IF({score.mark}="","",IF(ISERROR({score.percent}),"{marks.BAD}",{score.percent}))',
        "mark": score.mark,
        "points": score.points,
        "earned": score.earned,
        "suggested": score.suggested,
        "answered": "+".join(page.answered),
        "wrong": marks.count(marks.BAD, *page.marks),
    }
