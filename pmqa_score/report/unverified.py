"""The figures that decide a result: those that no official manual has confirmed, and those that a round has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pmqa_score.model.bands import BandBasis
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.model.totals import BandPlacement, PartScore
from pmqa_score.model.verified import SOURCE
from pmqa_score.report.view import UnverifiedView


def unverified(
    edition: Edition,
    placements: Iterable[BandPlacement | None],
    language: Language,
    *,
    parts: Iterable[PartScore] = (),
) -> tuple[UnverifiedView, ...]:
    """Return what is not verified and decides: points and rules always, bands only where something stands at them.

    *placements* are those of totals, *parts* those of process and results apart. Figures of one kind and one source
    stand together.
    """
    placed: dict[BandBasis, list[BandPlacement]] = {"total": [one for one in placements if one]}
    for part in parts:
        placed.setdefault(part.kind, []).extend([part.band] if part.band else [])
    together: dict[tuple[str, str], list[str]] = {}
    sources = {**edition.criteria.sources, **edition.rules.sources}
    for kind, name, source in (
        *_rules(edition, language),
        *_bands(edition, placed, language),
        *_decisions(edition, language),
    ):
        together.setdefault((kind, source), []).append(name)
    return tuple(
        UnverifiedView(kind=kind, names=tuple(names), source=sources[source].of(language))
        for (kind, source), names in together.items()
    )


def verified_figures(edition: Edition, language: Language) -> tuple[UnverifiedView, ...]:
    """Return the points that a round has verified for itself, with who did it and when; none where it has not."""
    criteria = edition.criteria
    levels = [(level.title.of(language), level.points) for level in criteria.levels]
    categories = [(category.id, category.points) for category in criteria.categories]
    items = [(item.id, item.points) for item in criteria.items]
    found = (
        UnverifiedView(kind=kind, names=names, source=criteria.sources[SOURCE].of(language))
        for kind, figures in (("level_points", levels), ("category_points", categories), ("item_points", items))
        if (names := tuple(name for name, figure in figures if figure and figure.verified and figure.source == SOURCE))
    )
    return tuple(found)


Figures = Iterator[tuple[str, str, str]]
"""Kind, name and key of the source of each figure."""


def _rules(edition: Edition, language: Language) -> Figures:
    """Yield points, and how a score comes from answers."""
    criteria, scale = edition.criteria, edition.rules.scale
    levels = {level.id: level.title.of(language) for level in criteria.levels}
    categories = {category.id for category in criteria.categories}
    for id_, figure in criteria.unverified():
        if id_ in levels:
            yield "level_points", levels[id_], figure.source
        else:
            yield "category_points" if id_ in categories else "item_points", id_, figure.source
    if scale and not scale.verified:
        yield "scale", "", scale.source
    if criteria.curve and not criteria.curve.verified:
        yield "curve", "", criteria.curve.source
    if criteria.means and not criteria.means.verified:
        yield "means", "", criteria.means.source


def _bands(edition: Edition, placed: Mapping[BandBasis, list[BandPlacement]], language: Language) -> Figures:
    """Yield the bands reached and those next above them, and the rule for gaps where it was used."""
    for table in edition.rules.tables:
        here = placed.get(table.basis, [])
        reached = {placement.id for placement in here}
        for no, band in enumerate(table.bands):
            is_next = no > 0 and table.bands[no - 1].id in reached
            if not band.verified and (band.id in reached or is_next):
                yield "band", band.label.of(language), band.source
        if table.gaps and not table.gaps.verified and any(placement.between for placement in here):
            yield "gap", "", table.gaps.source


def _decisions(edition: Edition, language: Language) -> Figures:
    """Yield conditions, and awards whose thresholds are set."""
    for condition in edition.rules.conditions:
        if not condition.verified:
            yield "condition", condition.title.of(language), condition.source
    for award in edition.rules.awards:
        if award.thresholds is not None and not award.verified:
            yield "award", award.title.of(language), award.source
