"""What was carried over, in words: the lines of the sheet that an upgraded workbook has for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from pmqa_score.model.field import Field
from pmqa_score.model.migration import CarriedRow, Migration, Move, PanelLoss, Reworded
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.scoring.answer_rows import row_place
from pmqa_score.texts import entries, say
from pmqa_score.texts.field_words import part_words, value_words

ROOM = "compare"


def carried_rows(migration: Migration, language: Language) -> tuple[CarriedRow, ...]:
    """Return a line for each answer to review or dropped, then what is to be filled in, then what was carried.

    What is to be filled in and what was carried as it was stands together by row of a list, or by kind of input.
    """
    way = _way(migration.old, migration.new)
    same = [move.old for move in migration.of("carried") if not is_relocated(move)]
    return (
        *(_row(move, way, language) for move in (*migration.of("review"), *migration.of("dropped"))),
        *(_panel_row(loss, way, language) for loss in migration.panel_losses),
        *_together("to_fill", migration.to_fill, way, language),
        *(_row(move, way, language) for move in migration.of("carried") if is_relocated(move)),
        *_together("carried", same, way, language),
    )


def is_relocated(move: Move) -> bool:
    """Return whether an answer stands in another input than before."""
    return move.new is not None and move.new.name != move.old.name


def reason_words(move: Move, language: Language) -> str:
    """Return why an answer was not carried as it was: what is said otherwise, where it went, what kept it out."""
    told = [say(ROOM, f"why.{move.why}", language)] if move.why else []
    if move.new is not None and is_relocated(move):
        told.append(say(ROOM, "carried.relocated", language, place=part_words(move.new.part, language)))
    return "\n".join([*told, *(_reworded(one, language) for one in _in(language, move.reworded))])


def _in(language: Language, reworded: Sequence[Reworded]) -> Sequence[Reworded]:
    """Return what is worded otherwise in *language*; where only the other language is, all of it."""
    other = {"th": ".en", "en": ".th", "both": "."}[language]
    return [one for one in reworded if not one.key.endswith(other)] or reworded


def _reworded(one: Reworded, language: Language) -> str:
    nothing = say(ROOM, "carried.nothing", language)
    key = one.key.partition(".")[0]
    named = say(ROOM, f"key.{key}", language) if key in entries(ROOM)["key"] else ""
    what = " · ".join(filter(None, (say(ROOM, f"subject.{one.what}", language), named)))
    return say(ROOM, "phrase.change", language, what=what, left=one.old or nothing, right=one.new or nothing)


def _row(move: Move, way: str, language: Language) -> CarriedRow:
    return CarriedRow(
        state=say(ROOM, f"carried.{move.state}", language),
        item=move.old.item,
        what=part_words(move.old.part, language),
        value=value_words(move.old.part, move.value, language),
        reason=reason_words(move, language),
        way=way,
    )


def _panel_row(loss: PanelLoss, way: str, language: Language) -> CarriedRow:
    return CarriedRow(
        state=say(ROOM, "carried.dropped", language),
        item=loss.item,
        what=say(ROOM, "carried.voice", language, assessor=loss.assessor),
        value="" if loss.percent is None else value_words(("percent",), loss.percent, language),
        reason=say(ROOM, "why.gone", language),
        way=way,
    )


def _together(state: str, fields: Iterable[Field], way: str, language: Language) -> Iterator[CarriedRow]:
    """Yield a line for the inputs of each row of a list, and for the others of an item by their first word."""
    for (item, place), group in groupby(
        fields, key=lambda entry: (entry.item, row_place(entry.part) or entry.part[:1])
    ):
        cells = [entry.part[len(row_place(entry.part)) :] for entry in group]
        yield CarriedRow(
            state=say(ROOM, f"carried.{state}", language),
            item=item,
            what=part_words(place, language),
            value=", ".join(part_words(cell, language) for cell in cells),
            reason="",
            way=way,
        )


def _way(old: Edition, new: Edition) -> str:
    """Return from which edition to which, each by its id and the first digits of its digest."""
    before, after = f"{old.criteria.id} {old.digest[:8]}", new.digest[:8]
    return f"{before} → {after}" if old.criteria.id == new.criteria.id else f"{before} → {new.criteria.id} {after}"
