"""The contents: every sheet with a link, every item with how far it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from pmqa_score.model.criteria import Category, Item
from pmqa_score.workbook.fit import needed_height
from pmqa_score.workbook.formulas.marks import BAD, GOOD, LOOK
from pmqa_score.workbook.layout.builder import SheetBuilder, quoted, reference
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.item_rows import item_rows_of
from pmqa_score.workbook.layout.navigation import navigation
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Formula, Link, Plan, Sheet, Spot, address
from pmqa_score.workbook.style import TAB_FRONT

WIDTHS = (8, 54, 11, 11, 12, 22)
_NO, _TITLE, _FIRST, _SECOND, _ANSWERED, _STATE = range(6)
_COUNTED = ("evidence", "factor", "percent")
"""Answers that an item sheet counts as asked for; comments and notes are free."""


Places = Mapping[str, Spot]
Shown = tuple[str | Decimal | Formula | None, str]
"""What a cell says, and its style."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemColumns:
    """What the contents say of an item: headings and cells of two columns, how many answers it asks for.

    ``front`` and ``back`` are the sheets before and behind the items; ``about`` ends the names of what is said of them.
    """

    widths: tuple[float, ...] = WIDTHS
    heads: tuple[str, str]
    cells: Callable[[Context, Item, Places, str], tuple[Shown, Shown]]
    asked: Callable[[Context, Item], int]
    back: tuple[str, ...]
    front: tuple[str, ...] = ("cover", "guide", "bands")
    about: Mapping[str, str] = field(default_factory=dict)


class Contents(NamedTuple):
    """The sheet, and the cell with the number of items that have a score."""

    sheet: Sheet
    scored: Spot


def contents(around: Context, items: Sequence[Sheet], columns: ItemColumns | None = None) -> Contents:
    """Return the contents of a workbook with the item sheets *items*; *columns* are those of percents unless given."""
    shown = columns or PERCENTS
    title = around.say("contents.title")
    build = SheetBuilder(around.sheet_name("contents"), title, shown.widths, around.language)
    build.tab, build.one_page = TAB_FRONT, True
    navigation(build, around)
    build.put(0, title, "banner", columns=len(WIDTHS))
    build.end_row(30)
    _others(build, around, shown.front, shown)
    build.gap()
    for column, key in enumerate(("item", "title_of", *shown.heads, "answered", "state")):
        build.put(column, around.say(f"contents.{key}"), "head")
    build.end_row()
    plan = Plan(tuple(items))
    places = plan.outputs() | {name: spot for name, (spot, _) in plan.inputs().items()}
    states = [_category(build, around, category, places, shown) for category in around.criteria.categories]
    scored = _scored(build, around, states)
    _others(build, around, shown.back, shown)
    return Contents(build.sheet(), scored)


def _others(build: SheetBuilder, around: Context, rooms: Sequence[str], shown: ItemColumns) -> None:
    build.gap()
    for room in rooms:
        name = around.sheet_name(room)
        build.put(0, Link(name, name), "link", columns=2)
        build.put(2, around.say(f"contents.about.{shown.about.get(room, room)}"), "text_box", columns=4)
        build.end_row()


def _category(build: SheetBuilder, around: Context, category: Category, places: Places, shown: ItemColumns) -> str:
    """Lay out a category and its items; return the range of the items' states."""
    words = around.say("contents.category", id=category.id, title=category.title)
    first, last = build.row + 1, build.row + len(category.items)
    states = f"{address(first, _STATE, absolute=True)}:{address(last, _STATE, absolute=True)}"
    build.put(0, words, "section", columns=_STATE)
    build.put(_STATE, Formula(f'{_count(states)}&" / {len(category.items)}"'), "section_head")
    build.end_row()
    for item in category.items:
        _item(build, around, item, places, shown)
    for sign, style in ((GOOD, "is_good"), (BAD, "is_bad"), (LOOK, "is_worth_a_look")):
        build.highlight(states.replace("$", ""), f'LEFT({address(first, _STATE)},1)="{sign}"', style)
    return states


def _item(build: SheetBuilder, around: Context, item: Item, places: Places, shown: ItemColumns) -> None:
    def figure(what: str) -> str:
        return reference(places[out(item.id, what)], build.name)

    sheet, mark = around.sheet_of(item), figure("ok")
    build.put(_NO, Link(item.id, sheet), "link_centre")
    title = item.title.of(around.language)
    if needed_height(title, (build.widths[_TITLE],), "link") > needed_height("", (build.widths[_TITLE],), "link"):
        # too long for one line, and a link does not wrap in every program
        build.put(_TITLE, title, "text_box")
    else:
        build.put(_TITLE, Link(title, sheet), "link")
    for column, (content, style) in zip((_FIRST, _SECOND), shown.cells(around, item, places, build.name), strict=True):
        build.put(column, content, style)
    build.put(_ANSWERED, Formula(f'{figure("answered")}&" / {shown.asked(around, item)}"'), "text_centre")
    told = _states(around)
    scored = f"IF({figure('wrong')}>0,{told['look']},{told['done']})"
    state = f'IF({mark}="{GOOD}",{scored},IF({mark}="",{told["todo"]},{told["bad"]}))'
    build.put(_STATE, Formula(state), "text_centre", room=max(told.values(), key=len))
    build.end_row()


def _states(around: Context) -> dict[str, str]:
    """Return the words for how far an item may be, as formulas say them: each begins with its sign."""
    signs = {"done": GOOD, "look": LOOK, "bad": BAD, "todo": "–"}
    return {key: quoted(f"{sign} {around.say(f'contents.state_of.{key}')}") for key, sign in signs.items()}


def _count(states: str) -> str:
    """Return how many items of *states* have a score that counts."""
    return f'(COUNTIF({states},"{GOOD}*")+COUNTIF({states},"{LOOK}*"))'


def _scored(build: SheetBuilder, around: Context, states: Sequence[str]) -> Spot:
    """Lay out how many items have a score; return the cell with the number."""
    build.put(0, around.say("contents.scored"), "label", columns=_ANSWERED)
    spot = build.put(_ANSWERED, Formula("+".join(map(_count, states))), "points_total")
    build.put(_STATE, around.say("contents.of", n=len(around.criteria.items)), "label_centre")
    build.end_row(24)
    return spot


def _percent_cells(around: Context, item: Item, _places: Places, _sheet: str) -> tuple[Shown, Shown]:
    points = item.points.value if item.points else None
    return (points, "points"), (Formula(item_rows_of(around).cell(item.id, "percent")), "points_bold")


def _asked(around: Context, item: Item) -> int:
    return sum(part[0] in _COUNTED for one, part in around.fields if one == item.id)


PERCENTS = ItemColumns(heads=("points", "percent"), cells=_percent_cells, asked=_asked, back=("links", "summary"))
"""The columns of an edition whose points add up."""
