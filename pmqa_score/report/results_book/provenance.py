"""Where the results come from: edition, method, rules that were not verified."""

from __future__ import annotations

from importlib import metadata

from pmqa_score.report.book.page import Book
from pmqa_score.report.results_book.words import tolerance_text
from pmqa_score.report.round.results import Results
from pmqa_score.report.unverified import unverified, verified_figures


def provenance_sheet(book: Book, results: Results) -> None:
    """Write what somebody needs to compute the same results again, and what to doubt."""
    page = book.page(book.words("sheet.provenance"), (34, 90), landscape=False)
    page.banner(book.words("phrase.provenance_title"), results.title)
    criteria = results.edition.criteria
    for key, value in (
        ("round", results.round),
        ("criteria", criteria.id),
        ("title", f"{criteria.title.of(book.language)} {criteria.edition.of(book.language)}"),
        ("digest", results.edition.digest),
        ("method", book.words(f"method.{results.method}")),
        ("tolerance", tolerance_text(book, results)),
        ("partial_policy", book.words(f"policy.{results.partial}")),
        ("generator", f"pmqa-score {metadata.version('pmqa-score')}"),
    ):
        page.cells((book.words(f"head.{key}"), "text_strong"), (value, "text"))
    if known := verified_figures(results.edition, book.language):
        page.section(book.words("phrase.verified_title"))
        page.heads("kind", "source")
        for one in known:
            kind = f"{book.words(f'unverified.{one.kind}')} {', '.join(one.names)}"
            page.cells((kind, "text"), (one.source, "text"))
    figures = unverified(results.edition, [result.totals.band for result in results.agencies], book.language)
    if figures:
        page.section(book.words("phrase.unverified_title"))
        page.heads("kind", "source")
        for figure in figures:
            names = f" {', '.join(figure.names)}" if any(figure.names) else ""
            page.cells((f"{book.words(f'unverified.{figure.kind}')}{names}", "text"), (figure.source, "text"))
        page.note(book.words("phrase.unverified_how"))
