"""The sheet that asks of each process item which indicator, in the results items it shows in, tells that it works."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pmqa_score.model.criteria import Item
from pmqa_score.scoring.links import links
from pmqa_score.workbook.formulas import marks, proofs
from pmqa_score.workbook.formulas.references import between
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.builder import SheetBuilder, entry, quoted, reference
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.indicator_rows import COMPARISONS, LEVELS, TRENDS, indicator_rows_of
from pmqa_score.workbook.layout.navigation import navigation
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Formula, Link, Sheet, Spot, address

WIDTHS = (7, 36, 7, 36, 42, 7, 40)
_MARK, _TOLD = 5, 6
_TOLD_OF = {"level": LEVELS, "trend": TRENDS, "comparison": COMPARISONS}
_HEADS = (("process", 0, 2), ("results", 2, 2), ("name", 4, 1), ("mark", _MARK, 1), ("told", _TOLD, 1))


def proofs_sheet(around: Context, places: Mapping[str, Spot]) -> Sheet:
    """Return the sheet; *places* are the named figures of the item sheets."""
    build = SheetBuilder(around.sheet_name("proofs"), around.say("proofs.title"), WIDTHS, around.language)
    build.landscape = True
    navigation(build, around)
    build.put(0, build.title, "banner", columns=len(WIDTHS))
    build.end_row(30)
    build.put(0, around.say("proofs.intro"), "text", columns=len(WIDTHS))
    build.end_row()
    counted = build.row
    build.row += 1
    for key, column, columns in _HEADS:
        build.put(column, around.say(f"proofs.head.{key}"), "head", columns=columns)
    build.end_row()
    build.freeze = build.row
    build.repeat = (build.row - 1, build.row - 1)
    first, pairs = build.row, tuple(links(around.criteria))
    for process, results in pairs:
        _pair(around, build, places, around.criteria.item(process), around.criteria.item(results))
    _colours(build, first)
    _count(around, build, counted, first, len(pairs))
    return build.sheet()


def told_name(process: str, results: str) -> str:
    """Return the name of what is told of the indicator that shows one item in another."""
    return out("proof", process, results)


def _pair(around: Context, build: SheetBuilder, places: Mapping[str, Spot], process: Item, results: Item) -> None:
    rows = indicator_rows_of(around)
    for column, item in ((0, process), (2, results)):
        build.put(column, Link(item.id, around.sheet_of(item)), "link_centre")
        build.put(column + 1, item.title.of(around.language), "text_box")
    titles, numbers = (rows.range(results.id, column) for column in ("title", "number"))
    given = around.asking(around.fields[process.id, ("proof", results.id)])
    cell = entry(build.put(4, replace(given, source=titles), "input_text"), build.name)
    mark = reference(build.put(_MARK, Formula(proofs.proof_mark(cell, titles)), "mark"), build.name)
    number = proofs.number(cell, titles, numbers)
    shown = {name: f"INDEX({_column(rows.rows, places, results.id, name, build.name)},{number})" for name in _TOLD_OF}
    room = around.say("proofs.found", **{name: _longest(around, name) for name in _TOLD_OF})
    told = Formula(_told(around, mark, results.id, shown), told_name(process.id, results.id))
    build.put(_TOLD, told, "text_box", room=room)
    build.end_row(33)


def _column(rows: int, places: Mapping[str, Spot], item: str, name: str, sheet: str) -> str:
    """Return the column of the item's sheet that tells the level, trend or comparison of its indicators."""
    return between(*(reference(places[out(item, "ind", no, name)], sheet) for no in (1, rows)))


def _longest(around: Context, name: str) -> str:
    return max((around.say(f"results.{name}.{word}") for word in _TOLD_OF[name]), key=len)


def _told(around: Context, mark: str, results: str, shown: Mapping[str, str]) -> str:
    words = {key: quoted(around.say(f"proofs.{key}", item=results)) for key in ("blank", "absent", "several")}
    blanks = {name: f"{{{name}}}" for name in _TOLD_OF}
    found = sentence(around.say("proofs.found", **blanks), **shown)
    return (
        f'IF({mark}="",{words["blank"]},IF({mark}="{marks.GOOD}",{found},'
        f'IF({mark}="{marks.LOOK}",{words["several"]},{words["absent"]})))'
    )


def _colours(build: SheetBuilder, first: int) -> None:
    ref, cell = f"{address(first, _MARK)}:{address(build.row - 1, _MARK)}", address(first, _MARK)
    for sign, style in ((marks.GOOD, "is_good"), (marks.BAD, "is_bad"), (marks.LOOK, "is_worth_a_look")):
        build.highlight(ref, f'{cell}="{sign}"', style)


def _count(around: Context, build: SheetBuilder, row: int, first: int, pairs: int) -> None:
    below, build.row = build.row, row
    signs = f"{address(first, _MARK, absolute=True)}:{address(below - 1, _MARK, absolute=True)}"
    words = f"{marks.count(marks.GOOD, signs)}&{quoted(' ' + around.say('proofs.of', n=pairs))}"
    build.put(0, around.say("proofs.count"), "label", columns=2)
    build.put(2, Formula(words, out("proofs")), "text_bold_box", columns=len(WIDTHS) - 2)
    build.end_row()
    build.row = below
