"""Short sentences about a total: its band, what is missing, how solid it is."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from pmqa_score.model.consolidation import Agreement, Robustness
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import AwardResult, Totals
from pmqa_score.report.results_book.page import Book


def band_text(book: Book, edition: Edition, totals: Totals) -> str:
    """Return the band in words; without an official total there is none."""
    table, placed = edition.rules.table(), totals.band
    if placed is None or table is None:
        return book.words("phrase.no_total")
    label = next(band.label.of(book.language) for band in table.bands if band.id == placed.id)
    return f"{label} ({book.words('phrase.between', id=placed.id)})" if placed.between else label


def award_text(book: Book, award: AwardResult) -> str:
    """Return whether an award is met, in words."""
    decided = {None: "undecided", True: "met", False: "unmet"}
    return book.words(f"yes_no.{decided[award.met] if award.is_set else 'not_set'}")


def stability_text(book: Book, robustness: Robustness | None, names: Mapping[str, str]) -> str:
    """Return whether the decision would stand without any one assessor and with one step more or less on an item."""
    if robustness is None:
        return book.words("phrase.no_total")
    if not robustness.changes:
        return book.words("phrase.stable")
    why = [*(names.get(one, one) for one in robustness.deciding_assessors), *robustness.deciding_items]
    return book.words("phrase.unstable", why=", ".join(why))


def agreement_value(book: Book, agreement: Agreement) -> str | Decimal:
    """Return alpha, or why there is none."""
    return agreement.alpha if agreement.alpha is not None else book.words(f"reason.{agreement.reason}")
