"""The next steps of an item: for each factor what the next range asks, and what is missing from the answers."""

from __future__ import annotations

from collections.abc import Sequence

from pmqa_score.scoring.coaching import INDICATOR_LACKS, OF_QUESTIONS
from pmqa_score.workbook.formulas import coaching
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.factors_block import Pick
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.item_rows import item_rows_of
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.self.coach_table import CoachTable

_SOME_NUMBERS = "1, 2, 3, 4, 5, 6"
"""About as many as a sentence should have room for."""


def coach_process(page: ItemPage, picks: Sequence[Pick], next_span: Span, missing_span: Span) -> None:
    """Lay out the next steps of a process item."""
    _heads(page, next_span, missing_span, "missing")
    table = CoachTable(page.around)
    partly, nothing = (page.say(f"self.coach.{key}") for key in ("partly", "nothing"))
    points = page.around.criteria.evidence.get("process", ())
    for pick in picks:
        own = [point.id for point in points if point.factor == pick.factor]
        found = [(page.evidence[id_], table.point_at(id_)) for id_ in own]
        missing = coaching.evidence_missing(pick.mark, found, partly, nothing)
        room = " ".join([table.point(id_) for id_ in own])
        _row(page, pick, next_span, missing_span, missing, room)


def coach_results(page: ItemPage, picks: Sequence[Pick], next_span: Span, missing_span: Span) -> None:
    """Lay out the next steps of a results item."""
    _heads(page, next_span, missing_span, "missing_results")
    for pick in picks:
        _row(page, pick, next_span, missing_span, *_lacks(page, pick.factor))


def _heads(page: ItemPage, next_span: Span, missing_span: Span, missing: str) -> None:
    page.put(Span(0, next_span.column + next_span.columns), page.say("self.coach.title"), "section")
    end = page.grid.mark.column + page.grid.mark.columns
    page.put(Span(missing_span.column, end - missing_span.column), page.say(f"self.coach.{missing}"), "section")
    page.build.end_row()


def _row(  # noqa: PLR0913, PLR0917 (two cells: what they say, where they stand)
    page: ItemPage, pick: Pick, next_span: Span, missing_span: Span, missing: str, room: str
) -> None:
    table = CoachTable(page.around)
    steps = table.steps_at(page.kind, pick.factor)
    unpicked = page.say("self.coach.unpicked")
    words = coaching.next_range(pick.mark, pick.cell, pick.source, steps, unpicked)
    longest = max((*table.steps(page.kind, pick.factor), unpicked), key=len)
    page.put(page.grid.no, pick.factor, "label_centre")
    page.show(next_span, words, "text_box", "coach", pick.factor, "next", room=longest)
    page.show(missing_span, missing, "text_box", "coach", pick.factor, "missing", room=room)
    page.close_row("text_box")


def _lacks(page: ItemPage, factor: str) -> tuple[str, str]:
    """Return the formula that tells what the indicators lack for *factor*, and the longest it may say."""
    table, seen = CoachTable(page.around), item_rows_of(page.around).cell(page.item.id, "seen")
    keys = {f"self.lack.{factor}.{lack}": lack for lack, _ in INDICATOR_LACKS.get(factor, ())}
    told = []
    for key, lack in keys.items():
        cell = table.lack_at(page.item.id, factor, lack)
        told.append((cell, sentence(page.template(key), numbers=cell)))
    if factor == OF_QUESTIONS:
        open_ = coaching.numbers_without(page.question_counts.items())
        told.append((open_, sentence(page.template("self.lack.questions"), numbers=open_)))
    none, nothing = page.say("self.lack.seen"), page.say("self.coach.nothing")
    room = " ".join(page.say(key, numbers=_SOME_NUMBERS) for key in keys)
    return coaching.lacks(seen, told, none, nothing), max(room, none, key=len)
