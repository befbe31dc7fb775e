"""The ledger: every returned file and what became of it; the counts add up."""

from __future__ import annotations

from collections.abc import Iterable

from pmqa_score.model.text import Language
from pmqa_score.model.thai_time import BANGKOK
from pmqa_score.problems import CellPlace, KeyPlace, Place, Problem
from pmqa_score.report.book.page import Book, Page
from pmqa_score.report.round.results import AcceptedProblem, FileRow, Results
from pmqa_score.texts.problem_words import hint, message


def ledger_sheet(book: Book, results: Results) -> None:
    """Write counts, files, workbooks not yet returned and accepted problems."""
    page = book.page(book.words("sheet.ledger"), (56, 24, 12, 16, 26, 12, 56))
    page.banner(book.words("phrase.ledger_title"), results.title)
    for outcome, count in results.counts.items():
        style = "_strong" if outcome == "files" else ""
        page.cells((book.words(f"outcome.{outcome}"), f"text{style}"), (count, f"general{style}"))
    page.row += 1
    page.heads("file", "outcome", "agency_id", "assessor", "saved", "receipt", "instead")
    for row in results.files:
        page.cells(*_file(book, row))
    if results.missing:
        page.section(book.words("phrase.missing_title"))
        page.heads("agency", "assessor")
        for agency, assessor in results.missing:
            name = results.assessors.get(assessor, assessor)
            who = book.words("role.self") if assessor == agency.id else f"{assessor} {name}"
            page.cells((f"{agency.id} {agency.name}", "text"), (who, "text"))
    _accepted(book, page, [(row.file, one) for row in results.files for one in row.accepted])


def _file(book: Book, row: FileRow) -> tuple[tuple[str | None, str], ...]:
    late = f" · {book.words('outcome.late')}" if row.late else ""
    saved = f"{row.saved.astimezone(BANGKOK):%Y-%m-%d %H:%M}{late}" if row.saved else None
    counts = row.outcome in {"accepted", "partial"}
    excluded = f" · {book.words(f'reason.{row.excluded}')}" if row.excluded else ""
    return (
        (row.file, "text"),
        (
            book.words(f"outcome.{row.outcome}") + excluded,
            "good" if row.outcome == "accepted" else "centre" if counts else "bad",
        ),
        (row.agency, "centre"),
        (book.words("role.self") if row.role == "self" else row.assessor, "centre"),
        (saved, "text_marked" if row.late else "text"),
        (row.receipt, "centre"),
        (row.instead, "text"),
    )


def _accepted(book: Book, page: Page, accepted: Iterable[tuple[str, AcceptedProblem]]) -> None:
    rows = list(accepted)
    if not rows:
        return
    page.section(book.words("phrase.waivers_title"))
    page.heads("file", "code", "cell", "by", "reason", "found", "message")
    for file, one in rows:
        page.cells(
            (file, "text"),
            (one.problem.code, "text"),
            (_spot(one.problem.place), "centre"),
            (one.by, "text"),
            (one.reason, "text"),
            (one.problem.found, "text"),
            (message(one.problem, book.language), "text"),
        )


MOST = 20_000
"""Problems that are written into the workbook; of more the gravest are."""


def problems_sheet(book: Book, results: Results) -> None:
    """Write every problem of every file, with what to do."""
    page = book.page(book.words("sheet.problems"), (38, 12, 12, 30, 60, 60))
    page.banner(book.words("sheet.problems"), results.title)
    page.heads("file", "kind", "cell", "code", "message", "hint")
    page.sheet.freeze_panes(page.row, 0)
    problems = [*results.problems, *(one for row in results.files for one in row.problems)]
    if len(problems) > MOST:
        page.note(book.words("phrase.problems_cut", most=f"{MOST:,}", all=f"{len(problems):,}"), "warning")
        problems = sorted(problems, key=lambda one: -one.severity.rank)[:MOST]
    for problem in problems:
        page.cells(*_problem(book.language, problem))


def _problem(language: Language, problem: Problem) -> tuple[tuple[str, str], ...]:
    return (
        (problem.place.file, "text"),
        (problem.severity.value, "bad" if problem.severity.value == "error" else "centre"),
        (_spot(problem.place), "centre"),
        (problem.code, "text"),
        (message(problem, language), "text"),
        (hint(problem, language), "text"),
    )


def _spot(place: Place) -> str:
    if isinstance(place, CellPlace):
        return f"{place.sheet}!{place.cell}" if place.cell else place.sheet
    return f"{place.line or ''} {place.key}".strip() if isinstance(place, KeyPlace) else ""
