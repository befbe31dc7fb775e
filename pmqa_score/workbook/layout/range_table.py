"""The scoring ranges as formulas tell them: bounds and names inside, descriptors looked up on the lists' sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from pmqa_score.model.bands import Scale, ScoringRange
from pmqa_score.model.criteria import Factor, Kind
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.texts import say
from pmqa_score.workbook.choices import range_label
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.lists import LISTS_SHEET
from pmqa_score.workbook.plan import Cell, Static, address

Column = tuple[str, ...]


class RangeTable:
    """The ranges of an edition's scale, lowest first; a column for each descriptor, from column *left* on."""

    def __init__(self, edition: Edition, language: Language, left: int = 0) -> None:
        """Gather what the edition says of its ranges; ValueError where it has no scale."""
        if edition.rules.scale is None:
            raise ValueError("the edition has no scale")
        self.scale: Scale = edition.rules.scale
        self.language = language
        self.left = left
        self._columns: dict[tuple[str, ...], Column] = {}
        for kind, factors in edition.criteria.factors.items():
            for factor in factors:
                self._columns[kind, factor.id] = self.descriptors(kind, factor.id)
            self._columns["whole", kind] = self.whole(kind, factors)

    @property
    def labels(self) -> Column:
        """The ranges as a cell shows them: ``50–65 %``."""
        return self._column(lambda one: range_label(one.id))

    @property
    def named(self) -> Column:
        """The ranges with their names: ``50–65 %  Effective overall``."""
        return self._column(lambda one: f"{range_label(one.id)}  {one.label.of(self.language)}")

    @property
    def lowers(self) -> str:
        """The lower bounds, ascending, as a formula lists them: ``{0,10,30}``."""
        return "{" + ",".join(str(one.lower) for one in self.scale.ranges) + "}"

    def descriptor(self, kind: Kind, factor: str, rank: str) -> str:
        """Return the formula for what the range number *rank* means for a factor; empty while there is none."""
        return self._said((kind, factor), rank)

    def whole_descriptor(self, kind: Kind, rank: str) -> str:
        """Return the formula for what the range number *rank* means for all factors; empty while there is none."""
        return self._said(("whole", kind), rank)

    def descriptors(self, kind: Kind, factor: str) -> tuple[str, ...]:
        """Return what each range means for a factor, named, and below it what the next one would ask."""
        named = self._column(lambda one: f"{range_label(one.id)}: {self._says(one, kind, factor)}")
        higher = self._say("next_range")
        return tuple(f"{now}\n{higher} {above}" for now, above in pairwise(named)) + named[-1:]

    def whole(self, kind: Kind, factors: Sequence[Factor]) -> tuple[str, ...]:
        """Return what each range means for all *factors*, two on a line."""
        return self._column(lambda one: _in_pairs([f"{f.id}  {self._says(one, kind, f.id)}" for f in factors]))

    def cells(self) -> tuple[Cell, ...]:
        """Return the descriptors, below an empty cell that stands for no range."""
        return tuple(
            Cell(row=row, column=column, content=Static(value), style="hidden")
            for column, values in enumerate(self._columns.values(), start=self.left)
            for row, value in enumerate(values, start=1)
        )

    def _said(self, key: tuple[str, ...], rank: str) -> str:
        """Return the formula for the text in a column; SUM makes 0 of the empty text that *rank* is without a range."""
        column = self.left + list(self._columns).index(key)
        first, last = (address(row, column, absolute=True) for row in (0, len(self.scale.ranges)))
        return f'INDEX({LISTS_SHEET}!{first}:{last},SUM({rank},1))&""'

    def _say(self, key: str) -> str:
        return say("workbook", f"item.{key}", self.language)

    def _column(self, says: Callable[[ScoringRange], str]) -> tuple[str, ...]:
        return tuple(says(one) for one in self.scale.ranges)

    def _says(self, one: ScoringRange, kind: Kind, factor: str) -> str:
        words = one.descriptors.get(kind, {}).get(factor)
        return words.of(self.language) if words else ""


def range_table(around: Context) -> RangeTable:
    """Return the ranges of a workbook, their descriptors behind its lists."""
    return _table(around.edition, around.language, around.lists.columns)


@lru_cache(maxsize=32)
def _table(edition: Edition, language: Language, left: int) -> RangeTable:
    return RangeTable(edition, language, left)


def _in_pairs(parts: Sequence[str]) -> str:
    return "\n".join("   •   ".join(parts[start : start + 2]) for start in range(0, len(parts), 2))
