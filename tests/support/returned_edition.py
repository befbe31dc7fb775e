"""One filled workbook of any edition, come back without a fault, and what reading a changed one gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from support.any_edition import full_answers
from support.editions import tiny_identity
from support.returned import FILE, KEY, with_words

from pmqa_score.model.field import Value
from pmqa_score.model.identity import Identity
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.totals import totals
from pmqa_score.workbook.form import Form, form_of
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.plan import Plan, Spot
from pmqa_score.workbook.read import read
from pmqa_score.workbook.result import ReadResult
from pmqa_score.workbook.stamp import sign
from pmqa_score.workbook.write import draw_workbook

SETUP = Setup(years=(2565, 2566, 2567))


@dataclass(frozen=True)
class ReturnedEdition:
    """A workbook of *edition*, complete: every item has its score."""

    edition: Edition

    @cached_property
    def identity(self) -> Identity:
        """The sealed identity."""
        one = replace(tiny_identity(), criteria=self.edition.criteria.id, digest=self.edition.digest)
        return sign(one, KEY)

    @cached_property
    def answers(self) -> Mapping[str, Value]:
        """What was filled in."""
        return full_answers(self.edition, SETUP, 7)

    @cached_property
    def plan(self) -> Plan:
        """Every sheet and cell."""
        return plan_of(self.edition, SETUP)

    @cached_property
    def form(self) -> Form:
        """What stands where, as the reader expects it."""
        return form_of(self.edition, SETUP)

    @cached_property
    def good(self) -> bytes:
        """The file."""
        return draw_workbook(self.edition, SETUP, self.identity, self.answers)

    def drawn_for(self, identity: Identity) -> bytes:
        """Return the same answers stamped with another identity."""
        return draw_workbook(self.edition, SETUP, identity, self.answers)

    def spot(self, name: str) -> Spot:
        """Return where an input or a figure stands."""
        inputs = self.plan.inputs()
        return inputs[name][0] if name in inputs else self.plan.outputs()[name]

    def with_answer(self, name: str, words: str) -> bytes:
        """Return the file with the input *name* holding what *words* say (see ``cell_xml``)."""
        place = self.spot(name)
        return with_words(self.good, place.sheet, place.ref, words)

    def read_back(self, data: bytes) -> ReadResult:
        """Return what reading *data* gives."""
        return read(data, file=FILE, find_edition=lambda *_: self.edition, key=KEY)

    def total(self, answers: Mapping[str, Value]) -> str:
        """Return the total in words; "partial" where an item has no score."""
        score = totals(self.edition, scorecard(self.edition, SETUP, answers))
        return f"{score.earned:f}" if score.complete else "partial"
