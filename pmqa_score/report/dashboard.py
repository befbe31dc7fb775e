"""The dashboard of a round as a view: who stands where, how solid that is, what is to be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.report.round_view import (
    AgencyRow,
    BandCount,
    DashboardView,
    DiscussRow,
    HeatCell,
    HeatHead,
    HeatRow,
    LeaderRow,
    Leaders,
    LedgerRow,
)
from pmqa_score.report.standing import band_view, range_views, tone_of
from pmqa_score.report.unverified import unverified
from pmqa_score.report.view import BandView
from pmqa_score.scoring.agreement import agreement
from pmqa_score.scoring.ranking import Place, ranking
from pmqa_score.scoring.rounding import percent_of

FIRST_PLACES = 3
"""Places of a category that are shown; ties may make them more rows."""


def dashboard(  # noqa: PLR0913 - what a round is made of, by name
    edition: Edition,
    results: Iterable[AgencyResult],
    *,
    round_title: str,
    language: Language,
    tolerance: Decimal,
    counts: Mapping[str, int],
    ledger: Iterable[LedgerRow],
) -> DashboardView:
    """Return the dashboard of *results*, in any order; *counts* and *ledger* say what was returned."""
    by_id = {result.agency.id: result for result in results}
    criteria = edition.criteria
    places = ranking(by_id.values())
    ranked = [by_id[place.agency.id] for place in places]
    rows = tuple(_agency(edition, place, result, language) for place, result in zip(places, ranked, strict=True))
    together = agreement(item.percents for result in ranked for item in result.items)
    return DashboardView(
        language=language,
        round_title=round_title,
        criteria=f"{criteria.title.of(language)} {criteria.edition.of(language)}",
        points=criteria.points,
        tolerance=tolerance,
        agencies=rows,
        bands=_band_counts(edition, rows, language),
        ranges=range_views(edition.rules.scale, language),
        heads=tuple(
            HeatHead(id=item.id, title=item.title.of(language), category=category.id)
            for category in criteria.categories
            for item in category.items
        ),
        heat=tuple(_heat_row(edition, result) for result in ranked),
        leaders=tuple(_leaders(edition, by_id.values(), language)),
        alpha=together.alpha,
        no_alpha=together.reason,
        discuss=_discuss(edition, ranked, language),
        counts=counts,
        ledger=tuple(ledger),
        unverified=unverified(edition, [result.totals.band for result in ranked], language),
    )


def _agency(edition: Edition, place: Place, result: AgencyResult, language: Language) -> AgencyRow:
    totals, robust = result.totals, result.robustness
    titles = {condition.id: condition.title.of(language) for condition in edition.rules.conditions}
    return AgencyRow(
        id=place.agency.id,
        name=place.agency.name,
        place=place.place,
        tied=place.tied,
        stage=result.stage,
        assessors=len(result.assessors),
        earned=totals.earned,
        percent=totals.percent,
        missing=len(totals.missing),
        band=_band(edition, result, language),
        between=totals.band is not None and totals.band.between,
        to_next=totals.band.to_next if totals.band else None,
        tone=tone_of(totals.percent if totals.complete else None, edition.rules.scale),
        alpha=result.agreement.alpha,
        no_alpha=result.agreement.reason,
        solid=None if robust is None else robust.band_stable and robust.awards_stable,
        deciding_items=robust.deciding_items if robust else (),
        one_assessor_decides=bool(robust and robust.deciding_assessors),
        to_discuss=len(result.to_discuss),
        unmet=tuple(titles[one.id] for one in totals.conditions if one.required and not one.met),
    )


def _band(edition: Edition, result: AgencyResult, language: Language) -> BandView | None:
    table, placed = edition.rules.table(), result.totals.band
    if table is None or placed is None:
        return None
    return next(band_view(band, language) for band in table.bands if band.id == placed.id)


def _band_counts(edition: Edition, rows: Sequence[AgencyRow], language: Language) -> tuple[BandCount, ...]:
    table = edition.rules.table()
    return tuple(
        BandCount(
            band=band_view(band, language),
            count=sum(row.band is not None and row.band.id == band.id for row in rows),
            between=sum(row.band is not None and row.band.id == band.id and row.between for row in rows),
        )
        for band in (table.bands if table else ())
    )


def _heat_row(edition: Edition, result: AgencyResult) -> HeatRow:
    return HeatRow(
        agency=result.agency.name,
        cells=tuple(
            HeatCell(percent=item.percent, tone=tone_of(item.percent, edition.rules.scale), discuss=item.discuss)
            for item in result.items
        ),
    )


def _leaders(edition: Edition, results: Iterable[AgencyResult], language: Language) -> Iterator[Leaders]:
    """Yield the first places of each category; partial results have no place."""
    results = tuple(results)
    for category in edition.criteria.categories:
        yield Leaders(
            id=category.id,
            title=category.title.of(language),
            points=sum((item.points.value for item in category.items if item.points), Decimal(0)),
            rows=tuple(
                LeaderRow(
                    place=one.place, tied=one.tied, agency=one.agency.name, earned=one.earned, percent=one.percent
                )
                for one in ranking(results, category.id)
                if one.place is not None and one.percent is not None and one.place <= FIRST_PLACES
            ),
        )


def _discuss(edition: Edition, results: Iterable[AgencyResult], language: Language) -> tuple[DiscussRow, ...]:
    """Return every item to discuss, the one that moves most points first."""
    titles = {item.id: item.title.of(language) for item in edition.criteria.items}
    rows = [
        DiscussRow(
            agency=result.agency.name,
            item=item.id,
            title=titles[item.id],
            percents=tuple(sorted(item.percents.values())),
            spread=item.spread,
            effect=percent_of(score.points, item.spread),
        )
        for result in results
        for item, score in zip(result.items, result.totals.items, strict=True)
        if item.discuss and item.spread is not None
    ]
    return tuple(sorted(rows, key=lambda row: -row.effect))
