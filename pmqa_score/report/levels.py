"""Levels in words: of an item of gated checks, and of a category, which has the band its mean lies in."""

from __future__ import annotations

from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.model.totals import NO_LEVEL
from pmqa_score.texts import say


def level_words(edition: Edition, level: str | None, language: Language) -> str:
    """Return the title of *level*, by its id; empty where there is none to be told."""
    if level is None:
        return ""
    table = edition.rules.table()
    titles = {band.id: band.label.of(language) for band in table.bands} if table else {}
    titles |= {one.id: one.title.of(language) for one in edition.criteria.levels}
    if level == NO_LEVEL and level not in titles:
        return say("report", "phrase.below_level", language, level=edition.criteria.levels[0].title.of(language))
    return titles[level]
