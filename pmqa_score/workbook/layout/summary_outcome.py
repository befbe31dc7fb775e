"""What the scores come to: total, band, completeness, receipt, and what is missing."""

from __future__ import annotations

from pmqa_score.model.bands import BandTable
from pmqa_score.workbook.formulas import bands, receipt, totals
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.builder import quoted
from pmqa_score.workbook.layout.meta import NUMBER
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.summary_page import LABEL, VALUE, WHOLE, SummaryPage

_TILES = {"total": Span(0, 2), "band": Span(2, 2), "answered": Span(4, 2), "receipt": Span(6)}


def outcome_tiles(page: SummaryPage, row: int) -> None:
    """Fill the two rows of tiles at *row* and the sentence below, once the table's figures have their places."""
    build = page.build
    below, build.row = build.row, row
    named = {key: page.say(f"summary.{key}", items=page.items) for key in _TILES}
    for key in ("band", "answered", "receipt"):
        page.put(_TILES[key], named[key], "strip_head")
    partial = quoted(page.say("summary.total_partial"))
    page.show(_TILES["total"], f"IF({page.complete},{quoted(named['total'])},{partial})", "strip_head")
    build.end_row(18)
    page.show(_TILES["total"], page.earned["total"], "big")
    table = page.around.edition.rules.table()
    if table:
        band = bands.band(page.earned["total"], table, page.around.language)
        page.show(_TILES["band"], totals.only_if(page.complete, band), "big_text", "band")
    else:
        page.put(_TILES["band"], "", "big_text")
    page.show(_TILES["answered"], totals.answered(page.rows.range("earned")), "big_count", "complete")
    page.show(_TILES["receipt"], receipt.letters(NUMBER), "code_big", "receipt")
    build.end_row(42)
    state_line(page, "summary")
    build.row = below


def outcome_lines(page: SummaryPage) -> None:
    """Lay out the place in the band, the points to the next one, what is missing, and bands of a part alone."""
    rules = page.around.edition.rules
    first = page.build.row
    if table := rules.table():
        _place(page, table)
    for part in rules.tables:
        if part.basis != "total":
            _part(page, part)
    missing_line(page)
    page.colour(VALUE.column, first)


def missing_line(page: SummaryPage) -> None:
    """Lay out the items that are missing."""
    missing = totals.missing({item: page.earned[item] for item in page.rows.items})
    nothing = quoted(page.say("summary.nothing_missing"))
    page.put(LABEL, page.say("summary.missing"), "label")
    page.show(VALUE, f"IF({page.complete},{nothing},{missing})", "text_box", "missing", room=" ".join(page.rows.items))
    page.build.end_row()


def state_line(page: SummaryPage, words: str) -> None:
    """Say how far the scoring is, in the texts of the room *words*."""
    answered = totals.answered(page.rows.range("earned"))
    partial = sentence(page.say(f"{words}.state_partial", items=page.items, answered="{answered}"), answered=answered)
    none, complete = (quoted(page.say(f"{words}.state_{key}")) for key in ("none", "complete"))
    told = f"IF({answered}=0,{none},IF({page.complete},{complete},{partial}))"
    page.show(WHOLE, told, "text_bold_box", room=page.say(f"{words}.state_none"))
    page.build.end_row()


def _place(page: SummaryPage, table: BandTable) -> None:
    total = page.earned["total"]
    band = bands.band(total, table, page.around.language)
    yes, no = (sentence(page.say(f"summary.between_{key}", band="{band}"), band=band) for key in ("yes", "no"))
    told = f"IF({bands.is_between(total, table)},{yes},{no})"
    room, waiting = page.say("summary.between_yes", band="Band 3"), quoted(page.say("summary.waiting"))
    for key, formula in (("between", told), ("to_next", bands.to_next(total, table))):
        page.put(LABEL, page.say(f"summary.{key}"), "label")
        style = "text_box" if key == "between" else "earned_left"
        shown = (
            f"IF({page.complete},{formula},{waiting})" if key == "between" else totals.only_if(page.complete, formula)
        )
        page.show(VALUE, shown, style, key, room=room if key == "between" else "")
        page.build.end_row()


def _part(page: SummaryPage, table: BandTable) -> None:
    """Lay out the points and the band of the process or results items, where they have bands of their own."""
    categories = [one for one in page.around.criteria.categories if one.kind == table.basis]
    items = [item.id for category in categories for item in category.items]
    page.put(LABEL, page.say(f"summary.part.{table.basis}"), "label")
    cells = ",".join(page.earned[category.id] for category in categories)
    earned = page.show(Span(2, 2), totals.sum_earned(cells), "earned", table.basis, "earned")
    all_answered = f"COUNT({','.join(page.earned[item] for item in items)})={len(items)}"
    band = bands.band(earned, table, page.around.language)
    page.show(Span(4, 3), totals.only_if(all_answered, band), "text_box", table.basis, "band")
    page.build.end_row()
