"""Draw a plan as an .xlsx file, with every formula's right value beside it."""

from __future__ import annotations

import io
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException

from pmqa_score.model.field import Value
from pmqa_score.model.identity import Identity
from pmqa_score.model.migration import CarriedRow
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.receipt import seed
from pmqa_score.workbook.carried_sheet import carried_sheet
from pmqa_score.workbook.draw_cells import draw_cells
from pmqa_score.workbook.draw_inputs import draw_validations
from pmqa_score.workbook.draw_pages import draw_page
from pmqa_score.workbook.draw_pictures import draw_pictures
from pmqa_score.workbook.drawn_formats import DrawnFormats, must
from pmqa_score.workbook.evaluate import evaluate
from pmqa_score.workbook.filling import Filling, grown
from pmqa_score.workbook.finish import finish
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.paging import paged
from pmqa_score.workbook.plan import Formula, Plan, Spot, Static, address
from pmqa_score.workbook.stamp import properties

BORN = datetime(2026, 1, 1)  # noqa: DTZ001 (xlsxwriter writes it as it is): the same plan gives the same bytes
_WINDOW = (1600, 1000)  # pixels: a sheet of full width without scrolling sideways
_SELDOM = 2  # cells: a text in no more is numbered where it stands
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def draw_workbook(  # noqa: PLR0913 (who, what and when, by name)
    edition: Edition,
    setup: Setup,
    identity: Identity,
    answers: Mapping[str, Value] | None = None,
    *,
    panel: PanelSheet | None = None,
    carried: Sequence[CarriedRow] = (),
    saved: datetime | None = None,
) -> bytes:
    """Return a workbook of *edition* for *identity* with *answers* (by field name) filled in.

    A consensus workbook shows its *panel*, an upgraded one what was *carried* over from the older one.

    It is drawn, calculated by a spreadsheet engine, and the results put beside the formulas. ``saved`` is the save time
    stored inside (naive UTC); without it the same arguments give the same bytes.
    """
    plan = plan_of(edition, setup, panel)
    if carried:
        plan = Plan((*plan.sheets, carried_sheet(carried, setup.language)))
    filling = Filling(properties(identity, setup), seed(identity), answers or {}, setup.language)
    drawn = draw(plan, filling, saved)
    results = evaluate(finish(drawn, plan, {}), formula_spots(plan))
    return finish(drawn, plan, results)


def formula_spots(plan: Plan) -> tuple[Spot, ...]:
    """Return the place of every formula of *plan*."""
    return tuple(
        Spot(sheet.name, cell.row, cell.column)
        for sheet in plan.sheets
        for cell in sheet.cells
        if isinstance(cell.content, Formula)
    )


def draw(plan: Plan, filling: Filling, saved: datetime | None = None) -> bytes:
    """Return *plan* as .xlsx, filled in, with a stand-in for each formula (see ``finish``).

    ValueError for what Excel would not open: xlsxwriter only warns of most of it.
    """
    buffer = io.BytesIO()
    with _strict(), xlsxwriter.Workbook(buffer, _OPTIONS) as book:
        _describe(book, plan, filling, saved or BORN)
        _draw_sheets(book, plan, filling)
        _define_names(book, plan)
    return buffer.getvalue()


@contextmanager
def _strict() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            yield
        except (UserWarning, XlsxWriterException) as refusal:
            raise ValueError(str(refusal)) from refusal


def _describe(book: xlsxwriter.Workbook, plan: Plan, filling: Filling, saved: datetime) -> None:
    book.set_properties({"title": plan.sheets[0].title, "subject": filling.stamp["pmqa.criteria"], "created": saved})
    for name, value in filling.stamp.items():
        must(book.set_custom_property(name, value, "text"))
    book.set_size(*_WINDOW)


def _draw_sheets(book: xlsxwriter.Workbook, plan: Plan, filling: Filling) -> None:
    _count_on(book, plan)
    formats = DrawnFormats(book)
    for planned in plan.sheets:
        sheet = paged(grown(planned, filling))
        drawn = book.add_worksheet(sheet.name)
        draw_cells(sheet, drawn, formats, filling)
        draw_validations(sheet, drawn)
        draw_pictures(sheet, drawn, book)
        draw_page(sheet, drawn)


def _count_on(book: xlsxwriter.Workbook, plan: Plan) -> None:
    """Let the texts that stand in many cells have the lowest numbers, which take the least room in each."""
    texts = Counter(
        cell.content.value
        for sheet in plan.sheets
        for cell in sheet.cells
        if isinstance(cell.content, Static) and isinstance(cell.content.value, str) and cell.content.value
    )
    for text, cells in texts.most_common():
        if cells > _SELDOM:
            book.str_table._get_shared_string_index(text)  # noqa: SLF001 (numbers texts as cells are written otherwise)


def _define_names(book: xlsxwriter.Workbook, plan: Plan) -> None:
    inputs = {name: spot for name, (spot, _) in plan.inputs().items()}
    for name, spot in (inputs | plan.outputs()).items():
        must(book.define_name(name, f"='{spot.sheet}'!{address(spot.row, spot.column, absolute=True)}"))
    for sheet in plan.sheets:
        for name, area in sheet.names.items():
            must(book.define_name(name, f"='{sheet.name}'!{area}"))
