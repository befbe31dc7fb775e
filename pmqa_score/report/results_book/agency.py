"""The sheet of an agency: items × assessors with all figures, then what decides, and who was left out."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.model.consolidation import AgencyResult, ItemConsolidation
from pmqa_score.model.criteria import Category
from pmqa_score.report.results import Results
from pmqa_score.report.results_book.page import Book, Page, Value
from pmqa_score.report.results_book.words import agreement_value, award_text, band_text, stability_text

FIGURES = ("mean", "median", "spread", "deviation", "percent", "range", "points", "earned")
_WIDTHS = (10, 10, 9, 12, 10, 10, 9, 11)


def agency_sheet(book: Book, results: Results, result: AgencyResult, name: str) -> None:
    """Write one agency's panel."""
    page = book.page(name, (9, 50, *(13 for _ in result.assessors), *_WIDTHS, 10))
    page.banner(f"{result.agency.id} {result.agency.name}", *_subtitles(book, results, result))
    page.note(book.words("phrase.matrix_title"))
    people = (f"={results.assessors.get(assessor, assessor)}" for assessor in result.assessors)
    page.heads("item", "title", *people, *FIGURES, "discuss")
    page.sheet.freeze_panes(page.row, 2)
    page.sheet.repeat_rows(page.row - 1)
    items = {item.id: item for item in result.items}
    for category in results.edition.criteria.categories:
        _category(page, result, category)
        for item in category.items:
            _item(book, page, result, items[item.id], item.title.of(book.language))
    _decision(book, page, results, result)


def _subtitles(book: Book, results: Results, result: AgencyResult) -> tuple[str, str]:
    totals = result.totals
    earned = f"{totals.earned:,.2f} / {totals.points:,.0f}"
    method = f"{book.words('head.method')}: {book.words(f'method.{result.method}')}"
    return (
        f"{book.words('head.total')} {earned} · {band_text(book, results.edition, totals)}",
        f"{method} · {book.words('head.stage')}: {book.words(f'stage.{result.stage}')}",
    )


def _category(page: Page, result: AgencyResult, category: Category) -> None:
    score = next(one for one in result.totals.categories if one.id == category.id)
    blanks = len(result.assessors) + len(FIGURES) - 4
    page.cells(
        (category.id, "centre_strong"),
        (category.title.of(page.book.language), "text_strong"),
        *((None, "text_strong") for _ in range(blanks)),
        (score.percent, "fixed_strong"),
        (None, "text_strong"),
        (score.points, "general_strong"),
        (score.earned if score.complete else page.book.words("phrase.partial"), "fixed_strong"),
        (None, "text_strong"),
    )


def _item(book: Book, page: Page, result: AgencyResult, item: ItemConsolidation, title: str) -> None:
    mark = "_marked" if item.discuss else ""
    score = next(one for one in result.totals.items if one.id == item.id)
    percents: list[tuple[Value, str]] = [
        (item.percents.get(assessor), "general_marked" if assessor == item.alone else "general")
        for assessor in result.assessors
    ]
    figures: list[tuple[Decimal | str | None, str]] = [
        (item.mean, "fixed"),
        (item.median, "fixed"),
        (item.spread, f"general{mark}"),
        (item.deviation, "fixed"),
        (item.percent, "fixed"),
        (item.range, "centre"),
        (score.points, "general"),
        (item.earned, "fixed"),
        (book.words("head.discuss") if item.discuss else None, f"centre{mark}"),
    ]
    page.cells((item.id, "centre"), (title, f"text{mark}"), *percents, *figures)


def _decision(book: Book, page: Page, results: Results, result: AgencyResult) -> None:
    """Write band, conditions, awards, agreement, how solid the band is, and who does not count."""
    rules, language = results.edition.rules, book.language
    page.row += 1
    totals = result.totals
    pairs: list[tuple[str, str]] = [(book.words("head.band"), band_text(book, results.edition, totals))]
    if totals.band and totals.band.to_next is not None:
        pairs.append((book.words("head.to_next"), f"{totals.band.to_next:,.2f}"))
    if totals.missing:
        pairs.append((book.words("head.missing"), ", ".join(totals.missing)))
    titles = {one.id: one.title.of(language) for one in rules.conditions}
    for condition in totals.conditions:
        state = book.words(f"yes_no.{'met' if condition.met else 'unmet'}")
        seen = book.words(f"phrase.seen_{condition.counted}", good=condition.good, seen=condition.seen)
        items = f" · {', '.join(condition.items)}" if condition.items else ""
        pairs.append((titles[condition.id], f"{state} ({seen}){items}"))
    awards = {one.id: one.title.of(language) for one in rules.awards}
    pairs.extend((awards[award.id], award_text(book, award)) for award in totals.awards)
    alpha = agreement_value(book, result.agreement)
    pairs.append((book.words("head.agreement"), alpha if isinstance(alpha, str) else f"{alpha:f}"))
    pairs.append((book.words("head.band_stable"), stability_text(book, result.robustness, results.assessors)))
    for one in result.excluded:
        name = results.assessors.get(one.assessor, one.assessor)
        note = f": {one.note}" if one.note else ""
        pairs.append((f"{book.words('head.excluded')} {name}", f"{book.words(f'reason.{one.reason}')}{note}"))
    for label, text in pairs:
        page.pair(label, text)
