"""The sheet of an agency: items × assessors with all figures, then what decides, and who was left out."""

from __future__ import annotations

from collections.abc import Mapping

from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.model.criteria import Unit
from pmqa_score.model.thai_time import BANGKOK
from pmqa_score.report.book.page import Book, Page
from pmqa_score.report.results_book.matrix import Matrix
from pmqa_score.report.results_book.words import (
    agreement_value,
    award_text,
    band_text,
    lens_pairs,
    self_pairs,
    stability_text,
)
from pmqa_score.report.round.results import Agreed, Results, SelfScore
from pmqa_score.scoring.means import of_four

_FOUND: Mapping[Unit, tuple[str, ...]] = {
    "points": ("percent", "range", "points", "earned"),
    "score": ("level", "score"),
    "rating": ("rating",),
}
"""What comes of an item, by what an edition's scores are."""

_AGREED: Mapping[str, str] = {"percent": "agreed", "score": "agreed_score", "rating": "agreed_rating"}
"""What a head becomes once there is a consensus: in the end it is the agreed figure that counts."""

_WIDTHS = {"spread": 9, "deviation": 12, "percent": 12, "points": 9, "earned": 11, "level": 20, "agreed_because": 44}
_WIDTH = 10


def agency_sheet(book: Book, results: Results, result: AgencyResult, name: str) -> None:
    """Write one agency's panel."""
    agreed, own = results.consensus.get(result.agency.id), results.selves.get(result.agency.id)
    columns = _columns(result.totals.unit, agreed, own)
    widths = (_WIDTHS.get(column, _WIDTH) for column in columns)
    page = book.page(name, (9, 50, *(13 for _ in result.assessors), *widths))
    page.banner(f"{result.agency.id} {result.agency.name}", *_subtitles(book, results, result))
    page.note(book.words(f"phrase.matrix_title_{result.totals.unit}"))
    people = (f"={results.assessors.get(assessor, assessor)}" for assessor in result.assessors)
    page.heads("item", "title", *people, *(_AGREED.get(column, column) if agreed else column for column in columns))
    page.sheet.freeze_panes(page.row, 2)
    page.sheet.repeat_rows(page.row - 1)
    matrix = Matrix(book, page, results, result, columns)
    items = {item.id: item for item in result.items}
    for category in results.edition.criteria.categories:
        matrix.category(category)
        for item in category.items:
            matrix.item(items[item.id], item.title.of(book.language))
    if agreed:
        _consensus(book, page, results, agreed)
    _decision(book, page, results, result)


def _columns(unit: Unit, agreed: Agreed | None, own: SelfScore | None) -> tuple[str, ...]:
    """Return what is told of every item beside what each assessor gave."""
    return (
        "mean", "median", "spread", "deviation", *_FOUND[unit], *(("self", "gap") if own else ()), "discuss",
        *(("agreed_because",) if agreed else ()),
    )  # fmt: skip


def _subtitles(book: Book, results: Results, result: AgencyResult) -> tuple[str, str]:
    totals = result.totals
    earned = f"{totals.earned:,.2f} / {totals.points:,.0f}"
    method = f"{book.words('head.method')}: {book.words(f'method.{result.method}')}"
    return (
        f"{book.words('head.total')} {earned} · {band_text(book, results.edition, totals)}",
        f"{method} · {book.words('head.stage')}: {book.words(f'stage.{result.stage}')}",
    )


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
    if totals.unit == "score" and totals.complete:
        four = of_four(totals.earned, totals.points)
        pairs.append((book.words("head.of_four"), book.words("phrase.of_four", figure=f"{four:.2f}")))
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
    pairs.append((book.words("head.band_stable"), stability_text(book, results, result.robustness)))
    pairs += lens_pairs(book, results.edition, results.tags.get(result.agency.id, {}))
    pairs += self_pairs(book, results, result)
    for one in result.excluded:
        name = results.assessors.get(one.assessor, one.assessor)
        note = f": {one.note}" if one.note else ""
        pairs.append((f"{book.words('head.excluded')} {name}", f"{book.words(f'reason.{one.reason}')}{note}"))
    for label, text in pairs:
        page.pair(label, text)
