"""The head of an item's sheet: its title, and a strip with its score that stays in view."""

from __future__ import annotations

from collections.abc import Sequence

from pmqa_score.scoring.percent import points_of
from pmqa_score.workbook.formulas import marks
from pmqa_score.workbook.formulas.references import quoted
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.formulas.words import one_of
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.navigation import navigation
from pmqa_score.workbook.layout.scoring_block import Score
from pmqa_score.workbook.layout.sheet_page import SheetPage
from pmqa_score.workbook.plan import Link, address

_PARTS = ("state", "percent", "mark", "points", "earned", "suggested", "answered", "wrong")
_NAMES = {"answered": ("answered",), "wrong": ("wrong",)}
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
    page.put(spans["points"], points_of(page.item), _STYLES["points"])
    shown = {
        part: page.show(spans[part], formula, _STYLES.get(part, "strip_text"), *_NAMES.get(part, ()))
        for part, formula in _figures(page, score).items()
    }
    _todo(page, score.mark, page.work("wrong", shown["wrong"]))
    wrong = address(build.row, spans["wrong"].column)
    build.highlight(wrong, f"{wrong}>0", "is_bad")
    build.end_row(26)
    build.row = below


def _figures(page: ItemPage, score: Score) -> dict[str, str]:
    is_good = f'{score.mark}="{marks.GOOD}"'
    named = one_of(score.rank, page.ranges.named)
    missing, bad = (sentence(page.say(f"item.{key}")) for key in ("percent_missing", "percent_bad"))
    return {
        "state": page.work("state", f'IF({score.mark}="",{missing},IF({is_good},{named},{bad}))'),
        "percent": score.percent,
        "mark": score.mark,
        "earned": score.earned,
        "suggested": score.suggested,
        "answered": "+".join(page.answered),
        "wrong": marks.count(marks.BAD, *_whole_columns(page.marks)),
    }


def _todo(page: ItemPage, ok: str, wrong: str) -> None:
    """Let be worked out what the item still needs, the gravest first; the summary shows it."""
    found = page.worked("findings")
    words = {key: quoted(page.say(f"summary.state.{key}")) for key in ("good", "missing", "bad")}
    to_fix = sentence(page.say("summary.state.wrong", count="{count}"), count=wrong)
    remarks = sentence(page.say("summary.state.look", count="{count}"), count=found)
    usable = f"IF({wrong}>0,{to_fix},IF({found}>0,{remarks},{words['good']}))"
    page.work("todo", f'IF({ok}="{marks.BAD}",{words["bad"]},IF({ok}="{marks.GOOD}",{usable},{words["missing"]}))')


def _whole_columns(ranges: Sequence[str]) -> tuple[str, ...]:
    """Return a range a column, from the first cell of its *ranges* to the last: between marks stands no answer.

    >>> _whole_columns(["$I$7:$I$14", "$D$17:$D$35", "$I$17:$I$35"])
    ('$I$7:$I$35', '$D$17:$D$35')
    """
    ends: dict[str, list[str]] = {}
    for one in ranges:
        ends.setdefault(one.split("$")[1], []).extend(one.split(":"))
    return tuple(f"{cells[0]}:{cells[-1]}" for cells in ends.values())
