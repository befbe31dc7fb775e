"""Several rounds side by side: what each agency got, year by year. Agencies are paired by id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.model.identity import Agency
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Text
from pmqa_score.problems import Problem
from pmqa_score.report.unit import figure, whole

ChangeUnit = Literal["points", "share"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRound:
    """One round: its id and title, the year it stands for, what its agencies got."""

    id: str
    title: str
    year: int
    edition: Edition
    results: tuple[AgencyResult, ...]

    def result(self, agency: str) -> AgencyResult | None:
        """Return what the agency of that id got; None if it was not in the round."""
        return next((one for one in self.results if one.agency.id == agency), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Rounds in the order of their years, and every agency of any of them, by id, under its latest name."""

    rounds: tuple[HistoryRound, ...]
    agencies: tuple[Agency, ...]
    problems: tuple[Problem, ...] = ()

    def label(self, one: HistoryRound) -> str:
        """Return what a round is called in a table: its year, with its title where another has the same year."""
        alone = sum(other.year == one.year for other in self.rounds) == 1
        return str(one.year) if alone else f"{one.year} {one.title}"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow:
    """An agency in one round. ``result`` is None where it was not in it.

    ``share`` is the official total in percent of the most there is; None while it is partial. ``change`` is from the
    round before in which the agency had an official total: in points where both are of one edition, else by which the
    share has changed, since points of two editions cannot be compared.
    """

    round: HistoryRound
    result: AgencyResult | None
    share: Decimal | None
    change: Decimal | None
    change_unit: ChangeUnit | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemYears:
    """An item of one criteria over all rounds: its percent, score or rating (of ``whole``); None where it has none."""

    criteria: str
    item: str
    title: Text
    whole: Decimal
    figures: tuple[Decimal | None, ...]


def year_rows(history: History, agency: str) -> tuple[YearRow, ...]:
    """Return every round with what the agency got in it."""
    rows: list[YearRow] = []
    for one in history.rounds:
        before = next((row for row in reversed(rows) if row.share is not None), None)
        rows.append(_row(one, one.result(agency), before))
    return tuple(rows)


def item_years(history: History, agency: str) -> Iterator[ItemYears]:
    """Yield every item of every criteria in which the agency has a result; items of two criteria are never joined."""
    latest = {one.edition.criteria.id: one.edition.criteria for one in history.rounds if one.result(agency)}
    for id_, criteria in latest.items():
        for item in criteria.items:
            yield ItemYears(
                criteria=id_,
                item=item.id,
                title=item.title,
                whole=whole(criteria),
                figures=tuple(_figure(one, agency, id_, item.id) for one in history.rounds),
            )


def agencies_of(rounds: Sequence[HistoryRound]) -> tuple[Agency, ...]:
    """Return every agency of *rounds* by id, under the name it has in the last of them."""
    found = {result.agency.id: result.agency for one in rounds for result in one.results}
    return tuple(found[id_] for id_ in sorted(found))


def _row(one: HistoryRound, result: AgencyResult | None, before: YearRow | None) -> YearRow:
    totals = result.totals if result else None
    share = totals.percent if totals and totals.complete else None
    change, unit = None, None
    if totals and share is not None and before and before.result and before.share is not None:
        same = before.round.edition == one.edition
        change = totals.earned - before.result.totals.earned if same else share - before.share
        unit = "points" if same else "share"
    return YearRow(round=one, result=result, share=share, change=change, change_unit=unit)  # type: ignore[arg-type] # set above


def _figure(one: HistoryRound, agency: str, criteria: str, item: str) -> Decimal | None:
    result = one.result(agency)
    if result is None or one.edition.criteria.id != criteria:
        return None
    score = next((score for score in result.totals.items if score.id == item), None)
    return figure(one.edition.criteria.unit, score) if score else None
