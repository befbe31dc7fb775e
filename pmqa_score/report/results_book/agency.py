"""The sheet of an agency: items × assessors with all figures, then what decides, and who was left out."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.model.consolidation import AgencyResult, ItemConsolidation
from pmqa_score.model.criteria import Category
from pmqa_score.model.thai_time import BANGKOK
from pmqa_score.report.results import Agreed, Results
from pmqa_score.report.results_book.page import Book, Page, Value
from pmqa_score.report.results_book.words import agreement_value, award_text, band_text, stability_text

FIGURES = ("mean", "median", "spread", "deviation", "percent", "range", "points", "earned")
_WIDTHS = (10, 10, 9, 12, 12, 10, 9, 11)
_REASON = 44  # the reason for an agreed percent, in the last column


def agency_sheet(book: Book, results: Results, result: AgencyResult, name: str) -> None:
    """Write one agency's panel."""
    agreed = results.consensus.get(result.agency.id)
    page = book.page(name, (9, 50, *(13 for _ in result.assessors), *_WIDTHS, 10, *((_REASON,) if agreed else ())))
    page.banner(f"{result.agency.id} {result.agency.name}", *_subtitles(book, results, result))
    page.note(book.words("phrase.matrix_title"))
    people = (f"={results.assessors.get(assessor, assessor)}" for assessor in result.assessors)
    page.heads("item", "title", *people, *_figures(agreed), "discuss", *(("agreed_because",) if agreed else ()))
    page.sheet.freeze_panes(page.row, 2)
    page.sheet.repeat_rows(page.row - 1)
    items = {item.id: item for item in result.items}
    for category in results.edition.criteria.categories:
        _category(page, result, category, agreed)
        for item in category.items:
            _item(book, page, result, items[item.id], item.title.of(book.language), agreed)
    if agreed:
        _consensus(book, page, results, agreed)
    _decision(book, page, results, result)


def _figures(agreed: Agreed | None) -> tuple[str, ...]:
    """Return the heads of the figures: in the end it is the agreed percent that counts."""
    return tuple("agreed" if agreed and figure == "percent" else figure for figure in FIGURES)


def _subtitles(book: Book, results: Results, result: AgencyResult) -> tuple[str, str]:
    totals = result.totals
    earned = f"{totals.earned:,.2f} / {totals.points:,.0f}"
    method = f"{book.words('head.method')}: {book.words(f'method.{result.method}')}"
    return (
        f"{book.words('head.total')} {earned} · {band_text(book, results.edition, totals)}",
        f"{method} · {book.words('head.stage')}: {book.words(f'stage.{result.stage}')}",
    )


def _category(page: Page, result: AgencyResult, category: Category, agreed: Agreed | None) -> None:
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
        *((None, "text_strong") for _ in range(2 if agreed else 1)),
    )


def _item(  # noqa: PLR0913, PLR0917 (what a row shows)
    book: Book, page: Page, result: AgencyResult, item: ItemConsolidation, title: str, agreed: Agreed | None
) -> None:
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
    reason = [(agreed.reasons.get(item.id), "text")] if agreed else []
    page.cells((item.id, "centre"), (title, f"text{mark}"), *percents, *figures, *reason)


def _consensus(book: Book, page: Page, results: Results, agreed: Agreed) -> None:
    """Write where the agreed percents come from, and what the score would be without them."""
    before = agreed.preliminary
    page.row += 1
    page.pair(
        book.words("head.consensus"),
        book.words(
            "phrase.consensus_of", file=agreed.file, saved=f"{agreed.saved.astimezone(BANGKOK):%Y-%m-%d %H:%M}",
            receipt=agreed.receipt, chair=agreed.chair or "–",
        ),
    )  # fmt: skip
    page.pair(
        book.words("head.preliminary"),
        book.words(
            "phrase.before_consensus", earned=f"{before.earned:,.2f}", band=band_text(book, results.edition, before)
        ),
    )


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
