"""Assessors beside each other: how far each stands from the fellow assessors. Reported, never applied to a score."""

from __future__ import annotations

from pmqa_score.report.book.page import Book
from pmqa_score.report.results_book.words import agreement_value
from pmqa_score.report.round.results import Results


def assessors_sheet(book: Book, results: Results) -> None:
    """Write the mean deviation of each assessor with its interval, and how far all agree."""
    page = book.page(book.words("sheet.assessors"), (14, 34, 12, 12, 14, 12, 12, 16))
    page.banner(book.words(f"phrase.severity_title_{results.edition.criteria.unit}"), results.title)
    page.heads("id", "name", "count", "items", "severity", "lower", "upper", "shrunk")
    for one in results.severity.assessors:
        page.cells(
            (one.assessor, "centre"),
            (results.assessors.get(one.assessor, one.assessor), "text"),
            (one.agencies, "general"),
            (one.n, "general"),
            (one.deviation if one.deviation is not None else book.words("phrase.no_severity"), "centre"),
            (one.lower, "fixed"),
            (one.upper, "fixed"),
            (one.shrunk, "fixed"),
        )
    if not results.severity.linked:
        page.note(book.words("phrase.not_linked"), "warning")
        for group in results.severity.groups:
            page.note(", ".join(results.assessors.get(assessor, assessor) for assessor in group))
    page.section(book.words("head.agreement"))
    page.cells((agreement_value(book, results.agreement), "centre"))
