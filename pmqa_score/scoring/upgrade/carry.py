"""Answers taken from one edition to another by the ids of what they are about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pmqa_score.model.comparison import CellPart
from pmqa_score.model.field import Field, Value
from pmqa_score.model.migration import LeftWhy, Move
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.answer_rows import Form, Key, answer_rows, form_of, years_are_known
from pmqa_score.scoring.fields import SIGN_OFF


def carry(old: Edition, new: Edition, setup: Setup, answers: Mapping[str, Value]) -> tuple[Move, ...]:
    """Return what becomes of each of *answers* (by field name) in a workbook of *new*, set up as before.

    A row that has no place of its number any more takes the first free one. Nothing is rounded or guessed.
    """
    by_year = years_are_known(setup)
    forms = form_of(old, setup, by_year=by_year), form_of(new, setup, by_year=by_year)
    given = answer_rows(forms[0], answers)
    resealed = old.digest != new.digest
    moves = [_move(forms, key, key, value, signed=resealed) for key, value in given.alone.items()]
    places = _Places(forms[1], {key for key in given.rows if _has_row(forms[1], key)})
    for key, cells in given.rows.items():
        moves.extend(_row(forms, places, key, cells))
    order = {entry.name: no for no, entry in enumerate(forms[0].fields.values())}
    return tuple(sorted(moves, key=lambda move: order[move.old.name]))


@dataclass(slots=True)
class _Places:
    """The rows of the new form; ``taken`` are in use."""

    form: Form
    taken: set[Key]
    rows: dict[Key, list[int]] = field(default_factory=dict)

    def find(self, key: Key) -> Key | None:
        """Return the place of the row *key*: its own, else the first free one of its list; None if there is none."""
        item, place = key
        if _has_row(self.form, key):
            return key
        free = (
            (item, (*place[:-1], no))
            for no in range(1, int(place[-1]))
            if (item, (*place[:-1], no)) not in self.taken and _has_row(self.form, (item, (*place[:-1], no)))
        )
        found = next(free, None)
        if found:
            self.taken.add(found)
        return found


def _row(forms: tuple[Form, Form], places: _Places, key: Key, cells: Mapping[CellPart, Value]) -> Iterator[Move]:
    target = places.find(key)
    item, place = key
    has_list = _has_row(forms[1], (item, (*place[:-1], 1)))
    for cell, value in cells.items():
        before = forms[0].fields[item, (*place, *cell)]
        if target is None:
            yield Move(old=before, new=None, value=value, why="no_room" if has_list else "gone")
        else:
            yield _move(forms, (item, (*place, *cell)), (item, (*target[1], *cell)), value)


def _has_row(form: Form, key: Key) -> bool:
    item, place = key
    return any((item, (*place, cell)) in form.fields for cell in ("name", "text"))


def _move(forms: tuple[Form, Form], key: Key, target: Key, value: Value, *, signed: bool = False) -> Move:
    before, after = forms[0].fields[key], forms[1].fields.get(target)
    why = "gone" if after is None else _refusal(after, value)
    if signed and before.item == SIGN_OFF and before.part[-1] == "date":
        why = "signed"
    return Move(old=before, new=None if why else after, value=value, why=why)


def _refusal(entry: Field, value: Value) -> LeftWhy | None:
    """Return why *entry* cannot take *value*; None where it can."""
    if entry.kind == "choice" and value not in entry.options:
        return "option"
    if entry.bounds and not entry.bounds[0] <= Decimal(value) <= entry.bounds[1]:
        return "scale"
    return "scale" if entry.grid and value not in entry.grid else None
