"""The sheet of an agency's profile (OP): an answer to each part, and the items that have to answer to it."""

from __future__ import annotations

from itertools import groupby

from pmqa_score.scoring.self_inputs import PROFILE
from pmqa_score.workbook.formulas import marks
from pmqa_score.workbook.layout.builder import SheetBuilder, entry, quoted
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.navigation import navigation
from pmqa_score.workbook.layout.self.profile_links import FIRST_ROW, ProfilePart, profile_parts
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Formula, Link, Sheet, address
from pmqa_score.workbook.style import TAB_FRONT

WIDTHS = (7, 31, 50, 7, 8, 8)
_NO, _TITLE, _TEXT, _MARK, _ITEMS = range(5)
_ROOM = 66.0
"""Points: three lines of an answer."""


def profile_sheet(around: Context) -> Sheet:
    """Return the sheet of the profile."""
    build = SheetBuilder(around.sheet_name("profile"), around.say("profile.title"), WIDTHS, around.language)
    build.tab = TAB_FRONT
    navigation(build, around)
    build.put(0, build.title, "banner", columns=len(WIDTHS))
    build.end_row(30)
    build.put(0, around.say("profile.intro"), "text", columns=len(WIDTHS))
    build.end_row()
    counted = build.row
    build.row += 1
    _heads(build, around)
    parts = tuple(profile_parts(around.criteria))
    for _, of_group in groupby(parts, key=lambda part: part.group.id):
        _group(build, around, tuple(of_group))
    _count(build, around, counted, len(parts))
    if any(not verified for part in parts for _, verified in part.items):
        build.put(0, around.say("profile.unverified"), "note", columns=len(WIDTHS))
        build.end_row()
    return build.sheet()


def _heads(build: SheetBuilder, around: Context) -> None:
    for key, column, columns in (("no", _NO, 1), ("title", _TITLE, 1), ("text", _TEXT, 1), ("mark", _MARK, 1),
                                 ("items", _ITEMS, len(WIDTHS) - _ITEMS)):  # fmt: skip
        build.put(column, around.say(f"profile.head.{key}"), "head", columns=columns)
    build.end_row()
    build.freeze = build.row
    build.repeat = (build.row - 1, build.row - 1)


def _group(build: SheetBuilder, around: Context, parts: tuple[ProfilePart, ...]) -> None:
    group = parts[0].group
    title = group.title.of(around.language) if group.title else ""
    build.put(0, around.say("profile.group", id=group.id, title=title).strip(), "section", columns=len(WIDTHS))
    build.end_row()
    for part in parts:
        _part(build, around, part)


def _part(build: SheetBuilder, around: Context, part: ProfilePart) -> None:
    build.put(_NO, f"({part.number})", "label_centre")
    build.put(_TITLE, part.title.of(around.language), "text_box")
    given = around.asking(around.fields[PROFILE, ("part", part.no)])
    cell = entry(build.put(_TEXT, given, "input_text"), build.name)
    build.put(_MARK, Formula(marks.written((cell, given.field.longest))), "mark")
    _items(build, around, part)
    build.end_row(_ROOM)


def _items(build: SheetBuilder, around: Context, part: ProfilePart) -> None:
    """Put links to the items that answer to the part; a star at those that no official document states."""
    columns = range(_ITEMS, len(WIDTHS))
    shown = part.items[: len(columns)]
    for column, (item, verified) in zip(columns, shown, strict=False):
        sheet = around.sheet_of(around.criteria.item(item))
        width = len(columns) - len(shown) + 1 if (item, verified) == shown[-1] else 1
        build.put(column, Link(item if verified else f"{item}*", sheet), "link_centre", columns=width)
    if not shown:
        build.put(_ITEMS, "–", "text_centre", columns=len(columns))


def _count(build: SheetBuilder, around: Context, row: int, parts: int) -> None:
    """Fill the row above the heads with how many parts are answered."""
    below, build.row = build.row, row
    first, last = (address(at, _MARK, absolute=True) for at in (FIRST_ROW, below - 1))
    answered = marks.count(marks.GOOD, f"{first}:{last}")
    build.put(0, around.say("profile.answered"), "label", columns=2)
    words = f"{answered}&{quoted(' ' + around.say('profile.of', n=parts))}"
    build.put(2, Formula(words, out(PROFILE, "answered")), "text_bold_box", columns=len(WIDTHS) - 2)
    build.end_row()
    build.highlight(f"{address(FIRST_ROW, _MARK)}:{address(below - 1, _MARK)}",
                    f'{address(FIRST_ROW, _MARK)}="{marks.GOOD}"', "is_good")  # fmt: skip
    build.row = below
