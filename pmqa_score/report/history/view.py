"""The history as a view: what the page, the workbook, the terminal and the JSON document show, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.criteria import Criteria
from pmqa_score.model.identity import Agency
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.model.totals import Totals
from pmqa_score.report.history.chart import YearLine, year_line
from pmqa_score.report.history.report import ChangeUnit, History, ItemYears, YearRow, item_years, year_rows
from pmqa_score.report.page import cents, plain
from pmqa_score.report.standing import part_views, placed_band
from pmqa_score.texts import say

ROOM = "history"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """An agency in one round. ``earned`` is None where it has no official total, ``state`` says why."""

    label: str
    criteria: str
    earned: Decimal | None
    points: Decimal | None
    share: Decimal | None
    band: str
    stage: str
    change: Decimal | None
    change_unit: ChangeUnit | None
    change_words: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemsView:
    """The items of one criteria over all rounds: id, title, and a figure by round."""

    criteria: str
    caption: str
    rows: tuple[tuple[str, str, tuple[Decimal | None, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyHistory:
    """One agency over all rounds, with its chart and that in words."""

    id: str
    name: str
    years: tuple[YearView, ...]
    items: tuple[ItemsView, ...]
    chart: YearLine
    chart_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundView:
    """One of the rounds: how it is called in the tables, its title, criteria, and how many agencies were in it."""

    label: str
    id: str
    title: str
    year: int
    criteria: str
    agencies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryView:
    """All of it; ``changes_edition`` says whether the rounds are of more than one edition."""

    language: Language
    rounds: tuple[RoundView, ...]
    agencies: tuple[AgencyHistory, ...]
    changes_edition: bool


def history_view(history: History, language: Language) -> HistoryView:
    """Return *history* in words."""
    return HistoryView(
        language=language,
        rounds=tuple(
            RoundView(
                label=history.label(one),
                id=one.id,
                title=one.title,
                year=one.year,
                criteria=_name(one.edition.criteria, language),
                agencies=len(one.results),
            )
            for one in history.rounds
        ),
        agencies=tuple(_agency(history, agency, language) for agency in history.agencies),
        changes_edition=len({one.edition.digest for one in history.rounds}) > 1,
    )


def _agency(history: History, agency: Agency, language: Language) -> AgencyHistory:
    rows = year_rows(history, agency.id)
    years = tuple(_year(history, row, language) for row in rows)
    return AgencyHistory(
        id=agency.id,
        name=agency.name,
        years=years,
        items=_items(history, agency, language),
        chart=year_line(
            [one.label for one in years], [one.share for one in years], [row.round.edition.digest for row in rows]
        ),
        chart_words=", ".join(f"{one.label} {one.state if one.share is None else cents(one.share)}" for one in years),
    )


def _year(history: History, row: YearRow, language: Language) -> YearView:
    totals = row.result.totals if row.result else None
    official = totals if row.share is not None else None
    state = "" if official else say(ROOM, "page.absent" if totals is None else "page.partial", language)
    return YearView(
        label=history.label(row.round),
        criteria=_name(row.round.edition.criteria, language),
        earned=official.earned if official else None,
        points=totals.points if totals else None,
        share=row.share,
        band=_band(row.round.edition, official, language) if official else "",
        stage=say("report", f"stage.{row.result.stage}", language) if row.result else "",
        change=row.change,
        change_unit=row.change_unit,
        change_words=_change(row, language),
        state=state,
    )


def _band(edition: Edition, totals: Totals, language: Language) -> str:
    """Return the band, or those of process and results where the edition places them apart."""
    placed = placed_band(edition, "total", totals.band, language)
    if placed:
        return placed.label
    parts = part_views(edition, totals, language)
    kinds = {part.kind: say("report_pages", f"feedback.{part.kind}", language) for part in parts}
    return ", ".join(f"{kinds[part.kind]} {part.band.label}" for part in parts if part.band)


def _change(row: YearRow, language: Language) -> str:
    if row.change is None or row.change_unit is None:
        return ""
    signed = f"{'+' if row.change > 0 else '−' if row.change < 0 else '±'}{plain(abs(row.change))}"
    return say(ROOM, f"page.change_{row.change_unit}", language, change=signed)


def _items(history: History, agency: Agency, language: Language) -> tuple[ItemsView, ...]:
    by_criteria: dict[str, list[ItemYears]] = {}
    for one in item_years(history, agency.id):
        by_criteria.setdefault(one.criteria, []).append(one)
    criteria = {one.edition.criteria.id: one.edition.criteria for one in history.rounds}
    return tuple(
        ItemsView(
            criteria=_name(criteria[id_], language),
            caption=say(ROOM, f"page.figure_{criteria[id_].unit}", language, whole=plain(rows[0].whole)),
            rows=tuple((row.item, row.title.of(language), row.figures) for row in rows),
        )
        for id_, rows in by_criteria.items()
    )


def _name(criteria: Criteria, language: Language) -> str:
    return f"{criteria.title.of(language)} {criteria.edition.of(language)}"
