"""The feedback report of an agency as a view: what came of its panel, and all comments, from nobody in particular."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pmqa_score.model.bands import Award, Condition
from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.model.criteria import Category, Item
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.model.totals import AwardResult, CategoryScore, ConditionResult, ItemScore, Totals
from pmqa_score.report.anonymous import Names
from pmqa_score.report.feedback.comments import merged
from pmqa_score.report.feedback.item_details import item_details
from pmqa_score.report.feedback.view import (
    AwardState,
    AwardView,
    CategoryView,
    ConditionView,
    FeedbackView,
    ItemView,
    LackView,
)
from pmqa_score.report.levels import level_words
from pmqa_score.report.round.award_standings import asked, set_by_round
from pmqa_score.report.standing import factor_views, range_above, standing
from pmqa_score.report.tones import steps, tone
from pmqa_score.report.unit import figure, gap, whole
from pmqa_score.report.unverified import unverified, verified_figures
from pmqa_score.report.view import OwnView
from pmqa_score.scoring.bands import range_for
from pmqa_score.scoring.conditions import RULES
from pmqa_score.scoring.indicators import exists


def feedback(  # noqa: PLR0913 - what a report is made of, by name
    edition: Edition,
    result: AgencyResult,
    scorecards: Iterable[Scorecard],
    *,
    names: Names,
    round_title: str,
    language: Language,
    consensus: Scorecard | None = None,
    own: Totals | None = None,
) -> FeedbackView:
    """Return the feedback of *result*; *scorecards* are those of the members that count, in any order.

    Where the *consensus* holds a comment at all, its comments are the agreed ones and stand alone. *names* are left out
    of every comment and of the names of indicators. *own* is what the agency gives itself.
    """
    cards = tuple(map(names.unnamed, scorecards))
    consensus = names.unnamed(consensus) if consensus else None
    voices = (consensus,) if consensus and _has_comments(consensus) else cards
    seen = (consensus,) if consensus and _has_indicators(consensus) else cards
    totals, criteria = result.totals, edition.criteria
    source = _Source(edition, totals, own, cards, voices, language)
    conditions = {one.id: one for one in edition.rules.conditions}
    awards = {one.id: one for one in edition.rules.awards}
    return FeedbackView(
        language=language,
        unit=totals.unit,
        whole=whole(criteria),
        round_title=round_title,
        criteria=f"{criteria.title.of(language)} {criteria.edition.of(language)}",
        agency=result.agency.name,
        stage=result.stage,
        standing=standing(edition, totals, language, own),
        ranges=steps(edition, language),
        categories=tuple(_category(source, category) for category in criteria.categories),
        conditions=tuple(_condition(edition, conditions[one.id], one, seen, language) for one in totals.conditions),
        awards=tuple(_award(edition, awards[one.id], one, language) for one in totals.awards),
        unverified=unverified(edition, [totals.band], language, parts=totals.parts),
        verified=verified_figures(edition, language),
    )


def _award(edition: Edition, award: Award, result: AwardResult, language: Language) -> AwardView:
    set_by = set_by_round(edition, award, language)
    return AwardView(
        title=award.title.of(language),
        state=award_state(result),
        asked=asked(edition, award, language) if set_by else "",
        set_by=set_by,
    )


def award_state(award: AwardResult) -> AwardState:
    """Return how an award is decided: not at all while it is not set or the total is partial."""
    if not award.is_set:
        return "not_set"
    if award.met is None:
        return "undecided"
    return "met" if award.met else "unmet"


def _has_indicators(scorecard: Scorecard) -> bool:
    return any(answer.indicators for answer in scorecard.items.values())


def _has_comments(scorecard: Scorecard) -> bool:
    return any(comment.text.strip() for item in scorecard.items.values() for comment in (*item.strengths, *item.ofis))


@dataclass(frozen=True, slots=True)
class _Source:
    """What categories and items are told from: *cards* of all that count, *voices* of those whose comments stand."""

    edition: Edition
    totals: Totals
    own: Totals | None
    cards: Sequence[Scorecard]
    voices: Sequence[Scorecard]
    language: Language

    def score(self, item: Item) -> ItemScore:
        """Return the result of *item*."""
        return next(one for one in self.totals.items if one.id == item.id)

    def answers(self, item: Item, cards: Sequence[Scorecard]) -> list[ItemAnswer]:
        """Return the answers of *cards* to *item*."""
        return [card.items[item.id] for card in cards if item.id in card.items]

    def beside(self, score: ItemScore | CategoryScore) -> OwnView | None:
        """Return what the agency gives itself where the panel has *score*; None where it gives itself nothing."""
        if self.own is None:
            return None
        scores: tuple[ItemScore | CategoryScore, ...] = (*self.own.items, *self.own.categories)
        given = next(figure(self.totals.unit, one) for one in scores if one.id == score.id)
        return OwnView(figure=given, gap=gap(figure(self.totals.unit, score), given))


def _category(source: _Source, category: Category) -> CategoryView:
    score = next(one for one in source.totals.categories if one.id == category.id)
    return CategoryView(
        id=category.id,
        title=category.title.of(source.language),
        points=score.points,
        earned=score.earned,
        percent=score.percent,
        figure=figure(source.totals.unit, score),
        level=level_words(source.edition, score.level, source.language),
        own=source.beside(score),
        items=tuple(_item(source, category, item) for item in category.items),
    )


def _item(source: _Source, category: Category, item: Item) -> ItemView:
    edition, language, score = source.edition, source.language, source.score(item)
    scale = edition.rules.scale
    reached = range_for(score.percent, scale) if scale and score.percent is not None else None
    above = range_above(reached, scale.ranges) if scale and reached else None
    views, found = steps(edition, language), figure(source.totals.unit, score)
    place = tone(edition, found)
    answers = source.answers(item, source.voices)
    factors = tuple(factor.id for factor in edition.criteria.factors.get(category.kind, ()))
    return ItemView(
        id=item.id,
        title=item.title.of(language),
        points=score.points,
        percent=score.percent,
        earned=score.earned,
        figure=found,
        level=level_words(edition, score.level, language),
        own=source.beside(score),
        reached=None if place is None else views[place],
        above=None if place is None or above is None else views[place + 1],
        factors=factor_views(edition.criteria, category.kind, reached, above, language),
        details=item_details(edition, category, item, source.answers(item, source.cards), language),
        strengths=merged((one for answer in answers for one in answer.strengths), factors),
        ofis=merged((one for answer in answers for one in answer.ofis), factors),
    )


def _condition(
    edition: Edition,
    condition: Condition,
    result: ConditionResult,
    scorecards: Sequence[Scorecard],
    language: Language,
) -> ConditionView:
    return ConditionView(
        title=condition.title.of(language),
        rule=condition.rule,
        at_least=condition.at_least,
        met=result.met,
        required=result.required,
        lacks=tuple(
            LackView(
                item=id_,
                title=edition.criteria.item(id_).title.of(language),
                indicators=lacking_indicators(condition, id_, scorecards),
            )
            for id_ in result.items
        ),
        verified=condition.verified,
        note=condition.note.of(language) if condition.note else "",
    )


def lacking_indicators(condition: Condition, item: str, scorecards: Iterable[Scorecard]) -> tuple[str, ...]:
    """Return the names of the item's indicators that do not fulfil *condition* in one of *scorecards*, in order."""
    return tuple(
        sorted(
            {
                ind.name.strip()
                for card in scorecards
                for ind in (card.items[item].indicators if item in card.items else ())
                if exists(ind)
                and ind.name.strip()
                and condition.question in (None, ind.question)
                and not RULES[condition.rule](ind, condition)
            }
        )
    )
