"""Where printed pages end."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.model.text import Language
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.paging import LEAST_SCALE, page_room, paged
from pmqa_score.workbook.plan import Cell, Chart, Sheet, Static


def sheet(*rows: tuple[str, float], **parts: object) -> Sheet:
    """Return a sheet, printed at its own size, with rows of a style and a height."""
    cells = tuple(
        Cell(row=row, column=0, content=Static(Decimal(row)), style=style) for row, (style, _) in enumerate(rows)
    )
    heights = {row: height for row, (_, height) in enumerate(rows)}
    return Sheet(name="a", title="a", cells=cells, widths=(50,), heights=heights, **parts)  # type: ignore[arg-type]


def row(height: float) -> tuple[str, float]:
    return "text_box", height


def test_a_page_holds_what_its_paper_does() -> None:
    """An upright A4 sheet has 741 points between its margins, one that lies across 494; 6 are left free."""
    assert page_room(sheet(row(20))) == 735
    assert page_room(sheet(row(20), landscape=True)) == 488


def test_pages_end_as_planned_while_they_hold() -> None:
    planned = sheet(row(400), row(400), breaks=(1,))
    assert paged(planned) is planned
    assert paged(sheet(row(400), row(300))).breaks == ()


def test_a_page_ends_before_a_block() -> None:
    """The first page could hold the heading as well: 630 of 735 points."""
    rows = [row(200), row(200), row(200), ("section", 30), row(350), row(350)]
    made = paged(sheet(*rows))
    assert (made.breaks, made.scale) == ((3,), 0)


def test_no_page_ends_below_a_heading_inside_a_merged_cell_or_under_a_chart() -> None:
    filler = [row(180)] * 3
    below = sheet(*filler, row(190), ("area", 5), row(600))
    assert paged(below).breaks == (4,)
    tall = replace(below, cells=(*below.cells, Cell(row=3, column=1, content=None, style="text_box", rows=3)))
    assert paged(tall).breaks == (3,)
    chart = Chart(kind="bar", row=3, column=0, width=9, height=600, title="", alt="", labels="", values="")
    assert paged(replace(below, charts=(chart,))).breaks == (3,)


def test_a_sheet_planned_for_two_pages_is_not_squeezed_onto_one_when_it_grows() -> None:
    """Five rows of 150 points are 15 more than a page; all seven would fit one page at 77 %."""
    planned = sheet(*[row(150)] * 5, *[row(100)] * 2, breaks=(5,))
    assert (len(paged(planned).breaks), paged(planned).scale) == (1, 0)
    assert paged(replace(planned, breaks=())).breaks == ()


def test_what_is_a_little_too_long_for_its_pages_is_printed_smaller() -> None:
    """A full page of 800 points at 735 a page: 800 / 735 = 1.088, so 100 / 1.088 = 91 percent."""
    made = paged(sheet(row(400), row(400)))
    assert (made.breaks, made.scale) == ((), 91)


def test_printing_stays_legible() -> None:
    """735 / 0.56 = 1312 points are the most a page holds."""
    assert paged(sheet(*[row(100)] * 13)).breaks == ()
    assert paged(sheet(*[row(100)] * 14)).breaks != ()


def test_a_sheet_of_one_page_stays_so_while_it_is_legible() -> None:
    one = sheet(*[row(100)] * 13, one_page=True)
    assert paged(one) is one
    long = paged(sheet(*[row(100)] * 14, one_page=True))
    assert (long.one_page, len(long.breaks)) == (False, 1)


def test_titles_repeated_and_rows_not_printed_are_counted_right() -> None:
    """Row 0 is not printed; the title of 35 points is repeated on the second page: 35 + 400 + 300 = 735 fit."""
    made = paged(sheet(row(900), row(35), row(400), row(300), row(400), row(300), freeze=2, print_from=1))
    assert (made.breaks, made.scale) == ((4,), 0)


def test_a_row_higher_than_a_page_is_left_to_the_program() -> None:
    made = paged(sheet(row(2000), row(20), breaks=(1,)))
    assert (made.breaks, made.scale) == ((), 0)


def test_hidden_and_endless_sheets_have_no_planned_pages() -> None:
    hidden = sheet(row(2000), hidden=True)
    assert paged(hidden) is hidden
    far = sheet(*[row(20)] * 3)
    endless = replace(far, cells=(*far.cells, Cell(row=2_000_000, column=0, content=None, style="blank")))
    assert paged(endless) is endless


@pytest.mark.parametrize(("language", "most"), [("th", 51), ("en", 51), ("both", 56)])
def test_the_award_workbook_goes_on_few_pages(language: Language, most: int) -> None:
    plan = plan_of(load_edition("pmqa-2562"), Setup(language=language, years=(2565, 2566, 2567)))
    sheets = [paged(one) for one in plan.sheets if not one.hidden]
    assert sum(len(one.breaks) + 1 for one in sheets) <= most
    assert all(one.scale == 0 or one.scale >= 100 * LEAST_SCALE - 1 for one in sheets)
