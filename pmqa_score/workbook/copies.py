"""Workbooks that differ in their identity alone: few are drawn, all others are copies with what tells of it replaced.

What that is, is found out, not listed: two workbooks are drawn for different identities, and each text in which they
differ must be a part of the identity, or the receipt code that comes of it. Where one is neither, or a copy of the
first is not the second byte for byte, no copies are made, and every workbook is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.sax.saxutils import escape

from pmqa_score.model.field import Value
from pmqa_score.model.identity import Agency, Assessor, Identity
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.receipt import letters, receipt_number, seed
from pmqa_score.workbook.filling import Filling, grown
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.master import Master, Places, find_places, master_of
from pmqa_score.workbook.plan import Ident, Input, Sheet
from pmqa_score.workbook.stamp import properties
from pmqa_score.workbook.write import draw_workbook
from pmqa_score.workbook.xml_text import escaped

Shape = tuple[object, ...]
"""What a workbook's identity changes beside its texts: how high rows are (and so where pages end), what is empty."""

_MARK = "&_x0041_"
"""Is written in another way in each kind of place."""


class Copies:
    """The workbooks of one edition and setup, with the same *answers* (none: blank); it keeps what it has drawn."""

    def __init__(self, edition: Edition, setup: Setup, answers: Mapping[str, Value] | None = None) -> None:
        """Draw nothing yet."""
        self._edition, self._setup, self._answers = edition, setup, dict(answers or {})
        self._card = scorecard(edition, setup, self._answers)
        self._sheets = tuple(self._telling(sheet) for sheet in plan_of(edition, setup).sheets if _tells(sheet))
        self._masters: dict[Shape, Master | None] = {}
        self._places: dict[Shape, Places | None] = {}

    def workbook(self, identity: Identity) -> bytes:
        """Return the workbook of *identity*: the same bytes as ``draw_workbook`` gives."""
        master = self.master(identity)
        return self._drawn(identity) if master is None else master.copy(self.texts(identity))

    def master(self, identity: Identity) -> Master | None:
        """Return the workbook that the one of *identity* is a copy of; None where it has to be drawn."""
        shape = self._shape(identity)
        if shape not in self._masters:
            self._masters[shape] = self._new_master(identity)
        return self._masters[shape]

    def texts(self, identity: Identity) -> dict[str, bytes]:
        """Return all that tells of *identity*, as XML has it: in cells, in properties, in results of formulas."""
        stamp = properties(identity, self._setup)
        texts = {name: escape(text) for name, text in stamp.items()}
        texts |= {f"cell {name}": escape(escaped(text)) for name, text in stamp.items()}
        number = receipt_number(identity, self._edition, self._card)
        texts |= {"seed": str(seed(identity)), "receipt": letters(number)}
        if self._answers:  # else it is the seed
            texts["number"] = str(number)
        return {name: text.encode() for name, text in texts.items()}

    def _new_master(self, identity: Identity) -> Master | None:
        kind = _blanks(properties(identity, self._setup))
        drawn, texts = self._drawn(identity), self.texts(identity)
        places = self._places.get(kind)
        if places and (master := master_of(drawn, places, texts)):
            return master
        other = next((one for one in _varied(identity) if self._shape(one) == self._shape(identity)), None)
        if other is None:
            return None
        second, other_texts = self._drawn(other), self.texts(other)
        places = self._places[kind] = find_places(drawn, second, texts, other_texts)
        master = master_of(drawn, places, texts) if places else None
        return master if master and master.copy(other_texts) == second else None

    def _drawn(self, identity: Identity) -> bytes:
        return draw_workbook(self._edition, self._setup, identity, self._answers)

    def _shape(self, identity: Identity) -> Shape:
        stamp = properties(identity, self._setup)
        filling = Filling(stamp, seed(identity), self._answers, self._setup.language)
        sheets = (grown(sheet, filling) for sheet in self._sheets)
        return (*(tuple(sheet.heights.items()) for sheet in sheets), _blanks(stamp))

    def _telling(self, sheet: Sheet) -> Sheet:
        """Return *sheet* with those cells alone that can make its rows higher."""
        cells = (cell for cell in sheet.cells if isinstance(cell.content, Ident) or self._is_answered(cell.content))
        return replace(sheet, cells=tuple(cells))

    def _is_answered(self, content: object) -> bool:
        return isinstance(content, Input) and content.field.name in self._answers


def _tells(sheet: Sheet) -> bool:
    return any(isinstance(cell.content, Ident) for cell in sheet.cells)


def _blanks(stamp: Mapping[str, str]) -> Shape:
    """Return which texts are empty, and which begin or end with a blank: their cells are written in another way."""
    return tuple((bool(text), text == text.strip()) for text in stamp.values())


def _varied(identity: Identity) -> Iterator[Identity]:
    """Yield identities that differ from *identity* in every text, each nearly as long as before."""
    for mark in (f"{_MARK}{number}" for number in range(5)):

        def ending(text: str, part: str, mark: str = mark) -> str:
            return text and text[: max(0, len(text) - len(mark) - 1)] + mark + part

        yield replace(
            identity,
            round=ending(identity.round, "r"),
            agency=Agency(ending(identity.agency.id, "a"), ending(identity.agency.name, "b")),
            assessor=Assessor(ending(identity.assessor.id, "c"), ending(identity.assessor.name, "d")),
            workbook=ending(identity.workbook, "w"),
            hmac=ending(identity.hmac, "h"),
        )
