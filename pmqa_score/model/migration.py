"""What becomes of the answers of a workbook that is carried to another edition or layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pmqa_score.model.field import Field, Value
from pmqa_score.model.setup import Edition

MoveState = Literal["carried", "review", "dropped"]
LeftWhy = Literal["gone", "no_room", "option", "scale", "signed", "no_answer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reworded:
    """Something that an answer is about and that the new edition says otherwise; ``what`` is the kind of thing."""

    what: str
    key: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One answer of the old workbook: its input there and in the new one (``new`` None: it could not be put in).

    ``why`` says what kept it out: its input is ``gone``, there is ``no_room`` for the row, its ``option`` is none any
    more, it is off the new ``scale``, it was ``signed`` for the old edition, or what stood there was
    ``no_answer``.
    """

    old: Field
    new: Field | None
    value: Value
    why: LeftWhy | None = None
    reworded: tuple[Reworded, ...] = ()

    @property
    def state(self) -> MoveState:
        """``carried`` as it was; ``review``: somebody has to look at it; ``dropped``: it has no place any more."""
        if self.new is not None:
            return "review" if self.reworded else "carried"
        return "dropped" if self.why in {"gone", "no_room", "no_answer"} else "review"


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelLoss:
    """What an assessor of a panel gave for an item that the new edition does not have."""

    item: str
    assessor: str
    percent: Value | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """Every answer of the old workbook once, and the scored inputs that only the new edition has."""

    old: Edition
    new: Edition
    moves: tuple[Move, ...]
    panel_losses: tuple[PanelLoss, ...] = ()
    to_fill: tuple[Field, ...] = ()

    def of(self, state: MoveState) -> tuple[Move, ...]:
        """Return the answers of that state."""
        return tuple(move for move in self.moves if move.state == state)


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """A line of the sheet that tells what was carried over: all in words; ``way`` is from which edition to which."""

    state: str
    item: str
    what: str
    value: str
    reason: str
    way: str
