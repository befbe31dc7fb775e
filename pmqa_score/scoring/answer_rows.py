"""Answers as inputs that stand alone and rows of lists, named alike in every edition and setup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pmqa_score.model.comparison import CellPart
from pmqa_score.model.field import Field, Value
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.inputs import year_columns

Key = tuple[str, CellPart]
"""Item and part, or item and the place of a row."""

LABELS: Mapping[str, CellPart] = {"indicator": ("name",), "strength": ("text",), "ofi": ("text",)}
"""Kinds of rows, each with the cell that says what a row is about."""


@dataclass(frozen=True, slots=True)
class Form:
    """The inputs of a workbook by key; ``years`` labels the year columns, oldest first."""

    fields: Mapping[Key, Field]
    years: tuple[int, ...]

    def asks(self, item: str, list_: CellPart, cell: CellPart) -> bool:
        """Return whether the rows of a list have such a cell."""
        return (item, (*list_, 1, *cell)) in self.fields


@dataclass(frozen=True, slots=True)
class AnswerRows:
    """Given answers: inputs that stand alone by key, and the cells of each row by the key of the row."""

    alone: Mapping[Key, Value]
    rows: Mapping[Key, Mapping[CellPart, Value]]


def form_of(edition: Edition, setup: Setup, *, by_year: bool) -> Form:
    """Return the inputs of a workbook; year columns are named by their years, else counted back from the last one."""
    columns = year_columns(edition.criteria.form, setup)
    years = tuple(_year(setup.years, no, columns, by_year=by_year) for no in range(1, columns + 1))
    fields = {(field.item, _labelled(field.part, years)): field for field in fields_of(edition, setup)}
    return Form(fields, years)


def years_are_known(*setups: Setup) -> bool:
    """Return whether the year columns of all *setups* can be told apart by their years."""
    return all(setup.years and len(set(setup.years)) == len(setup.years) for setup in setups)


def answer_rows(form: Form, answers: Mapping[str, Value]) -> AnswerRows:
    """Return *answers* (by field name) as inputs that stand alone and rows."""
    alone: dict[Key, Value] = {}
    rows: dict[Key, dict[CellPart, Value]] = {}
    for (item, part), field in form.fields.items():
        if field.name not in answers:
            continue
        place = row_place(part)
        if place:
            rows.setdefault((item, place), {})[part[len(place) :]] = answers[field.name]
        else:
            alone[item, part] = answers[field.name]
    return AnswerRows(alone, rows)


def row_place(part: CellPart) -> CellPart:
    """Return the place of the row that *part* is a cell of: kind and number last; empty for what stands alone."""
    for at, word in enumerate(part[:-2]):
        if word in LABELS:
            return part[: at + 2]
    return ()


def _labelled(part: CellPart, years: Sequence[int]) -> CellPart:
    return (*part[:-1], years[int(part[-1]) - 1]) if part[-2:-1] == ("year",) else part


def _year(years: Sequence[int], no: int, columns: int, *, by_year: bool) -> int:
    """Return the label of year column *no*: a year; its number where it has none; 0, -1 … from the last one back."""
    if not by_year:
        return no - columns
    return years[no - 1] if no <= len(years) else no
