"""The next step of an item of an edition of means, in one line: what holds its score back. It changes no score."""

from __future__ import annotations

from collections.abc import Mapping

from pmqa_score.scoring.levels import numbered_checks
from pmqa_score.workbook.formulas import coaching, marks
from pmqa_score.workbook.formulas.references import quoted
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.levels_page import LevelsPage
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.rating_block import RatingPage
from pmqa_score.workbook.layout.sheet_page import SheetPage

_LABEL = 2  # columns


def coach_levels(page: LevelsPage) -> None:
    """Lay out which checks of the lowest level that is not complete are not passed."""
    told, room = quoted(page.say("self.line.complete")), ""
    for level, gate in reversed(list(zip(page.around.criteria.levels, page.gates, strict=True))):
        ids = [check.id for _, check in numbered_checks(page.item, level)]
        open_ = coaching.listed((f'{page.signs[id_]}<>"{marks.FULL}"', id_) for id_ in ids)
        words = page.say("self.line.checks", title=level.title, list="{list}")
        told = f"IF({gate.ticked}<{gate.checks},{sentence(words, list=open_)},{told})"
        room = max(room, words + ", ".join(ids), key=len)
    _line(page, told, room)


def coach_ratings(page: RatingPage) -> None:
    """Lay out which questions have the lowest rating."""
    _lowest(page, page.ratings, "questions")


def coach_measures(page: SheetPage, scores: Mapping[int, str]) -> None:
    """Lay out which sub-measures have the lowest of *scores*, cells by their numbers."""
    _lowest(page, scores, "measures")


def _lowest(page: SheetPage, scores: Mapping[int, str], key: str) -> None:
    words = page.template(f"self.line.{key}")
    least = f"MIN({','.join(scores.values())})"
    told = sentence(words, least=least, list=coaching.with_lowest(scores))
    top, none = (page.say(f"self.line.{state}") for state in ("top", "none"))
    formula = coaching.lowest(scores, told, top, none, page.around.criteria.points)
    _line(page, formula, words + ", ".join(map(str, scores)))


def _line(page: SheetPage, told: str, room: str) -> None:
    page.put(Span(0, _LABEL), page.say("self.line.label"), "label")
    page.show(Span(_LABEL, page.grid.mark.column - _LABEL), told, "text_box", "coach", room=room)
    page.close_row("text_box")
