"""The sheet of a process item: questions, evidence by factor, strengths and OFIs, the score."""

from __future__ import annotations

from dataclasses import replace

from pmqa_score.model.criteria import Area, Item
from pmqa_score.scoring.links import linked_items
from pmqa_score.workbook.formulas import marks
from pmqa_score.workbook.formulas.evidence import evidence_found
from pmqa_score.workbook.layout.comments_block import comments_block
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.evidence_block import evidence_block
from pmqa_score.workbook.layout.item_page import ItemGrid, ItemPage
from pmqa_score.workbook.layout.item_strip import head, strip
from pmqa_score.workbook.layout.mark_colours import colour_marks
from pmqa_score.workbook.layout.navigation import spans
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.paper import room_left, spread
from pmqa_score.workbook.layout.rationale_block import rationale_block
from pmqa_score.workbook.layout.scoring_block import scoring_block
from pmqa_score.workbook.layout.self.coaching_block import coach_process
from pmqa_score.workbook.layout.self.practice_block import practice_block
from pmqa_score.workbook.layout.self.profile_links import profile_links
from pmqa_score.workbook.layout.sheet_page import item_builder
from pmqa_score.workbook.plan import Link, Sheet

GRID = ItemGrid(
    widths=(6, 49, 12, 6, 10, 10, 10, 14, 7),
    no=Span(0),
    mark=Span(8),
    factor=Span(1),
    pick=Span(7),
    descriptor=Span(4, 5),
    text=Span(1, 4),
    double=Span(5),
    tag=Span(6),
    reference=Span(7),
    suggested=Span(0, 2),
    weakest=Span(2, 6),
    percent=Span(2),
    percent_mark=Span(3),
    points=Span(7),
    earned=Span(4, 3),
    asked=Span(0, 2),
    strip=(Span(0, 2), Span(2), Span(3), Span(4), Span(5), Span(6), Span(7), Span(8)),
)
_TITLE, _PAGE, _NOTE = Span(1), Span(2), Span(3, 5)
_QUESTION_ROOM = 40.5  # points: two lines of note
_MORE_ROOM = 37.5  # points: two lines more, where the page has them


def process_sheet(around: Context, item: Item) -> Sheet:
    """Return the sheet of a process item."""
    build = item_builder(around, item, GRID.widths)
    page = ItemPage(around, build, item, GRID)
    at = head(page)
    notes = _questions(page)
    _results_links(page)
    if around.is_own:
        profile_links(page, 2)
    picks, points = evidence_block(page)
    judging = build.row
    if around.is_own:
        coach_process(page, picks, Span(1), Span(2, 6))
    strengths = comments_block(page, step=3)
    scoring = build.row
    score = scoring_block(page, picks, strengths=strengths, evidence=evidence_found(points, notes))
    rationale_block(page)
    if around.is_own:
        practice_block(page, Span(1), Span(2), Span(3), Span(4, 4))
    strip(page, at, score)
    colour_marks(page, GRID.mark, GRID.percent_mark)
    if around.is_own:
        build.breaks += [judging, scoring]
        return build.sheet()
    return _paged(build.sheet(), judging)


def _paged(sheet: Sheet, judging: int) -> Sheet:
    """Begin a page at row *judging*, and give notes and rationale the room left, unless a page does not hold them."""
    title = sheet.repeat[0] if sheet.repeat else judging
    found = room_left(sheet, sheet.print_from, judging - 1)
    judged = room_left(sheet, judging, max(sheet.heights)) - sheet.heights.get(title, 0)
    if found < 0 or judged < 0:
        return sheet
    notes, rationale = (_rows(sheet, part) for part in ("note", "rationale"))
    return replace(spread(spread(sheet, notes, found, _MORE_ROOM), rationale, judged, _MORE_ROOM), breaks=(judging,))


def _rows(sheet: Sheet, part: str) -> list[int]:
    return [cell.row for cell, entry in sheet.inputs() if entry.field.part[-1] == part]


def _questions(page: ItemPage) -> str:
    """Lay out areas and questions; return the range of their marks."""
    build = page.build
    build.put(0, page.numbered(1, "process.questions"), "section", columns=2)
    page.put(_PAGE, page.say("process.page"), "section_head")
    page.put(_NOTE, page.say("process.note"), "section_head")
    page.put(page.grid.mark, page.say("item.strip_mark"), "section_head")
    build.end_row()
    first = build.row
    for area in page.item.areas:
        _area(page, area)
    return page.rows(page.grid.mark.column, first)


def _area(page: ItemPage, area: Area) -> None:
    build, grid = page.build, page.grid
    page.put(grid.no, area.id, "area_centre")
    title = area.title.of(page.around.language) if area.title else ""
    build.put(1, title, "area", columns=len(grid.widths) - 1)
    build.end_row()
    for question in area.questions:
        page.put(grid.no, f"({question.no})", "label_centre")
        page.put(_TITLE, question.title.of(page.around.language), "text_box")
        asked = []
        for span, part in ((_PAGE, "page"), (_NOTE, "note")):
            cell, _ = page.ask(span, "input_text", "question", question.no, part)
            asked.append((cell, page.around.input(page.item, "question", question.no, part).field.longest))
        page.show(grid.mark, marks.written(*asked), "mark")
        build.end_row(_QUESTION_ROOM)


def _results_links(page: ItemPage) -> None:
    """Lay out links to the results items in which this item shows, if the criteria name any."""
    build, around = page.build, page.around
    others = linked_items(around.criteria, page.item)
    if not others:
        return
    build.put(0, page.say("process.results"), "label", columns=2)
    start = 2
    widths = page.grid.widths[start:]
    shown = others[: len(widths)]
    for columns, other in zip(spans(widths, len(shown)), shown, strict=True):
        label = f"{_links_to(page.item, other)} ›"
        build.put(start, Link(label, around.sheet_of(around.criteria.item(other))), "link", columns=columns)
        start += columns
    build.end_row()


def _links_to(item: Item, other: str) -> str:
    """Return the item's links to *other* in one: "7.1(1)" and "7.1(2)" are "7.1(1)(2)"."""
    return other + "".join(link.removeprefix(other) for link in item.results if _names(link, other))


def _names(link: str, other: str) -> bool:
    return link.startswith(other) and not link[len(other) : len(other) + 1].isdigit()
