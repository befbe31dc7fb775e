"""Where a total stands, in views: bands, ranges, and what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pmqa_score.model.bands import Band, BandBasis, BandTable, Scale, ScoringRange
from pmqa_score.model.criteria import Criteria, Kind
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.model.totals import BandPlacement, Totals
from pmqa_score.report.unit import gap, official
from pmqa_score.report.view import BandView, FactorView, MeaningView, OwnView, PartView, RangeView, StandingView
from pmqa_score.scoring.bands import range_for
from pmqa_score.scoring.means import of_four
from pmqa_score.scoring.percent import share


def standing(edition: Edition, totals: Totals, language: Language, own: Totals | None = None) -> StandingView:
    """Return where *totals* stand; without a band while they are partial. *own* is what the agency gives itself."""
    table = edition.rules.table()
    bands = tuple(band_view(band, language) for band in table.bands) if table else ()
    placed = totals.band
    place = next((no for no, band in enumerate(bands) if placed and band.id == placed.id), None)
    titles = {item.id: item.title.of(language) for item in edition.criteria.items}
    return StandingView(
        points=totals.points,
        earned=totals.earned,
        percent=totals.percent,
        complete=totals.complete,
        is_mean=totals.unit != "points",
        missing=tuple(f"{item} {titles[item]}" for item in totals.missing),
        bands=bands,
        band=None if place is None else bands[place],
        between=placed is not None and placed.between,
        above=bands[place + 1] if place is not None and place + 1 < len(bands) else None,
        to_next=placed.to_next if placed else None,
        meaning=None if place is None or table is None else band_meaning(edition, table, place, language),
        parts=part_views(edition, totals, language),
        of_four=of_four(totals.earned, totals.points) if totals.unit == "score" and totals.complete else None,
        own=OwnView(figure=official(own), gap=gap(official(totals), official(own))) if own else None,
    )


def part_views(edition: Edition, totals: Totals, language: Language) -> tuple[PartView, ...]:
    """Return where process and results stand, for editions that place them apart."""
    return tuple(
        PartView(
            kind=part.kind,
            points=part.points,
            earned=part.earned,
            band=placed_band(edition, part.kind, part.band, language),
            between=part.band is not None and part.band.between,
            to_next=part.band.to_next if part.band else None,
        )
        for part in totals.parts
    )


def placed_band(
    edition: Edition, basis: BandBasis, placed: BandPlacement | None, language: Language
) -> BandView | None:
    """Return the band in which something is *placed*; None where it is in none."""
    table = edition.rules.table(basis)
    if table is None or placed is None:
        return None
    return next(band_view(band, language) for band in table.bands if band.id == placed.id)


def band_view(band: Band, language: Language) -> BandView:
    """Return *band* in one language."""
    return BandView(id=band.id, label=band.label.of(language), lower=band.lower, upper=band.upper)


def range_views(scale: Scale | None, language: Language) -> tuple[RangeView, ...]:
    """Return the ranges of *scale*, lowest first; none without a scale."""
    return tuple(
        RangeView(label=one.label.of(language), lower=one.lower, upper=one.upper, tone=tone)
        for tone, one in enumerate(scale.ranges if scale else ())
    )


def tone_of(percent: Decimal | None, scale: Scale | None) -> int | None:
    """Return how many ranges lie below the one of *percent*; None where there is no percent or no scale."""
    if percent is None or scale is None:
        return None
    reached = range_for(percent, scale)
    return sum(one.lower < reached.lower for one in scale.ranges)


def band_meaning(edition: Edition, table: BandTable, place: int, language: Language) -> MeaningView | None:
    """Return the scoring range that covers the same percents as the band at *place*; None if none does.

    A band of 500–650 of 1,000 points covers 50–65 percent.
    """
    scale, band = edition.rules.scale, table.bands[place]
    low, high = (share(bound, edition.criteria.points) for bound in (band.lower, band.upper))
    for tone, one in enumerate(scale.ranges if scale else ()):
        if (one.lower, one.upper) == (low, high):
            return MeaningView(
                range=range_views(scale, language)[tone],
                process=factor_views(edition.criteria, "process", one, None, language),
                results=factor_views(edition.criteria, "results", one, None, language),
            )
    return None


def factor_views(
    criteria: Criteria, kind: Kind, reached: ScoringRange | None, above: ScoringRange | None, language: Language
) -> tuple[FactorView, ...]:
    """Return the factors of *kind* with what the two ranges say of each."""
    return tuple(
        FactorView(
            id=factor.id,
            title=factor.title.of(language),
            reached=_descriptor(reached, kind, factor.id, language),
            above=_descriptor(above, kind, factor.id, language),
        )
        for factor in criteria.factors.get(kind, ())
    )


def range_above(reached: ScoringRange, ranges: Sequence[ScoringRange]) -> ScoringRange | None:
    """Return the next higher range; None above the highest."""
    return min((one for one in ranges if one.lower > reached.lower), key=lambda one: one.lower, default=None)


def _descriptor(one: ScoringRange | None, kind: Kind, factor: str, language: Language) -> str:
    text = one.descriptors.get(kind, {}).get(factor) if one else None
    return text.of(language) if text else ""
