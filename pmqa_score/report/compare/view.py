"""A comparison as rows in one language: the terminal, the workbook and the page show the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pmqa_score.model.comparison import Comparison, Figures, ResultPair, RowPair
from pmqa_score.model.text import Language
from pmqa_score.report.compare.words import (
    ROOM,
    change_words,
    condition_state,
    condition_title,
    row_label,
    side_facts,
    side_name,
    status_counts,
    step_name,
)
from pmqa_score.report.unit import FULL
from pmqa_score.texts import say

ShownUnit = Literal["percent", "score", "rating"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """A category, an item or the total on both sides; all but items are ``strong``, the total has no id."""

    id: str
    title: str
    left: Decimal | None
    right: Decimal | None
    gap: Decimal | None
    left_step: str
    right_step: str
    steps: int | None
    strong: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRow:
    """An indicator or a comment: its words on both sides (empty where it is not there), what of it differs."""

    kind: str
    item: str
    status: str
    status_words: str
    by: str
    left: str
    right: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionRow:
    """A condition on both sides, in words."""

    title: str
    left: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """One side: what it is called, what is to be known of it, what it comes to."""

    name: str
    facts: str
    earned: Decimal
    points: Decimal
    band: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    """A whole comparison; ``indicators`` is None where one side has no table for them.

    Results are in percent, or in scores or ratings where both editions take means of these; ``highest`` is the most
    there is of it. ``only`` names the items of one edition alone, ``answers`` are item and change of all other inputs.
    """

    language: Language
    agency: str
    left: SideView
    right: SideView
    earned_gap: Decimal | None
    unit: ShownUnit
    highest: Decimal
    only: tuple[str, ...]
    results: tuple[ResultRow, ...]
    conditions: tuple[ConditionRow, ...]
    indicators: tuple[PairRow, ...] | None
    indicator_counts: str
    comments: tuple[PairRow, ...]
    comment_counts: str
    answers: tuple[tuple[str, str], ...]

    @property
    def categories(self) -> tuple[ResultRow, ...]:
        """The results of the categories."""
        return tuple(row for row in self.results if row.strong and row.id)

    @property
    def items(self) -> tuple[ResultRow, ...]:
        """The results of the items."""
        return tuple(row for row in self.results if not row.strong)


def compare_view(comparison: Comparison, language: Language) -> CompareView:
    """Return *comparison* in words."""
    indicators = comparison.rows("indicator")
    comments = (*comparison.rows("strength"), *comparison.rows("ofi"))
    one_sided = any(pair.kind == "indicator" and pair.asked != "both" for pair in comparison.changes.rows)
    order = {pair.id: no for no, pair in enumerate(comparison.items)}
    return CompareView(
        language=language,
        agency=comparison.left.identity.agency.name,
        left=_side(comparison, "A", language),
        right=_side(comparison, "B", language),
        earned_gap=comparison.total.earned,
        unit=_unit(comparison),
        highest=FULL if _unit(comparison) == "percent" else comparison.left.totals.points,
        only=tuple(_only(comparison, language)),
        results=tuple(_results(comparison, language)),
        conditions=tuple(_conditions(comparison, language)),
        indicators=None if one_sided else tuple(_pair(pair, language, "status") for pair in indicators),
        indicator_counts=status_counts(indicators, language, "status"),
        comments=tuple(
            sorted(
                (_pair(pair, language, "comment_status") for pair in comments),
                key=lambda row: (order[row.item], row.kind != "strength"),
            )
        ),
        comment_counts=status_counts(comments, language, "comment_status"),
        answers=tuple(
            (change.item, change_words(change, language))
            for change in comparison.changes.fields
            if change.asked == "both"
        ),
    )


def _side(comparison: Comparison, letter: str, language: Language) -> SideView:
    side = comparison.left if letter == "A" else comparison.right
    band = side.totals.band
    return SideView(
        name=side_name(side, letter, language),
        facts=side_facts(side, language),
        earned=side.totals.earned,
        points=side.totals.points,
        band=step_name(side.edition, band.id, language) if band else "",
    )


def _results(comparison: Comparison, language: Language) -> Iterator[ResultRow]:
    """Yield the results: each category with its items, then the total; an item that moved is where side B has it."""
    titles: dict[str, str] = {}
    homes: dict[str, str] = {}
    for side in (comparison.left, comparison.right):
        for category in side.edition.criteria.categories:
            titles[category.id] = category.title.of(language)
            titles |= {item.id: item.title.of(language) for item in category.items}
            homes |= {item.id: category.id for item in category.items}
    for one in comparison.categories:
        yield _result(comparison, one, titles, language, strong=True)
        for item in comparison.items:
            if homes[item.id] == one.id:
                yield _result(comparison, item, titles, language)
    titles[comparison.total.id] = say("report", "head.total", language)
    yield _result(comparison, comparison.total, titles, language, strong=True)


def _result(
    comparison: Comparison, pair: ResultPair, titles: Mapping[str, str], language: Language, *, strong: bool = False
) -> ResultRow:
    left, right = pair.left, pair.right
    return ResultRow(
        id="" if pair is comparison.total else pair.id,
        title=titles[pair.id],
        left=_figure(comparison, left),
        right=_figure(comparison, right),
        gap=pair.percent if _unit(comparison) == "percent" else pair.earned,
        left_step=step_name(comparison.left.edition, left.step if left else None, language),
        right_step=step_name(comparison.right.edition, right.step if right else None, language),
        steps=pair.steps,
        strong=strong,
    )


def _unit(comparison: Comparison) -> ShownUnit:
    """Return what results are shown in: scores or ratings, if both sides have them, of as many points."""
    one, other = comparison.left.totals, comparison.right.totals
    if one.unit == "points" or (one.unit, one.points) != (other.unit, other.points):
        return "percent"
    return one.unit


def _figure(comparison: Comparison, figures: Figures | None) -> Decimal | None:
    if figures is None or not figures.complete:
        return None
    return figures.percent if _unit(comparison) == "percent" else figures.earned


def _conditions(comparison: Comparison, language: Language) -> Iterator[ConditionRow]:
    for pair in comparison.conditions:
        yield ConditionRow(
            title=condition_title(comparison, pair, language),
            left=condition_state(pair.left, language),
            right=condition_state(pair.right, language),
        )


def _pair(pair: RowPair, language: Language, room: str) -> PairRow:
    is_pair = pair.left is not None and pair.right is not None
    return PairRow(
        kind=pair.kind,
        item=pair.row.item,
        status=pair.status,
        status_words=say(ROOM, f"{room}.{pair.status}", language),
        by=say(ROOM, f"by.{pair.by}", language) if pair.by else "",
        left=row_label(pair.left),
        right=row_label(pair.right),
        changes=tuple(change_words(change, language) for change in pair.changes) if is_pair else (),
    )


def _only(comparison: Comparison, language: Language) -> Iterator[str]:
    """Yield which items only one of the two editions has."""
    for letter, ids in (
        ("A", [pair.id for pair in comparison.items if pair.right is None]),
        ("B", [pair.id for pair in comparison.items if pair.left is None]),
    ):
        if ids:
            yield say(ROOM, "side.only", language, side=letter, items=", ".join(ids))
