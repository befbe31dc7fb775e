"""The hidden sheet of an agency's own workbook: what the next ranges ask, evidence in words, what indicators lack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pmqa_score.model.criteria import EvidencePoint, Kind
from pmqa_score.scoring.coaching import INDICATOR_LACKS
from pmqa_score.workbook.choices import range_label
from pmqa_score.workbook.formulas import coaching
from pmqa_score.workbook.formulas.references import between
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.indicator_rows import in_words, indicator_rows_of, results_items
from pmqa_score.workbook.plan import Cell, Content, Formula, Sheet, Static, address

COACH_SHEET = "_coach"
_COLUMNS = {"T": "trend", "Le": "level", "C": "comparison"}
"""Factor → the column of the indicators' workings that its lacks are found in."""


@dataclass(frozen=True, slots=True)
class CoachTable:
    """What next steps are told with, and where formulas find it."""

    around: Context

    def steps(self, kind: Kind, factor: str) -> tuple[str, ...]:
        """Return for each range what the one above it asks of *factor*; of the highest that there is none."""
        scale, language = self.around.edition.rules.scale, self.around.language
        told = []
        for _, above in pairwise(scale.ranges if scale else ()):
            says = above.descriptors.get(kind, {}).get(factor)
            words = says.of(language) if says else ""
            told.append(self.around.say("self.coach.to", range=range_label(above.id), says=words))
        return (*told, self.around.say("self.coach.top"))

    def steps_at(self, kind: Kind, factor: str) -> str:
        """Return where the steps of a factor stand."""
        return self._range(self._factors.index((kind, factor)), len(self.steps(kind, factor)))

    def point(self, id_: str) -> str:
        """Return the words of an evidence point in a list."""
        point = next(one for one in self._points if one.id == id_)
        return f"• {point.text.of(self.around.language)}"

    def point_at(self, id_: str) -> str:
        """Return where the words of an evidence point stand."""
        return self._at(self._points_column, [one.id for one in self._points].index(id_))

    def lack_at(self, item: str, factor: str, lack: str) -> str:
        """Return where the numbers of the indicators that lack something stand."""
        return self._at(self._points_column + 1 + self._lacks.index((factor, lack)), self._items.index(item))

    def sheet(self) -> Sheet:
        """Return the hidden sheet."""
        cells = tuple(
            Cell(row=row, column=column, content=content, style="hidden") for row, column, content in self._cells()
        )
        widths = (16,) * (self._points_column + 1 + len(self._lacks))
        return Sheet(name=COACH_SHEET, title=COACH_SHEET, cells=cells, widths=widths, hidden=True)

    def _cells(self) -> Iterator[tuple[int, int, Content]]:
        for column, key in enumerate(self._factors):
            for row, words in enumerate(self.steps(*key)):
                yield row, column, Static(words)
        for row, point in enumerate(self._points):
            yield row, self._points_column, Static(self.point(point.id))
        rows = indicator_rows_of(self.around)
        for row, item in enumerate(self._items):
            for column, (factor, lack) in enumerate(self._lacks, start=self._points_column + 1):
                found = [rows.cell(item, no, _COLUMNS[factor]) for no in range(1, rows.rows + 1)]
                yield row, column, Formula(in_words(self.around, coaching.numbers(found, lack)))

    @property
    def _factors(self) -> list[tuple[Kind, str]]:
        return [(kind, factor.id) for kind, factors in self.around.criteria.factors.items() for factor in factors]

    @property
    def _points(self) -> tuple[EvidencePoint, ...]:
        return self.around.criteria.evidence.get("process", ())

    @property
    def _points_column(self) -> int:
        return len(self._factors)

    @property
    def _items(self) -> list[str]:
        return [item.id for item in results_items(self.around)]

    @property
    def _lacks(self) -> list[tuple[str, str]]:
        return [(factor, lack) for factor, lacks in INDICATOR_LACKS.items() for lack, _ in lacks]

    @staticmethod
    def _at(column: int, row: int) -> str:
        return f"{COACH_SHEET}!{address(row, column, absolute=True)}"

    def _range(self, column: int, rows: int) -> str:
        return between(self._at(column, 0), self._at(column, rows - 1))
