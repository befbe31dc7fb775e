"""Short sentences about a total: its band, what is missing, how solid it is."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.model.consolidation import AgencyResult, Agreement, Robustness
from pmqa_score.model.setup import Edition
from pmqa_score.model.totals import AwardResult, Totals
from pmqa_score.report.book.page import Book
from pmqa_score.report.round.results import Results, TagCounts
from pmqa_score.report.unit import gap, official
from pmqa_score.scoring.means import in_unit
from pmqa_score.scoring.panel.robustness import NUDGE


def band_text(book: Book, edition: Edition, totals: Totals) -> str:
    """Return the band in words; without an official total there is none, nor in an edition without bands."""
    table, placed = edition.rules.table(), totals.band
    if not totals.complete:
        return book.words("phrase.no_total")
    if placed is None or table is None:
        return book.words("phrase.no_bands")
    label = next(band.label.of(book.language) for band in table.bands if band.id == placed.id)
    return f"{label} ({book.words('phrase.between', id=placed.id)})" if placed.between else label


def award_text(book: Book, award: AwardResult) -> str:
    """Return whether an award is met, in words."""
    decided = {None: "undecided", True: "met", False: "unmet"}
    return book.words(f"yes_no.{decided[award.met] if award.is_set else 'not_set'}")


def stability_text(book: Book, results: Results, robustness: Robustness | None) -> str:
    """Return whether the decision would stand without any one assessor and with one step more or less on an item."""
    if robustness is None:
        return book.words("phrase.no_total")
    if not robustness.decides:
        return book.words("phrase.no_bands")
    if not robustness.changes:
        return book.words("phrase.stable", step=f"{in_unit(results.edition, NUDGE).normalize():f}")
    names = results.assessors
    why = [*(names.get(one, one) for one in robustness.deciding_assessors), *robustness.deciding_items]
    return book.words("phrase.unstable", why=", ".join(why))


def tolerance_text(book: Book, results: Results) -> str:
    """Return the spread from which an item is to be discussed, in what the edition's items get."""
    criteria = results.edition.criteria
    spread = in_unit(results.edition, results.tolerance).normalize()
    return book.words(
        f"phrase.tolerance_{criteria.unit}",
        spread=f"{spread:f}", percent=f"{results.tolerance:f}", points=f"{criteria.points:f}",
    )  # fmt: skip


def lens_pairs(book: Book, edition: Edition, tags: TagCounts) -> list[tuple[str, str]]:
    """Return each lens with how many checks carry each of its tags; nothing where nobody was asked."""
    return [
        (
            f"{lens.title.of(book.language)} ({', '.join(lens.items)})",
            book.words(
                "phrase.tags",
                counts=" · ".join(f"{tag.title.of(book.language)} {tags[lens.id][tag.id]}" for tag in lens.tags),
            ),
        )
        for lens in edition.criteria.lenses
        if lens.id in tags
    ]


def self_pairs(book: Book, results: Results, result: AgencyResult) -> list[tuple[str, str]]:
    """Return what the agency gave itself in total and from which file; nothing where it gave nothing."""
    own = results.selves.get(result.agency.id)
    if own is None:
        return []
    given = official(own.totals)
    if given is None:
        return [(book.words("head.self"), book.words("phrase.self_partial", file=own.file))]
    apart = gap(official(result.totals), given)
    told = book.words("phrase.self_total", earned=f"{given:,.2f}", file=own.file)
    ahead = "" if apart is None else f" · {book.words('head.gap')} {apart:+,.2f}"
    return [(book.words("head.self"), told + ahead)]


def agreement_value(book: Book, agreement: Agreement) -> str | Decimal:
    """Return alpha, or why there is none."""
    return agreement.alpha if agreement.alpha is not None else book.words(f"reason.{agreement.reason}")
