"""What the scores come to: total, level, completeness, receipt, what is missing and what deserves a second look."""

from __future__ import annotations

from pmqa_score.workbook.formulas import bands, means, receipt, totals
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.builder import quoted
from pmqa_score.workbook.layout.meta import NUMBER
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.summary_outcome import missing_line, state_line
from pmqa_score.workbook.layout.summary_page import LABEL, VALUE, WHOLE, SummaryPage

_WITH_LEVELS = {"total": Span(0, 2), "level": Span(2, 2), "of_four": Span(4), "answered": Span(5), "receipt": Span(6)}
_WITHOUT = {"total": Span(0, 2), "answered": Span(2, 4), "receipt": Span(6)}


def outcome_tiles(page: SummaryPage, row: int) -> None:
    """Fill the two rows of tiles at *row* and the sentence below, once the table's figures have their places."""
    build, criteria = page.build, page.around.criteria
    tiles = _WITH_LEVELS if criteria.unit == "score" else _WITHOUT
    below, build.row = build.row, row
    whole, partial = (page.say(f"means.{key}", points=criteria.points) for key in ("total", "total_partial"))
    for key, span in tiles.items():
        if key == "total":
            page.show(span, f"IF({page.complete},{quoted(whole)},{quoted(partial)})", "strip_head")
        else:
            page.put(span, page.say(f"means.tile.{key}", items=page.items), "strip_head")
    build.end_row(18)
    page.show(tiles["total"], page.earned["total"], "big")
    if "level" in tiles:
        _placed(page, tiles)
    page.show(tiles["answered"], totals.answered(page.rows.range("earned")), "big_count", "complete")
    page.show(tiles["receipt"], receipt.letters(NUMBER), "code_big", "receipt")
    build.end_row(58)
    state_line(page, "means")
    build.row = below


def outcome_lines(page: SummaryPage) -> None:
    """Lay out the points to the next level and the items that are missing."""
    first = page.build.row
    if table := page.around.edition.rules.table():
        page.put(LABEL, page.say("means.to_next"), "label")
        to_next = bands.to_next(page.earned["total"], table)
        page.show(VALUE, totals.only_if(page.complete, to_next), "earned_left", "to_next")
        page.build.end_row()
    missing_line(page)
    page.colour(VALUE.column, first)


def findings_line(page: SummaryPage) -> None:
    """Say how many remarks the items hold."""
    page.section("summary.sense")
    first = page.build.row
    count = f"SUM({','.join(page.item_figure(item, 'findings') for item in page.rows.items)})"
    told = sentence(page.say("summary.findings", count="{count}"), count=count)
    none, waiting = (quoted(page.say(f"summary.{key}")) for key in ("no_findings", "waiting"))
    page.show(WHOLE, f"IF({count}>0,{told},IF({page.complete},{none},{waiting}))", "text_box", "findings")
    page.build.end_row()
    page.colour(0, first)


def _placed(page: SummaryPage, tiles: dict[str, Span]) -> None:
    total, table = page.earned["total"], page.around.edition.rules.table()
    if table:
        band = bands.band(total, table, page.around.language)
        room = max((one.label.of(page.around.language) for one in table.bands), key=len)
        page.show(tiles["level"], totals.only_if(page.complete, band), "big_text", "band", room=room)
    else:
        page.put(tiles["level"], "", "big_text")
    of_four = means.of_four(total, page.around.criteria.points)
    page.show(tiles["of_four"], totals.only_if(page.complete, of_four), "big", "of_four")
