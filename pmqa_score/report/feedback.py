"""The feedback report of an agency as a view: what came of its panel, and all comments, from nobody in particular."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pmqa_score.model.bands import Condition
from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.model.criteria import Category, Item
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.model.totals import AwardResult, CategoryScore, ConditionResult, ItemScore
from pmqa_score.report.anonymous import Names
from pmqa_score.report.comments import merged
from pmqa_score.report.standing import factor_views, range_above, range_views, standing, tone_of
from pmqa_score.report.unverified import unverified
from pmqa_score.report.view import (
    AwardState,
    AwardView,
    CategoryView,
    ConditionView,
    FeedbackView,
    ItemView,
    LackView,
)
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
) -> FeedbackView:
    """Return the feedback of *result*; *scorecards* are those of the members that count, in any order.

    Where the *consensus* holds a comment at all, its comments are the agreed ones and stand alone. *names* are left out
    of every comment.
    """
    cards = tuple(map(names.unnamed, scorecards))
    consensus = names.unnamed(consensus) if consensus else None
    voices = (consensus,) if consensus and _has_comments(consensus) else cards
    seen = (consensus,) if consensus and _has_indicators(consensus) else cards
    totals = result.totals
    items = {score.id: score for score in totals.items}
    scores = {score.id: score for score in totals.categories}
    conditions = {one.id: one for one in edition.rules.conditions}
    awards = {one.id: one.title.of(language) for one in edition.rules.awards}
    criteria = edition.criteria
    return FeedbackView(
        language=language,
        round_title=round_title,
        criteria=f"{criteria.title.of(language)} {criteria.edition.of(language)}",
        agency=result.agency.name,
        stage=result.stage,
        standing=standing(edition, totals, language),
        ranges=range_views(edition.rules.scale, language),
        categories=tuple(
            _category(edition, category, scores[category.id], items, voices, language)
            for category in criteria.categories
        ),
        conditions=tuple(_condition(edition, conditions[one.id], one, seen, language) for one in totals.conditions),
        awards=tuple(AwardView(title=awards[one.id], state=award_state(one)) for one in totals.awards),
        unverified=unverified(edition, [totals.band], language, parts=totals.parts),
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


def _category(  # noqa: PLR0913, PLR0917 - what a category is made of
    edition: Edition,
    category: Category,
    score: CategoryScore,
    items: Mapping[str, ItemScore],
    voices: Sequence[Scorecard],
    language: Language,
) -> CategoryView:
    return CategoryView(
        id=category.id,
        title=category.title.of(language),
        points=score.points,
        earned=score.earned,
        percent=score.percent,
        items=tuple(_item(edition, category, item, items[item.id], voices, language) for item in category.items),
    )


def _item(  # noqa: PLR0913, PLR0917 - what an item is made of
    edition: Edition,
    category: Category,
    item: Item,
    score: ItemScore,
    voices: Sequence[Scorecard],
    language: Language,
) -> ItemView:
    scale = edition.rules.scale
    reached = range_for(score.percent, scale) if scale and score.percent is not None else None
    above = range_above(reached, scale.ranges) if scale and reached else None
    views = range_views(scale, language)
    tone = tone_of(score.percent, scale)
    answers = [card.items[item.id] for card in voices if item.id in card.items]
    factors = tuple(factor.id for factor in edition.criteria.factors.get(category.kind, ()))
    return ItemView(
        id=item.id,
        title=item.title.of(language),
        points=score.points,
        percent=score.percent,
        earned=score.earned,
        reached=None if tone is None else views[tone],
        above=None if tone is None or above is None else views[tone + 1],
        factors=factor_views(edition.criteria, category.kind, reached, above, language),
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
