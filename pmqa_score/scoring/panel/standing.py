"""Where the scores of all items stand, and where they would with one of them otherwise: only what it touches anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.consolidation import Decision
from pmqa_score.model.criteria import Category
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import ItemScore
from pmqa_score.scoring.awards import Reached, is_met
from pmqa_score.scoring.bands import band_for
from pmqa_score.scoring.percent import share
from pmqa_score.scoring.totals import sum_points, together


@dataclass(frozen=True, slots=True)
class Standing:
    """The score of every item, and what each category of which an item is answered has earned."""

    edition: Edition
    items: Mapping[str, ItemScore]
    categories: Mapping[str, Decimal]

    @property
    def complete(self) -> bool:
        """Whether every item is answered."""
        return all(score.earned is not None for score in self.items.values())

    def with_item(self, category: Category, score: ItemScore) -> Standing:
        """Return where all would stand with *score*, of an item of *category*, in place of the one it has."""
        items = {**self.items, score.id: score}
        return Standing(self.edition, items, {**self.categories, **_earned(self.edition, (category,), items)})

    def decision(self) -> Decision:
        """Return what is decided; nothing is while an item is unanswered."""
        total, awards = together(self.edition, self.categories.values()), self.edition.rules.awards
        if not self.complete:
            return Decision(earned=total, band=None, awards={award.id: None for award in awards})
        table = self.edition.rules.table()

        def reached(of: str) -> Reached:
            return self._reached(of, total)

        return Decision(
            earned=total,
            band=band_for(total, table).id if table else None,
            awards={award.id: is_met(award, reached) for award in awards},
        )

    def _reached(self, of: str, total: Decimal) -> Reached:
        """Return what is reached of the *total*, a category or an item, every item being answered."""
        if of not in self.categories and of in self.items:
            score = self.items[of]
            return Reached(score.earned or Decimal(0), score.percent or Decimal(0))
        earned = self.categories.get(of, total)
        criteria = self.edition.criteria
        within = [self.items[item.id] for one in criteria.categories if of in (one.id, "total") for item in one.items]
        return Reached(earned, share(earned, criteria.points if criteria.takes_means else sum_points(within)))


def standing(edition: Edition, scores: Iterable[ItemScore]) -> Standing:
    """Return where *scores*, one of every item of the edition, stand."""
    items = {score.id: score for score in scores}
    return Standing(edition, items, _earned(edition, edition.criteria.categories, items))


def _earned(edition: Edition, categories: Iterable[Category], items: Mapping[str, ItemScore]) -> dict[str, Decimal]:
    """Return what each of *categories* has earned by its answered items; one without any is left out."""
    known = {
        category.id: [earned for item in category.items if (earned := items[item.id].earned) is not None]
        for category in categories
    }
    return {category: together(edition, earned) for category, earned in known.items() if earned}
