"""The hidden sheet with the scoring ranges: their bounds, names and descriptors, for formulas to look up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from pmqa_score.model.bands import Scale, ScoringRange
from pmqa_score.model.criteria import Factor, Kind
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.texts import say
from pmqa_score.workbook.choices import range_label
from pmqa_score.workbook.plan import Cell, Sheet, Static, address

RANGES_SHEET = "_ranges"
Column = tuple[str | Decimal, ...]


class RangeTable:
    """The ranges of an edition's scale, one a row, lowest first; each property is a column's address."""

    def __init__(self, edition: Edition, language: Language) -> None:
        """Gather what the edition says of its ranges; ValueError where it has no scale."""
        if edition.rules.scale is None:
            raise ValueError("the edition has no scale")
        self.scale: Scale = edition.rules.scale
        self.language = language
        self.kinds = edition.criteria.factors
        self._columns: dict[tuple[str, ...], Column] = {
            ("label",): self._column(lambda one: range_label(one.id)),
            ("lower",): tuple(one.lower for one in self.scale.ranges),
            ("title",): self._column(lambda one: one.label.of(language)),
            ("named",): self._column(lambda one: f"{range_label(one.id)}  {one.label.of(language)}"),
        }
        for kind, factors in self.kinds.items():
            for factor in factors:
                self._columns[kind, factor.id] = self.descriptors(kind, factor.id)
            self._columns["whole", kind] = self.whole(kind, factors)

    @property
    def labels(self) -> str:
        """The ranges as a cell shows them: ``50–65 %``."""
        return self._address("label")

    @property
    def lowers(self) -> str:
        """The lower bounds, ascending."""
        return self._address("lower")

    @property
    def named(self) -> str:
        """The ranges with their names: ``50–65 %  Effective overall``."""
        return self._address("named")

    def descriptor(self, kind: Kind, factor: str) -> str:
        """Return the address of a factor's descriptors."""
        return self._address(kind, factor)

    def whole_descriptor(self, kind: Kind) -> str:
        """Return the address of the descriptors of all factors together."""
        return self._address("whole", kind)

    def descriptors(self, kind: Kind, factor: str) -> tuple[str, ...]:
        """Return what each range means for a factor, named, and below it what the next one would ask."""
        named = self._column(lambda one: f"{range_label(one.id)}: {self._says(one, kind, factor)}")
        higher = say("workbook", "item.next_range", self.language)
        return tuple(f"{now}\n{higher} {above}" for now, above in pairwise(named)) + named[-1:]

    def whole(self, kind: Kind, factors: Sequence[Factor]) -> tuple[str, ...]:
        """Return what each range means for all *factors*, two on a line."""
        return self._column(lambda one: _in_pairs([f"{f.id}  {self._says(one, kind, f.id)}" for f in factors]))

    def sheet(self) -> Sheet:
        """Return the hidden sheet."""
        cells = (
            Cell(row=row, column=column, content=Static(value), style="hidden")
            for column, values in enumerate(self._columns.values())
            for row, value in enumerate(values)
        )
        widths = (16,) * len(self._columns)
        return Sheet(name=RANGES_SHEET, title=RANGES_SHEET, cells=tuple(cells), widths=widths, hidden=True)

    def _address(self, *key: str) -> str:
        column = list(self._columns).index(key)
        first, last = (address(row, column, absolute=True) for row in (0, len(self.scale.ranges) - 1))
        return f"{RANGES_SHEET}!{first}:{last}"

    def _column(self, says: Callable[[ScoringRange], str]) -> tuple[str, ...]:
        return tuple(says(one) for one in self.scale.ranges)

    def _says(self, one: ScoringRange, kind: Kind, factor: str) -> str:
        words = one.descriptors.get(kind, {}).get(factor)
        return words.of(self.language) if words else ""


@lru_cache(maxsize=32)
def range_table(edition: Edition, language: Language) -> RangeTable:
    """Return the ranges of *edition* in *language*."""
    return RangeTable(edition, language)


def _in_pairs(parts: Sequence[str]) -> str:
    return "\n".join("   •   ".join(parts[start : start + 2]) for start in range(0, len(parts), 2))
