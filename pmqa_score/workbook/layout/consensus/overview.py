"""The overview of a consensus: every item by its effect on the total, what is agreed so far, what it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from pmqa_score.model.criteria import Category, Item
from pmqa_score.model.totals import CategoryScore, Totals
from pmqa_score.scoring.totals import percent_totals
from pmqa_score.workbook.formulas import bands, consensus, marks, means, receipt, totals
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.builder import SheetBuilder, quoted, reference
from pmqa_score.workbook.layout.consensus.panel_context import PanelContext, parts
from pmqa_score.workbook.layout.item_rows import ItemRows, item_rows_of
from pmqa_score.workbook.layout.meta import NUMBER
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Content, Formula, Ident, Link, Plan, Sheet, Spot, address
from pmqa_score.workbook.style import TAB_FRONT

_BEFORE = {"rank": 6, "item": 8, "title": 46, "points": 9}
_ASSESSOR = 8
_AFTER = {
    "mean": 9, "median": 9, "spread": 8, "discuss": 8, "effect": 12, "before": 14,
    "agreed": 14, "earned": 14, "reason": 8,
}  # fmt: skip
_TILES = (4, 5, 4, 5, 3, 3)


@dataclass(slots=True)
class _Page:
    """The overview in the making; ``earned`` gathers the cells of categories and the total by their names."""

    of: PanelContext
    build: SheetBuilder
    rows: ItemRows
    places: dict[str, Spot]
    before: Totals
    earned: dict[tuple[str, ...], str] = field(default_factory=dict)

    @property
    def table(self) -> tuple[tuple[int, int], ...]:
        """The columns of the table of categories: (first, how many)."""
        rest = parts(self.build.widths[len(_BEFORE) :], (1, 1, 1))
        return ((0, 2), (2, 1), (3, 1), *((len(_BEFORE) + start, columns) for start, columns in rest))

    @property
    def columns(self) -> dict[str, int]:
        """The columns by name; an assessor's has the assessor's id behind ``@``."""
        after = _after(self.of)
        names = (*_BEFORE, *(f"@{one.id}" for one in self.of.panel.assessors), *after)
        return {name: column for column, name in enumerate(names)}

    @property
    def complete(self) -> str:
        """A formula that is TRUE once every item has an agreed percent."""
        return f"COUNT({self.rows.range('earned')})={len(self.rows.items)}"

    @property
    def unit(self) -> str:
        """What the figure of an item or a category is called: ``earned``, or in an edition of means its unit."""
        unit = self.of.around.criteria.unit
        return "earned" if unit == "points" else unit

    def together(self, figures: str) -> str:
        """Return the formula of what the cells *figures* come to: their sum, or their mean."""
        return means.mean(figures) if self.of.around.criteria.takes_means else totals.sum_earned(figures)

    def put(self, name: str, content: Content | str | Decimal | None, style: str, *, columns: int = 1) -> Spot:
        """Fill the cell of a column."""
        return self.build.put(self.columns[name], content, style, columns=columns)

    def show(self, name: str, formula: str, style: str, *called: str) -> str:
        """Put a formula, named by *called* if there is any; return how others refer to it."""
        return reference(self.put(name, Formula(formula, out(*called) if called else ""), style), self.build.name)

    def figure(self, *name: str) -> str:
        """Return how a formula refers to a named figure of an item's sheet."""
        return reference(self.places[out(*name)], self.build.name)

    def whole(self, content: Content | str, style: str, *, room: str = "") -> None:
        """Put a row over all columns."""
        self.build.put(0, content, style, columns=len(self.build.widths), room=room)
        self.build.end_row()


def _after(of: PanelContext) -> dict[str, int]:
    """Return the columns behind those of the assessors; a score that is agreed is what counts, so it stands once."""
    return {name: width for name, width in _AFTER.items() if name != "agreed" or not of.around.criteria.takes_means}


def overview_sheet(of: PanelContext, items: Sequence[Sheet]) -> Sheet:
    """Return the overview over the item sheets *items*."""
    around = of.around
    widths = (*_BEFORE.values(), *(_ASSESSOR for _ in of.panel.assessors), *_after(of).values())
    build = SheetBuilder(of.sheet_name("overview"), of.say("overview.title"), widths, around.language)
    build.tab, build.landscape = TAB_FRONT, True
    before = percent_totals(around.edition, {item.id: item.percent for item in of.panel.items})
    page = _Page(of, build, item_rows_of(around), Plan(tuple(items)).outputs(), before)
    of.navigation(build)
    page.whole(build.title, "banner")
    _who(page)
    tiles = build.row
    build.row += 3
    _items(page)
    _categories(page)
    _fill_tiles(page, tiles)
    return build.sheet()


def _who(page: _Page) -> None:
    build, of = page.build, page.of
    build.put(0, of.say("overview.agency"), "label", columns=2)
    build.put(2, Ident("agency_name"), "text_bold_box", columns=len(build.widths) - 2, room="ก" * 60)
    build.end_row()
    build.put(0, of.say("overview.panel"), "label", columns=2)
    named = "   ".join(f"{one.id} {one.name}" for one in of.panel.assessors)
    build.put(2, named, "text_box", columns=len(build.widths) - 2)
    build.end_row()
    if of.panel.left_out:
        out_ = ", ".join(
            f"{one.assessor.id} {one.assessor.name} ({of.say(f'left_out.{one.reason}')})" for one in of.panel.left_out
        )
        build.put(0, of.say("overview.left_out"), "label", columns=2)
        build.put(2, out_, "warning_box", columns=len(build.widths) - 2)
        build.end_row()


def _heads(page: _Page) -> None:
    for name in page.columns:
        if name.startswith("@"):
            page.put(name, name[1:], "head")
        else:
            page.put(name, page.of.say_unit(f"overview.head.{name}"), "head")
    page.build.end_row()


def _items(page: _Page) -> None:
    page.whole(page.of.say_unit("overview.by_effect", tolerance=page.of.tolerance), "section")
    first = page.build.row
    _heads(page)
    for rank, item in enumerate(page.of.items(), start=1):
        _item(page, rank, item)
    _colour(page, "reason", first + 1)
    _colour(page, "discuss", first + 1)


def _item(page: _Page, rank: int, item: Item) -> None:
    of, told, sheet = page.of, page.of.panel.item(item.id), page.of.around.sheet_of(item)
    page.put("rank", str(rank), "label_centre")
    page.put("item", Link(item.id, sheet), "link_centre")
    page.put("title", item.title.of(of.around.language), "text_box")
    page.put("points", item.points.value if item.points else of.around.criteria.points, "points")
    for voice in told.voices:
        page.put(f"@{voice.assessor}", of.say("none") if voice.percent is None else voice.percent, "points")
    for name, value in (("mean", told.mean), ("median", told.median), ("spread", told.spread)):
        page.put(name, "" if value is None else value, "points")
    page.put("discuss", marks.LOOK if told.discuss else "", "mark")
    page.put("effect", told.effect, "earned")
    page.put("before", "" if told.earned is None else told.earned, "earned")
    if "agreed" in page.columns:
        page.show("agreed", page.rows.cell(item.id, "percent"), "points_bold")
    page.show("earned", page.figure(item.id, page.unit), "earned_bold")
    page.show("reason", page.figure(item.id, "reason"), "mark")
    page.build.end_row()


def _colour(page: _Page, name: str, first: int) -> None:
    column = page.columns[name]
    cell, last = f"${address(first, column)}", address(page.build.row - 1, column)
    for sign, style in ((marks.GOOD, "is_good"), (marks.BAD, "is_bad"), (marks.LOOK, "is_worth_a_look")):
        page.build.highlight(f"{address(first, column)}:{last}", f'LEFT({cell},1)="{sign}"', style)


def _categories(page: _Page) -> None:
    build, of = page.build, page.of
    build.breaks.append(build.row)
    page.whole(of.say_unit("overview.categories"), "section")
    heads = ("category", "title", "points", "before", "earned", "difference")
    for (start, columns), head in zip(page.table, heads, strict=True):
        build.put(start, of.say_unit(f"overview.head.{head}"), "head", columns=columns)
    build.end_row()
    for category, before in zip(of.around.criteria.categories, page.before.categories, strict=True):
        _category(page, category, before)
    every = ",".join(page.earned["cat", category.id, page.unit] for category in of.around.criteria.categories)
    total = page.before
    row = _Row("", of.say_unit("overview.total"), total.points, total.earned, is_final=total.complete)
    _score(page, row, page.together(every), page.complete, ("total",))
    if words := of.unverified:
        build.gap()
        page.whole(words, "warning_box")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table of categories, as it was before anything was agreed; ``is_final``: every item had a score."""

    id: str
    title: str
    points: Decimal
    before: Decimal | None
    is_final: bool


def _category(page: _Page, category: Category, before: CategoryScore) -> None:
    items = [item.id for item in category.items]
    earned = page.rows.range("earned", items)
    row = _Row(
        id=category.id,
        title=category.title.of(page.of.around.language),
        points=before.points,
        before=before.earned if before.answered else None,
        is_final=before.complete,
    )
    name = ("cat", category.id, page.unit)
    _score(page, row, page.together(earned), f"{totals.answered(earned)}={len(items)}", name)


def _score(page: _Page, row: _Row, earned: str, complete: str, name: tuple[str, ...]) -> None:
    """Lay out points before and agreed, and the change once all of them are agreed."""
    build, is_total = page.build, name == ("total",)
    (at_id, at_title, at_points), at_figures = page.table[:3], page.table[3:]
    build.put(at_id[0], row.id, "label_centre", columns=at_id[1])
    build.put(at_title[0], row.title, "label", columns=at_title[1])
    build.put(at_points[0], row.points, "points_total" if is_total else "points", columns=at_points[1])
    (was, now, apart) = at_figures
    before = build.put(was[0], "" if row.before is None else row.before, "earned", columns=was[1])
    page.earned[name] = reference(
        build.put(now[0], Formula(earned, out(*name)), "earned_bold", columns=now[1]), build.name
    )
    change = totals.only_if(complete, consensus.change(reference(before, build.name), page.earned[name]))
    shown = Formula(change, out(*(name[:-1]), "change")) if row.is_final else ""
    build.put(apart[0], shown, "difference_2", columns=apart[1])
    build.end_row(24 if is_total else 0)


def _fill_tiles(page: _Page, row: int) -> None:
    """Fill the tiles at *row* and the sentence below, once the table's figures have their places."""
    build, of = page.build, page.of
    below, build.row = build.row, row
    table = of.around.edition.rules.table()
    language = of.around.language
    banded = {band.id: band.label.of(language) for band in table.bands} if table else {}
    total, count = page.earned["total",], totals.answered(page.rows.range("earned"))
    band = totals.only_if(page.complete, bands.band(total, table, language)) if table else '""'
    tiles: tuple[tuple[str, Content | str | Decimal, str], ...] = (
        ("before", page.before.earned, "big"),
        ("before_band", banded.get(page.before.band.id, "") if page.before.band else of.say("none"), "big_text"),
        ("total", Formula(total), "big"),
        ("band", Formula(band, out("band")), "big_text"),
        ("agreed", Formula(count, out("complete")), "big_count"),
        ("receipt", Formula(receipt.letters(NUMBER), out("receipt")), "code_big"),
    )
    spans = parts(build.widths, _TILES)
    for (start, columns), (key, _, _) in zip(spans, tiles, strict=True):
        words = of.say(f"overview.tile.{key}", items=len(page.rows.items))
        if key == "total":
            partial = quoted(of.say("overview.tile.partial"))
            build.put(start, Formula(f"IF({page.complete},{quoted(words)},{partial})"), "strip_head", columns=columns)
        else:
            build.put(start, words, "strip_head", columns=columns)
    build.end_row(18)
    for (start, columns), (_, content, style) in zip(spans, tiles, strict=True):
        build.put(start, content, style, columns=columns)
    build.end_row(42)
    _state(page, count)
    build.row = below


def _state(page: _Page, count: str) -> None:
    """Put what is still to be done: percents to agree, reasons to give."""
    of, items = page.of, page.rows.items
    owed = "+".join(f'IF({page.figure(item, "reason")}="{marks.BAD}",1,0)' for item in items)
    to_agree = sentence(of.say("overview.state.open", items=len(items), count="{count}"), count=count)
    to_explain = sentence(of.template("overview.state.reasons"), count=f"({owed})")
    done = quoted(of.say("overview.state.done"))
    formula = f"IF(NOT({page.complete}),{to_agree},IF(({owed})>0,{to_explain},{done}))"
    page.whole(Formula(formula, out("state")), "text_bold_box", room=of.say("overview.state.done"))
