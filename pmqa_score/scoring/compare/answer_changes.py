"""Every answer in which two workbooks differ, each once; rows of lists are paired first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmqa_score.model.comparison import (
    AnswerChanges,
    Asked,
    CellPart,
    FieldChange,
    Row,
    RowPair,
    RowStatus,
    Side,
)
from pmqa_score.model.field import Value
from pmqa_score.scoring.answer_rows import LABELS, AnswerRows, Form, answer_rows, form_of, years_are_known
from pmqa_score.scoring.compare.plain_name import plain_name
from pmqa_score.scoring.compare.row_pairs import Found, row_pairs


def answer_changes(left: Side, right: Side) -> AnswerChanges:
    """Return what leads from the answers of *left* to those of *right*.

    Yearly values are compared by their years where both sides have years, else by how far they are from the last.
    """
    by_year = years_are_known(left.setup, right.setup)
    forms = (
        form_of(left.edition, left.setup, by_year=by_year),
        form_of(right.edition, right.setup, by_year=by_year),
    )
    before, after = answer_rows(forms[0], left.answers), answer_rows(forms[1], right.answers)
    order = {key: no for no, key in enumerate(dict.fromkeys((*forms[0].fields, *forms[1].fields)))}
    pairs = [_pair(forms, found) for found in row_pairs(before.rows, after.rows)]
    in_order = sorted(pairs, key=lambda pair: order[pair.row.item, (*pair.row.place, *next(iter(pair.row.cells)))])
    return AnswerChanges(tuple(_alone(forms, before, after)), tuple(in_order))


def _alone(forms: tuple[Form, Form], before: AnswerRows, after: AnswerRows) -> Iterator[FieldChange]:
    for item, part in dict.fromkeys((*before.alone, *after.alone)):
        asked = _asked((item, part) in forms[0].fields, (item, part) in forms[1].fields)
        yield from _change(item, part, before.alone.get((item, part)), after.alone.get((item, part)), asked)


def _pair(forms: tuple[Form, Form], found: Found) -> RowPair:
    left, right, by = found
    changes = tuple(_cells(forms, left, right))
    rows = _both(left, right)
    return RowPair(
        left=left, right=right, by=by, asked=_row_asked(forms, rows, LABELS[str(rows[0].place[-2])]),
        status=_status(left, right, changes), changes=changes,
    )  # fmt: skip


def _cells(forms: tuple[Form, Form], left: Row | None, right: Row | None) -> Iterator[FieldChange]:
    rows = _both(left, right)
    cells: tuple[Mapping[CellPart, Value], ...] = tuple(row.cells if row else {} for row in (left, right))
    for cell in dict.fromkeys((*cells[0], *cells[1])):
        asked = _row_asked(forms, rows, cell)
        yield from _change(rows[1].item, cell, cells[0].get(cell), cells[1].get(cell), asked)


def _row_asked(forms: tuple[Form, Form], rows: tuple[Row, Row], cell: CellPart) -> Asked:
    return _asked(*(form.asks(row.item, row.place[:-1], cell) for form, row in zip(forms, rows, strict=True)))


def _both(left: Row | None, right: Row | None) -> tuple[Row, Row]:
    """Return both rows; what has no counterpart stands for it."""
    rows = tuple(filter(None, (left, right)))
    return rows[0], rows[-1]


def _change(item: str, part: CellPart, left: Value | None, right: Value | None, asked: Asked) -> Iterator[FieldChange]:
    if left == right:
        return
    texts = isinstance(left, str) and isinstance(right, str)
    alike = texts and plain_name(str(left)) == plain_name(str(right))
    yield FieldChange(item=item, part=part, left=left, right=right, asked=asked, alike=alike)


def _asked(left: bool, right: bool) -> Asked:
    if left and right:
        return "both"
    return "left" if left else "right"


def _status(left: Row | None, right: Row | None, changes: tuple[FieldChange, ...]) -> RowStatus:
    if left is None or right is None:
        return "added" if left is None else "dropped"
    if (left.item, left.place[:-1]) != (right.item, right.place[:-1]):
        return "moved"
    telling = [change.part for change in changes if not change.alike]
    if LABELS[str(right.place[-2])] in telling:
        return "renamed"
    return "changed" if telling else "kept"
