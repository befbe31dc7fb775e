"""The figures that decide a result and that no official manual has confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pmqa_score.model.bands import BandTable
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.model.totals import BandPlacement
from pmqa_score.report.view import UnverifiedView


def unverified(
    edition: Edition, placements: Iterable[BandPlacement | None], language: Language
) -> tuple[UnverifiedView, ...]:
    """Return what is not verified and decides: points always, bands where one of *placements* stands at them.

    Figures of one kind and one source stand together.
    """
    together: dict[tuple[str, str], list[str]] = {}
    for kind, name, source in _figures(edition, [one for one in placements if one], language):
        together.setdefault((kind, source), []).append(name)
    return tuple(
        UnverifiedView(kind=kind, names=tuple(names), source=source) for (kind, source), names in together.items()
    )


def _figures(edition: Edition, placements: list[BandPlacement], language: Language) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, name, source) of every such figure."""
    criteria, rules = edition.criteria, edition.rules
    sources: Mapping[str, str] = {
        **{key: text.of(language) for key, text in criteria.sources.items()},
        **{key: text.of(language) for key, text in rules.sources.items()},
    }
    categories = {category.id for category in criteria.categories}
    for id_, figure in criteria.unverified():
        yield "category_points" if id_ in categories else "item_points", id_, sources[figure.source]
    if rules.scale and not rules.scale.verified:
        yield "scale", "", sources[rules.scale.source]
    table = rules.table()
    if table:
        yield from _bands(table, placements, sources, language)
    for condition in rules.conditions:
        if not condition.verified:
            yield "condition", condition.title.of(language), sources[condition.source]
    for award in rules.awards:
        if award.thresholds is not None and not award.verified:
            yield "award", award.title.of(language), sources[award.source]


def _bands(
    table: BandTable, placements: list[BandPlacement], sources: Mapping[str, str], language: Language
) -> Iterator[tuple[str, str, str]]:
    """Yield the bands reached and those next above them, and the rule for gaps where it was used."""
    reached = {placement.id for placement in placements}
    for no, band in enumerate(table.bands):
        is_next = no > 0 and table.bands[no - 1].id in reached
        if not band.verified and (band.id in reached or is_next):
            yield "band", band.label.of(language), sources[band.source]
    if table.gaps and not table.gaps.verified and any(placement.between for placement in placements):
        yield "gap", "", sources[table.gaps.source]
