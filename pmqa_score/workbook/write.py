"""Draw a plan as an .xlsx file, with every formula's right value beside it."""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pmqa_score.model.field import Field, Value
from pmqa_score.model.identity import Identity
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.choices import label
from pmqa_score.workbook.evaluate import Result, evaluate
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.lock import lock_structure
from pmqa_score.workbook.plan import Cell, Formula, Ident, Input, Link, Plan, Sheet, Spot, Static, address
from pmqa_score.workbook.stamp import properties
from pmqa_score.workbook.style import look

BORN = datetime(2026, 1, 1)  # noqa: DTZ001 (xlsxwriter writes it as it is): the same plan gives the same bytes


def draw_workbook(
    edition: Edition,
    setup: Setup,
    identity: Identity,
    answers: Mapping[str, Value] | None = None,
    *,
    saved: datetime | None = None,
) -> bytes:
    """Return a workbook of *edition* for *identity* with *answers* (by field name) filled in.

    It is drawn, calculated by a spreadsheet engine, and drawn again with the results. ``saved`` is the save time stored
    inside (naive UTC); without it the same arguments give the same bytes.
    """
    plan = plan_of(edition, setup)
    given = answers or {}
    first = draw(plan, setup, identity, given, {}, saved)
    return draw(plan, setup, identity, given, evaluate(first, formula_spots(plan)), saved)


def formula_spots(plan: Plan) -> tuple[Spot, ...]:
    """Return the place of every formula of *plan*."""
    return tuple(
        Spot(sheet.name, cell.row, cell.column)
        for sheet in plan.sheets
        for cell in sheet.cells
        if isinstance(cell.content, Formula)
    )


def draw(
    plan: Plan,
    setup: Setup,
    identity: Identity,
    answers: Mapping[str, Value],
    results: Mapping[Spot, Result],
    saved: datetime | None = None,
) -> bytes:
    """Return *plan* as .xlsx; *results* are the cached values of its formulas. What xlsxwriter only warns of is an error."""
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _Drawing(plan, setup, identity, answers, results).save(buffer, saved or BORN)
    return lock_structure(buffer.getvalue())


class _Drawing:
    """One workbook while it is drawn."""

    def __init__(
        self,
        plan: Plan,
        setup: Setup,
        identity: Identity,
        answers: Mapping[str, Value],
        results: Mapping[Spot, Result],
    ) -> None:
        self.plan, self.setup, self.answers, self.results = plan, setup, answers, results
        self.identity = properties(identity, setup)
        self.formats: dict[str, Format] = {}

    def save(self, buffer: io.BytesIO, saved: datetime) -> None:
        with xlsxwriter.Workbook(
            buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        ) as book:
            self.book = book
            book.set_properties(
                {"title": self.plan.sheets[0].title, "subject": self.identity["pmqa.criteria"], "created": saved}
            )
            for name, value in self.identity.items():
                book.set_custom_property(name, value, "text")
            book.set_size(2400, 1500)
            for sheet in self.plan.sheets:
                self._sheet(sheet, book.add_worksheet(sheet.name))
            for name, (spot, _) in self.plan.inputs().items():
                self._define(name, spot)
            for name, spot in self.plan.outputs().items():
                self._define(name, spot)

    def _define(self, name: str, spot: Spot) -> None:
        _must(self.book.define_name(name, f"='{spot.sheet}'!{address(spot.row, spot.column, absolute=True)}"))

    def _format(self, style: str) -> Format:
        if style not in self.formats:
            self.formats[style] = self.book.add_format(look(style))
        return self.formats[style]

    def _sheet(self, sheet: Sheet, drawn: Worksheet) -> None:
        for column, width in enumerate(sheet.widths):
            _must(drawn.set_column(column, column, width, self._format("blank")))
        for row, points in sheet.heights.items():
            _must(drawn.set_row(row, points))
        for cell in sheet.cells:
            self._cell(sheet, drawn, cell)
        for highlight in sheet.highlights:
            rule = {"type": "formula", "criteria": "=" + highlight.formula, "format": self._format(highlight.style)}
            _must(drawn.conditional_format(highlight.ref, rule))
        self._pictures(sheet, drawn)
        _page(sheet, drawn)

    def _cell(self, sheet: Sheet, drawn: Worksheet, cell: Cell) -> None:
        style = self._format(cell.style)
        row, column, content = cell.row, cell.column, cell.content
        if cell.rows > 1 or cell.columns > 1:
            _must(drawn.merge_range(row, column, row + cell.rows - 1, column + cell.columns - 1, "", style))
        if isinstance(content, Static) and isinstance(content.value, Decimal):
            _must(drawn.write_number(row, column, float(content.value), style))
        elif isinstance(content, Static):
            _must(drawn.write_string(row, column, content.value, style))
        elif isinstance(content, Ident):
            _must(drawn.write_string(row, column, self.identity["pmqa." + content.part], style))
        elif isinstance(content, Link):
            target = f"internal:'{content.sheet}'!{content.cell}"
            _must(drawn.write_url(row, column, target, style, string=content.label))
        elif isinstance(content, Formula):
            value = self.results.get(Spot(sheet.name, row, column), "")
            _must(drawn.write_formula(row, column, "=" + content.text, style, value))
        elif isinstance(content, Input):
            self._input(drawn, cell, content)
        else:
            _must(drawn.write_blank(row, column, None, style))

    def _input(self, drawn: Worksheet, cell: Cell, entry: Input) -> None:
        style, field = self._format(cell.style), entry.field
        value = self.answers.get(field.name)
        if value is None:
            _must(drawn.write_blank(cell.row, cell.column, None, style))
        elif isinstance(value, Decimal):
            _must(drawn.write_number(cell.row, cell.column, float(value), style))
        else:
            shown = label(field, value, self.setup.language) if field.kind == "choice" else value
            _must(drawn.write_string(cell.row, cell.column, shown, style))
        _must(drawn.data_validation(cell.row, cell.column, cell.row, cell.column, _rule(entry)))

    def _pictures(self, sheet: Sheet, drawn: Worksheet) -> None:
        for line in sheet.sparklines:
            _must(
                drawn.add_sparkline(
                    line.row, line.column, {"range": line.values, "markers": True, "series_color": "#1F3864"}
                )
            )
        for plan in sheet.charts:
            chart = self.book.add_chart(
                {"type": plan.kind, "subtype": "with_markers"} if plan.kind == "radar" else {"type": "bar"}
            )
            font = {"name": "TH Sarabun New", "size": 12}
            chart.add_series(
                {
                    "categories": plan.labels,
                    "values": plan.values,
                    "fill": {"color": "#2E75B6"},
                    "line": {"color": "#1F3864"},
                }
            )
            chart.set_title({"name": plan.title, "name_font": {**font, "size": 14}, "overlay": False})
            chart.set_legend({"none": True})
            chart.set_x_axis({"num_font": font, "reverse": False})
            chart.set_y_axis(
                {"num_font": font, "min": 0, "max": plan.highest}
                if plan.kind == "radar"
                else {"num_font": font, "reverse": True}
            )
            if plan.kind == "bar":
                chart.set_x_axis({"num_font": font, "min": 0, "max": plan.highest})
            chart.set_size({"width": plan.width, "height": plan.height})
            _must(drawn.insert_chart(plan.row, plan.column, chart, {"description": plan.alt, "object_position": 1}))


def _rule(entry: Input) -> dict[str, object]:
    """Return the data validation of an input: its list, a number, or a longest text."""
    field: Field = entry.field
    words = {
        "input_title": entry.hint[0],
        "input_message": entry.hint[1],
        "error_title": entry.refusal[0],
        "error_message": entry.refusal[1],
        "ignore_blank": True,
    }
    if entry.source:
        return {"validate": "list", "source": "=" + entry.source, **words}
    if field.kind == "number":
        return {"validate": "decimal", "criteria": "between", "minimum": -1e15, "maximum": 1e15, **words}
    return {"validate": "length", "criteria": "<=", "value": field.longest, **words}


def _page(sheet: Sheet, drawn: Worksheet) -> None:
    """Set paper, header, footer, view and protection."""
    drawn.set_paper(9)  # A4
    if sheet.landscape:
        drawn.set_landscape()
    drawn.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    drawn.fit_to_pages(1, 0)
    drawn.set_header(f'&L&"TH Sarabun New,Regular"&12{sheet.title.replace("&", "&&")}')
    drawn.set_footer('&L&"TH Sarabun New,Regular"&12&A&R&"TH Sarabun New,Regular"&12&P / &N')
    drawn.hide_gridlines(2)
    drawn.set_zoom(100)
    if sheet.repeat:
        drawn.repeat_rows(*sheet.repeat)
    if sheet.breaks:
        drawn.set_h_pagebreaks(list(sheet.breaks))
    if sheet.freeze:
        drawn.freeze_panes(sheet.freeze, 0)
    if sheet.tab:
        drawn.set_tab_color(sheet.tab)
    if sheet.hidden:
        drawn.very_hidden()
    drawn.protect("", {"format_rows": True, "select_locked_cells": True, "select_unlocked_cells": True})


def _must(returned: object) -> None:
    """Stop at what xlsxwriter would only warn of: a text too long, a name not allowed, a cell out of bounds."""
    if isinstance(returned, int) and returned < 0:
        raise ValueError(f"xlsxwriter refused a cell or a rule ({returned})")
