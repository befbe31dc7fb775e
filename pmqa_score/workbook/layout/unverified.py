"""Which of an edition's deciding figures no official manual has confirmed, and which a round has, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Text
from pmqa_score.model.verified import SOURCE
from pmqa_score.texts import say
from pmqa_score.workbook.layout.context import Context


def unverified_words(around: Context) -> Text | None:
    """Return the unverified figures as a list in one sentence; None where all are verified."""
    found = tuple(_found(around.edition))
    if not found:
        return None
    return Text(
        th=" · ".join(say("workbook", f"unverified.{key}", "th", n=of) for key, of in found),
        en=" · ".join(say("workbook", f"unverified.{key}", "en", n=of) for key, of in found),
    )


def verified_words(around: Context) -> str:
    """Return the points that a round has verified for itself, with who did it and when; empty where it has not."""
    criteria, language = around.criteria, around.language
    named = (
        *((level.title.of(language), level.points) for level in criteria.levels),
        *((category.id, category.points) for category in criteria.categories),
        *((item.id, item.points) for item in criteria.items),
    )
    names = ", ".join(name for name, figure in named if figure and figure.verified and figure.source == SOURCE)
    return around.say("verified.points", names=names, source=criteria.sources[SOURCE]) if names else ""


def _found(edition: Edition) -> Iterator[tuple[str, object]]:
    """Yield what is not verified, with how many or which."""
    rules, criteria = edition.rules, edition.criteria
    levels = [level.title for level in criteria.levels if not level.points.verified]
    if levels:
        yield "levels", _listed(levels)
    points = sum(1 for _ in criteria.unverified()) - len(levels)
    if points:
        yield "points", points
    if criteria.curve and not criteria.curve.verified:
        yield "curve", ""
    if criteria.means and not criteria.means.verified:
        yield "means", ""
    if rules.scale and not rules.scale.verified:
        yield "scale", ""
    bands = [band for table in rules.tables for band in table.bands if not band.verified]
    if bands:
        numbered = all(band.id.isdigit() for band in bands)
        yield ("bands", ", ".join(dict.fromkeys(band.id for band in bands))) if numbered else ("status", len(bands))
    conditions = sum(not one.verified for one in rules.conditions)
    if conditions:
        yield "conditions", conditions
    if any(award.thresholds is None for award in rules.awards):
        yield "awards", ""


def _listed(names: Sequence[Text]) -> Text:
    """Return *names* with commas between, each once."""
    return Text(
        th=", ".join(dict.fromkeys(name.th for name in names)), en=", ".join(dict.fromkeys(name.en for name in names))
    )
