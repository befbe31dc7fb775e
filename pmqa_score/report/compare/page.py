"""A comparison as one HTML file."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from pmqa_score.model.text import Language
from pmqa_score.report.compare.view import CompareView
from pmqa_score.report.compare.words import ROOM, signed
from pmqa_score.report.html_page import html_page
from pmqa_score.texts import say

BAR = 120
"""Units of the whole bar of a result."""


def compare_html(view: CompareView) -> bytes:
    """Return *view* as one HTML file, with nothing to load."""
    words, heads = partial(_words, view.language), partial(_head, view.language)
    return html_page("compare.html", view, signed=signed, bar=partial(_bar, view.highest), w=words, h=heads)


def _bar(highest: Decimal, value: Decimal) -> str:
    """Return how long the bar of *value* is."""
    return f"{float(value / highest) * BAR:.1f}"


def _words(language: Language, key: str, **values: object) -> str:
    return say(ROOM, key, language, **values)


def _head(language: Language, key: str) -> str:
    return say("report", f"head.{key}", language)
