"""The link sheet: each process item beside the results items in which it shows, both percents, and how far apart."""

from __future__ import annotations

from pmqa_score.model.criteria import Item
from pmqa_score.scoring.checks import FAR_APART
from pmqa_score.scoring.links import links
from pmqa_score.workbook.formulas import links as formulas
from pmqa_score.workbook.layout.builder import SheetBuilder, quoted
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.item_rows import item_rows_of
from pmqa_score.workbook.layout.navigation import navigation
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Formula, Link, Sheet, address, column_letters

WIDTHS = (7, 33, 9, 8, 33, 9, 9, 32)
_GAP = 6
_HEADS = (("process", 0, 2), ("percent", 2, 1), ("results", 3, 2), ("percent", 5, 1), ("gap", 6, 1), ("told", 7, 1))


def links_sheet(around: Context) -> Sheet:
    """Return the link sheet."""
    build = SheetBuilder(around.sheet_name("links"), around.say("links.title"), WIDTHS, around.language)
    build.one_page = True
    navigation(build, around)
    build.put(0, build.title, "banner", columns=len(WIDTHS))
    build.end_row(30)
    build.put(0, around.say("links.intro", far=FAR_APART), "text", columns=len(WIDTHS))
    build.end_row()
    pairs = tuple(links(around.criteria))
    if not pairs:
        build.put(0, around.say("links.none"), "text", columns=len(WIDTHS))
        build.end_row()
        return build.sheet()
    for key, column, columns in _HEADS:
        build.put(column, around.say(f"links.head.{key}"), "head", columns=columns)
    build.end_row()
    build.freeze = build.row
    first = build.row
    for process, results in pairs:
        _pair(around, build, around.criteria.item(process), around.criteria.item(results))
    _colours(build, first)
    return build.sheet()


def gap_name(process: str, results: str) -> str:
    """Return the name of the difference between two linked items."""
    return out("link", process, results, "gap")


def told_name(process: str, results: str) -> str:
    """Return the name of the remark about two linked items."""
    return out("link", process, results)


def _pair(around: Context, build: SheetBuilder, process: Item, results: Item) -> None:
    rows = item_rows_of(around)
    percents = []
    for column, item in ((0, process), (3, results)):
        build.put(column, Link(item.id, around.sheet_of(item)), "link_centre")
        build.put(column + 1, item.title.of(around.language), "text_box")
        percent = build.put(column + 2, Formula(rows.cell(item.id, "percent")), "points")
        percents.append(percent.ref)  # told as distances, so that all rows share one formula
    gap = Formula(formulas.gap(*percents), gap_name(process.id, results.id))
    cell = build.put(_GAP, gap, "difference").ref
    words = {key: quoted(around.say(f"links.{key}")) for key in ("process_higher", "results_higher", "near", "waiting")}
    told = (
        f"IF({formulas.is_far(cell)},IF({cell}>0,{words['process_higher']},{words['results_higher']}),"
        f"IF(ISNUMBER({cell}),{words['near']},{words['waiting']}))"
    )
    room = max((around.say(f"links.{key}") for key in ("process_higher", "results_higher")), key=len)
    build.put(_GAP + 1, Formula(told, told_name(process.id, results.id)), "text_box", room=room)
    build.end_row()


def _colours(build: SheetBuilder, first: int) -> None:
    ref = f"{address(first, _GAP)}:{address(build.row - 1, _GAP + 1)}"
    remark = f"${column_letters(_GAP + 1)}{first + 1}"
    for sign, style in (("✓", "is_good"), ("!", "is_worth_a_look")):
        build.highlight(ref, f'LEFT({remark},1)="{sign}"', style)
