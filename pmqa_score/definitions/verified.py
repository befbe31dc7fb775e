"""An edition with the figures that a round has verified: another edition, with a digest of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pmqa_score.definitions.check import check_criteria, check_together
from pmqa_score.definitions.checks.fault import Fault
from pmqa_score.definitions.digest import digest
from pmqa_score.model.criteria import Category, Criteria, Figure, Item, Level
from pmqa_score.model.setup import Edition
from pmqa_score.model.verified import SOURCE, Verified
from pmqa_score.texts import text


def with_verified(edition: Edition, verified: Verified) -> Edition:
    """Return *edition* with the points that *verified* gives, each marked as verified, by whom and when.

    A category that is not given has the sum of its items, and is verified when all of them are; so has the whole.
    *verified* should be without faults (``verified_faults``).
    """
    criteria = _with_points(edition.criteria, verified)
    return Edition(criteria, edition.rules, digest(criteria, edition.rules))


def verified_faults(edition: Edition, verified: Verified) -> Iterator[Fault]:
    """Yield what keeps *verified* from being put into *edition*; key paths are those inside *verified*."""
    for key in ("by", "date"):
        if not getattr(verified, key).strip():
            yield Fault("VERIFIED_BLANK", (key,), "", {"key": key})
    known = [id_ for id_, figure in _figures(edition.criteria) if figure]
    sound = True
    for id_, points in verified.points.items():
        if id_ not in known:
            sound = False
            yield Fault("VERIFIED_UNKNOWN", ("points", id_), id_, {"known": ", ".join(known) or "–"})
        elif points <= 0:
            sound = False
            yield Fault("POINTS_NOT_POSITIVE", ("points", id_), str(points))
    if sound:
        yield from _misfits(edition, verified)


def _misfits(edition: Edition, verified: Verified) -> Iterator[Fault]:
    """Yield what would be wrong with the edition: sums that do not agree, bands that end elsewhere."""
    criteria = _with_points(edition.criteria, verified)
    for fault in (*check_criteria(criteria, whole=True), *check_together(criteria, edition.rules)):
        at = criteria.categories[int(fault.path[1])].id if fault.code == "POINTS_CATEGORY_SUM" else ""
        path = ("points", at) if at else ("points",)
        # A round cannot move the end of a band: what it can do is to give the other points too.
        code = "VERIFIED_SUM" if fault.code == "BANDS_END" else fault.code
        yield Fault(code, path, fault.found, fault.values)


def _figures(criteria: Criteria) -> Iterator[tuple[str, Figure | None]]:
    yield from ((level.id, level.points) for level in criteria.levels)
    for category in criteria.categories:
        yield category.id, category.points
        yield from ((item.id, item.points) for item in category.items)


def _with_points(criteria: Criteria, verified: Verified) -> Criteria:
    levels = tuple(_level(level, verified) for level in criteria.levels)
    categories = tuple(_category(category, verified) for category in criteria.categories)
    items = [item.points for category in categories for item in category.items]
    parts = [level.points for level in levels] if criteria.takes_means else items
    known = [part.value for part in parts if part]
    source = text("definitions", "verified.source")
    who = {"by": verified.by, "date": verified.date}
    said = replace(source, th=source.th.format_map(who), en=source.en.format_map(who))
    return replace(
        criteria,
        points=sum(known, Decimal(0)) if known and len(known) == len(parts) else criteria.points,
        sources={**criteria.sources, SOURCE: said},
        levels=levels,
        categories=categories,
    )


def _level(level: Level, verified: Verified) -> Level:
    return replace(level, points=_figure(level.points, level.id, verified))


def _category(category: Category, verified: Verified) -> Category:
    items = tuple(_item(item, verified) for item in category.items)
    figures = [item.points for item in items if item.points]
    points = category.points
    if points and category.id in verified.points:
        points = _figure(points, category.id, verified)
    elif points and any(item.id in verified.points for item in items):
        points = replace(points, value=sum((one.value for one in figures), Decimal(0)))
        if all(one.verified for one in figures):
            points = replace(points, source=SOURCE, verified=True, note=None)
    return replace(category, points=points, items=items)


def _item(item: Item, verified: Verified) -> Item:
    return replace(item, points=_figure(item.points, item.id, verified)) if item.points else item


def _figure(figure: Figure, id_: str, verified: Verified) -> Figure:
    """Return the figure that *verified* gives for *id_*, *figure* itself where it gives none."""
    if id_ not in verified.points:
        return figure
    return Figure(value=verified.points[id_], source=SOURCE, verified=True)
