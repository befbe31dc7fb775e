"""The rows of an agency's sheet: what each assessor gave an item, what comes of it, what the agency gave itself."""

from __future__ import annotations

from dataclasses import dataclass

from pmqa_score.model.consolidation import AgencyResult, ItemConsolidation
from pmqa_score.model.criteria import Category
from pmqa_score.model.totals import CategoryScore, ItemScore
from pmqa_score.report.book.page import Book, Page, Value
from pmqa_score.report.levels import level_words
from pmqa_score.report.round.results import Results
from pmqa_score.report.unit import figure, gap

CellOf = tuple[Value, str]
"""A value and its style."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """The table of items on *page*; ``columns`` are heads by their keys."""

    book: Book
    page: Page
    results: Results
    result: AgencyResult
    columns: tuple[str, ...]

    def category(self, category: Category) -> None:
        """Write the row of a category."""
        score = next(one for one in self.result.totals.categories if one.id == category.id)
        partial: Value = self.book.words("phrase.partial")
        earned: Value = score.earned if score.complete else partial
        known: dict[str, CellOf] = {
            "percent": (score.percent, "fixed_strong"),
            "points": (score.points, "general_strong"),
            "level": (level_words(self.results.edition, score.level, self.book.language), "centre_strong"),
            **dict.fromkeys(("earned", "score", "rating"), (earned, "fixed_strong")),
            **self._beside(score, "_strong"),
        }
        self.page.cells(
            (category.id, "centre_strong"),
            (category.title.of(self.book.language), "text_strong"),
            *((None, "text_strong") for _ in self.result.assessors),
            *(known.get(column, (None, "text_strong")) for column in self.columns),
        )

    def item(self, item: ItemConsolidation, title: str) -> None:
        """Write the row of an item."""
        mark = "_marked" if item.discuss else ""
        self.page.cells(
            (item.id, "centre"),
            (title, f"text{mark}"),
            *(
                (item.percents.get(assessor), "general_marked" if assessor == item.alone else "general")
                for assessor in self.result.assessors
            ),
            *(self._figures(item, mark)[column] for column in self.columns),
        )

    def _figures(self, item: ItemConsolidation, mark: str) -> dict[str, CellOf]:
        score = next(one for one in self.result.totals.items if one.id == item.id)
        agreed = self.results.consensus.get(self.result.agency.id)
        return {
            "mean": (item.mean, "fixed"),
            "median": (item.median, "fixed"),
            "spread": (item.spread, f"general{mark}"),
            "deviation": (item.deviation, "fixed"),
            "percent": (item.percent, "fixed"),
            "range": (item.range, "centre"),
            "points": (score.points, "general"),
            "level": (level_words(self.results.edition, item.level, self.book.language), "centre"),
            **dict.fromkeys(("earned", "score", "rating"), (item.earned, "fixed")),
            "discuss": (self.book.words("head.discuss") if item.discuss else None, f"centre{mark}"),
            "agreed_because": (agreed.reasons.get(item.id) if agreed else None, "text"),
            **self._beside(score),
        }

    def _beside(self, score: ItemScore | CategoryScore, strong: str = "") -> dict[str, CellOf]:
        """Return what the agency gave itself, and how far the panel stands above that."""
        unit, own = self.result.totals.unit, self.results.selves.get(self.result.agency.id)
        scores: tuple[ItemScore | CategoryScore, ...] = (*own.totals.items, *own.totals.categories) if own else ()
        given = next((figure(unit, one) for one in scores if one.id == score.id), None)
        apart = gap(figure(unit, score), given)
        return {"self": (given, f"fixed{strong}"), "gap": (apart, f"signed{strong}")}
