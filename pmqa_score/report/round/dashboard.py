"""The dashboard of a round as a view: who stands where, how solid that is, what is to be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.report.moment import moment
from pmqa_score.report.page import ROOM
from pmqa_score.report.round.award_standings import asked, award_standings, set_by_round
from pmqa_score.report.round.dashboard_view import (
    AgencyRow,
    AwardRow,
    BandCount,
    CalibrationRow,
    DashboardView,
    DiscussRow,
    HeatCell,
    HeatHead,
    HeatRow,
    LeaderRow,
    Leaders,
    LedgerRow,
)
from pmqa_score.report.round.results import Results
from pmqa_score.report.standing import band_view, part_views, placed_band
from pmqa_score.report.tones import steps, tone
from pmqa_score.report.unit import figure, gap, official, whole
from pmqa_score.report.unverified import unverified, verified_figures
from pmqa_score.report.view import OwnView
from pmqa_score.scoring.means import in_unit
from pmqa_score.scoring.panel.effect import effect
from pmqa_score.scoring.panel.ranking import Place, ranking
from pmqa_score.scoring.panel.robustness import NUDGE
from pmqa_score.texts import say

FIRST_PLACES = 3
"""Places of a category that are shown; ties may make them more rows."""


def dashboard(results: Results, language: Language) -> DashboardView:
    """Return the dashboard of *results*."""
    edition = results.edition
    criteria = edition.criteria
    ranked = [results.result(place.agency.id) for place in results.places]
    rows = tuple(
        _agency(results, place, result, language) for place, result in zip(results.places, ranked, strict=True)
    )
    return DashboardView(
        language=language,
        round_title=results.title,
        criteria=f"{criteria.title.of(language)} {criteria.edition.of(language)}",
        unit=criteria.unit,
        whole=whole(criteria),
        points=criteria.points,
        tolerance=in_unit(edition, results.tolerance),
        step=in_unit(edition, NUDGE),
        agencies=rows,
        bands=_band_counts(edition, rows, language),
        ranges=steps(edition, language),
        heads=tuple(
            HeatHead(id=item.id, title=item.title.of(language), category=category.id)
            for category in criteria.categories
            for item in category.items
        ),
        heat=tuple(_heat_row(edition, result) for result in ranked),
        leaders=tuple(_leaders(results, language)),
        alpha=results.agreement.alpha,
        no_alpha=results.agreement.reason,
        discuss=_discuss(edition, ranked, language),
        counts=results.counts,
        ledger=tuple(ledger_rows(results, language)),
        unverified=unverified(
            edition,
            [result.totals.band for result in ranked],
            language,
            parts=[part for result in ranked for part in result.totals.parts],
        ),
        awards=tuple(award_rows(results, language)),
        awards_not_set=tuple(award.title.of(language) for award in edition.rules.awards if award.thresholds is None),
        calibration=tuple(map(_calibration, results.calibration)),
        verified=verified_figures(edition, language),
    )


def ledger_rows(results: Results, language: Language) -> Iterator[LedgerRow]:
    """Yield what has not come back, then every file, by agency and assessor."""
    agencies = {one.agency.id: one.agency.name for one in (*results.agencies, *results.calibration)}
    for agency, assessor in results.missing:
        role = "self" if assessor == agency.id else "assessor"
        yield LedgerRow(agency=agency.name, assessor=_whose(results, assessor, role, language), state="missing")
    for row in sorted(results.files, key=lambda one: (one.agency, one.assessor, one.file)):
        yield LedgerRow(
            agency=agencies.get(row.agency, row.agency),
            assessor=_whose(results, row.assessor, row.role, language),
            state=row.outcome,
            file=row.file,
            when=moment(row.saved, language) if row.saved else "",
            late=row.late,
            excluded=row.excluded,
        )


def _whose(results: Results, assessor: str, role: str, language: Language) -> str:
    """Return who fills in a workbook: the panel, the agency for itself, or an assessor by name."""
    if role in {"consensus", "self"}:
        return say(ROOM, f"dashboard.{role}", language)
    return results.assessors.get(assessor, assessor)


def _agency(results: Results, place: Place, result: AgencyResult, language: Language) -> AgencyRow:
    edition, totals, robust = results.edition, result.totals, result.robustness
    own = results.selves.get(place.agency.id)
    given = official(own.totals) if own else None
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
        band=placed_band(edition, "total", totals.band, language),
        between=totals.band is not None and totals.band.between,
        parts=part_views(edition, totals, language),
        to_next=totals.band.to_next if totals.band else None,
        alpha=result.agreement.alpha,
        no_alpha=result.agreement.reason,
        solid=robust.band_stable and robust.awards_stable if robust and robust.decides else None,
        deciding_items=robust.deciding_items if robust else (),
        one_assessor_decides=bool(robust and robust.deciding_assessors),
        to_discuss=len(result.to_discuss) if result.stage == "preliminary" else 0,
        unmet=tuple(titles[one.id] for one in totals.conditions if one.required and not one.met),
        own=OwnView(figure=given, gap=gap(official(totals), given)) if own else None,
    )


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
            HeatCell(
                figure=figure(result.totals.unit, score),
                tone=tone(edition, figure(result.totals.unit, score)),
                discuss=item.discuss and result.stage == "preliminary",
            )
            for item, score in zip(result.items, result.totals.items, strict=True)
        ),
    )


def _leaders(results: Results, language: Language) -> Iterator[Leaders]:
    """Yield the first places of each category; partial results have no place."""
    for category in results.edition.criteria.categories:
        yield Leaders(
            id=category.id,
            title=category.title.of(language),
            rows=tuple(
                LeaderRow(
                    place=one.place, tied=one.tied, agency=one.agency.name, earned=one.earned, percent=one.percent
                )
                for one in ranking(results.agencies, category.id)
                if one.place is not None and one.percent is not None and one.place <= FIRST_PLACES
            ),
        )


def award_rows(results: Results, language: Language) -> Iterator[AwardRow]:
    """Yield the awards that are set, with those who reach them."""
    edition = results.edition
    for standing in award_standings(results):
        award = standing.award
        if award.thresholds is not None:
            yield AwardRow(
                title=award.title.of(language),
                category=award.category,
                asked=asked(edition, award, language),
                set_by=set_by_round(edition, award, language),
                winners=tuple(
                    LeaderRow(
                        place=one.place, tied=one.tied, agency=one.agency.name, earned=one.earned, percent=one.percent
                    )
                    for one in standing.winners
                    if one.place is not None and one.percent is not None
                ),
                undecided=sum(one.met is None for one in standing.places),
            )


def _calibration(result: AgencyResult) -> CalibrationRow:
    return CalibrationRow(
        agency=result.agency.name,
        assessors=len(result.assessors),
        alpha=result.agreement.alpha,
        no_alpha=result.agreement.reason,
        to_discuss=result.to_discuss,
    )


def _discuss(edition: Edition, results: Iterable[AgencyResult], language: Language) -> tuple[DiscussRow, ...]:
    """Return every item still to discuss, the one that moves most points first."""
    titles = {item.id: item.title.of(language) for item in edition.criteria.items}
    rows = [
        DiscussRow(
            agency=result.agency.name,
            item=item.id,
            title=titles[item.id],
            percents=tuple(sorted(item.percents.values())),
            spread=item.spread,
            effect=effect(edition, item.id, item.spread),
            ranges_apart=item.ranges_apart,
        )
        for result in results
        for item in result.items
        if result.stage == "preliminary" and item.discuss and item.spread is not None
    ]
    return tuple(sorted(rows, key=lambda row: -row.effect))
