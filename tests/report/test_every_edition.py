"""Every shipped edition is reported: documents, tables, the results workbook, reports."""

import csv
from dataclasses import replace
from decimal import Decimal
from io import BytesIO, StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support.any_edition import EDITIONS, MEANS, full_card
from support.browser import look
from support.leaks import inside
from support.panels import agency_result, results_of

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import Comment, Scorecard
from pmqa_score.report.anonymous import Names
from pmqa_score.report.feedback.feedback import feedback
from pmqa_score.report.feedback.page import feedback_html
from pmqa_score.report.feedback.view import FeedbackView
from pmqa_score.report.feedback.word import feedback_docx
from pmqa_score.report.results_book import results_book
from pmqa_score.report.round.dashboard import dashboard
from pmqa_score.report.round.dashboard_page import dashboard_html
from pmqa_score.report.round.document import consolidation_document
from pmqa_score.report.round.results import Results, SelfScore
from pmqa_score.report.round.tables import Tables
from pmqa_score.report.tones import steps, tone
from pmqa_score.scoring.panel.majority import lens_counts
from pmqa_score.scoring.rounding import mean
from pmqa_score.scoring.totals import totals

EACH = pytest.mark.parametrize("edition", EDITIONS)
UNITS = {"pmqa-4.0": "score", "pmqa-4.0-province": "score", "pmqa-readiness": "rating"}
"""What the items of an edition have; all others have points."""
EARNED = {"points": "earned", "score": "score", "rating": "rating"}
NAMES = Names({"a1": "นายคานารี ลับมาก", "a22": "นางนิรนาม ซ่อนเร้น"}, titles="นาย นาง", word="ผู้ตรวจ")
GIVEN = {"points": "percents", "score": "scores", "rating": "ratings"}


BOTH = pytest.mark.parametrize("language", ["th", "en"])


def results(edition: str) -> Results:
    """Return a round of two agencies, each with a panel of two."""
    loaded = load_edition(edition)
    panels = {f"A{no}": [full_card(loaded, 2 * no), full_card(loaded, 2 * no + 1)] for no in (1, 2)}
    return results_of(panels, edition=loaded)


def with_own(given: Results) -> Results:
    """Return the round with a score of A1's own, complete, and one of A2's that is not."""
    loaded = given.edition
    own = totals(loaded, full_card(loaded, 9))
    partial = totals(loaded, Scorecard(dict(list(full_card(loaded, 8).items.items())[1:])))
    selves = {"A1": SelfScore(file="own.xlsx", totals=own), "A2": SelfScore(file="part.xlsx", totals=partial)}
    return replace(given, selves=selves, tags={"A1": lens_counts(loaded, [full_card(loaded, 2)])})


def told(edition: str, language: Any, *, own: bool = True) -> FeedbackView:
    """Return the feedback on A1's panel, beside what it gave itself."""
    loaded = load_edition(edition)
    cards = [full_card(loaded, 2), full_card(loaded, 3)]
    return feedback(
        loaded,
        agency_result(*cards, edition=loaded),
        cards,
        names=NAMES,
        round_title="r",
        language=language,
        own=totals(loaded, full_card(loaded, 9)) if own else None,
    )


@EACH
def test_the_document_has_the_keys_of_the_editions_unit(edition: str) -> None:
    given = results(edition)
    document = consolidation_document(given, "th")
    unit = UNITS.get(edition, "points")
    highest = {"points": 100, "score": 500, "rating": 5}[unit]
    assert (document["unit"], document["tolerance"], document["tolerance_in_unit"]) == (unit, 20, highest / 5)
    agency = document["agencies"][0]
    assert EARNED[unit] in agency["total"]
    assert ("percent" in agency["items"][0]) == (unit == "points")
    assert ("level" in agency["items"][0]) == (unit == "score")
    for item in agency["items"]:
        values = [Decimal(str(value)) for value in item[GIVEN[unit]].values()]
        assert Decimal(str(item["mean"])) == mean(values)
        assert item["discuss"] == (max(values) - min(values) >= Decimal(highest) / 5)
        assert item[EARNED[unit]] <= 1000
        assert (item["self"], item["gap"]) == (None, None)
    if unit != "points":
        assert agency["items"][0][EARNED[unit]] == agency["items"][0]["mean"]


def tables_of(given: Results, language: Any) -> dict[str, list[list[str]]]:
    """Return the rows of the CSV files."""
    tables = Tables(consolidation_document(given, language), language)
    assert len(list(tables.passing())) == len(given.agencies)
    texts = {name: b"".join(pieces).decode("utf-8-sig") for name, pieces in tables.files().items()}
    return {name: list(csv.reader(StringIO(text, newline=""))) for name, text in texts.items()}


@EACH
@BOTH
def test_tables_and_the_results_workbook_show_the_total(edition: str, language: Any) -> None:
    given = results(edition)
    total = float(given.places[0].earned)
    tables = tables_of(given, language)
    assert [len(table) for table in tables.values()] == [1 + 2, 1 + 2 * len(given.edition.criteria.items)]
    assert f"{total:g}" in str(tables["ranking"])
    book = openpyxl.load_workbook(BytesIO(results_book(given, language)))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert any(total in row for row in rows)


@EACH
def test_ranges_between_are_counted_only_where_there_are_ranges(edition: str) -> None:
    given = results(edition)
    given = replace(given, calibration=given.agencies[:1])
    book = openpyxl.load_workbook(BytesIO(results_book(given, "en")))
    for sheet in ("To discuss", "Calibration"):
        rows = list(book[sheet].iter_rows(values_only=True))
        assert any("Ranges apart" in row for row in rows) == (edition not in MEANS)
        heads = next(row for row in rows if "Spread" in row)
        first = rows[rows.index(heads) + 1]
        assert isinstance(first[heads.index("Spread")], int | float)
        assert len(first) == len(heads)


@EACH
def test_what_an_agency_gives_itself_stands_beside_with_the_gap(edition: str) -> None:
    given = with_own(results(edition))
    document = consolidation_document(given, "th")
    unit = UNITS.get(edition, "points")
    first, second = document["agencies"]
    figure = "percent" if unit == "points" else EARNED[unit]
    for item in first["items"]:
        assert Decimal(str(item["gap"])) == Decimal(str(item[figure])) - Decimal(str(item["self"]))
    gap = Decimal(str(first["total"][EARNED[unit]])) - Decimal(str(first["self"]["total"][EARNED[unit]]))
    assert (Decimal(str(first["self"]["gap"])), first["self"]["file"]) == (gap, "own.xlsx")
    assert (second["self"]["complete"], second["self"]["gap"]) == (False, None)
    assert (second["items"][0]["self"], second["items"][0]["gap"]) == (None, None)
    assert second["items"][1]["self"] is not None
    titles, *ranking = tables_of(given, "en")["ranking"]
    assert sorted(row[titles.index("Panel − self")] for row in ranking) == sorted(["", str(first["self"]["gap"])])
    book = openpyxl.load_workbook(BytesIO(results_book(given, "en")))
    sheet = next(one for one in book if one.title.startswith("A1"))
    heads = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "Item")
    item = next(row for row in sheet.iter_rows(values_only=True) if row[0] == first["items"][0]["id"])
    assert item[heads.index("Self")] == pytest.approx(first["items"][0]["self"])
    assert item[heads.index("Panel − self")] == pytest.approx(first["items"][0]["gap"])


@EACH
@BOTH
def test_feedback_shows_totals_and_the_agencys_own_score(edition: str, language: Any) -> None:
    view = told(edition, language)
    page = feedback_html(view).decode()
    word = "".join(inside(feedback_docx(view)))
    for text in (page, word):
        assert f"{view.standing.earned:,.2f}" in text
        assert view.standing.own is not None
        assert f"{view.standing.own.figure:,.2f}" in text
        for category in view.categories:
            assert f"{category.figure:,.2f}" in text
    plain = feedback_html(told(edition, language, own=False)).decode()
    assert {"th": "ประเมินตนเอง", "en": "panel − self"}[language] not in plain


@EACH
def test_no_assessor_is_named_to_an_agency(edition: str) -> None:
    """Neither in comments nor in the names of indicators, whatever the edition asks for."""
    loaded = load_edition(edition)
    naming = "ตามที่นายคานารี ลับมาก และ a22 เห็น"
    card = full_card(loaded, 2)
    items = {
        id_: replace(
            answer,
            strengths=(Comment(kind="strength", no=1, text=naming, reference=naming),),
            indicators=tuple(replace(one, name=naming, unit=naming) for one in answer.indicators),
            rationale=naming,
        )
        for id_, answer in card.items.items()
    }
    cards = [Scorecard(items), full_card(loaded, 3)]
    view = feedback(
        loaded, agency_result(*cards, edition=loaded), cards, names=NAMES, round_title="r", language="th"
    )  # fmt: skip
    for data in (feedback_docx(view), feedback_html(view)):
        for text in inside(data):
            assert not {word for word in ("คานารี", "ลับมาก", "a22") if word in text}


@EACH
def test_the_dashboard_shows_the_heat_map_in_the_editions_figures(edition: str) -> None:
    given = with_own(results(edition))
    view = dashboard(given, "th")
    unit = UNITS.get(edition, "points")
    totals_ = given.agencies[0].totals.items
    row = next(one for one in view.heat if one.agency == given.agencies[0].agency.name)
    assert [cell.figure for cell in row.cells] == [one.percent if unit == "points" else one.earned for one in totals_]
    assert all(cell.tone is not None and 0 <= cell.tone <= 5 for cell in row.cells) == bool(view.ranges)
    page = dashboard_html(view).decode()
    for cell in row.cells:
        shown = f'title="{cell.figure:,.2f}"' if unit == "score" else f">{cell.figure:,.2f}".rstrip("0").rstrip(".")
        assert shown in page
    assert "own.xlsx" not in page


@pytest.mark.parametrize("edition", MEANS)
def test_tones_are_fifths_of_the_highest_score(edition: str) -> None:
    """Of 500: below 100, 200, 300, 400, 500, and 500 itself; where levels begin, a tone begins."""
    loaded = load_edition(edition)
    points = loaded.criteria.points
    shares = {
        Decimal(0): 0,
        Decimal("0.19"): 0,
        Decimal("0.2"): 1,
        Decimal("0.6"): 3,
        Decimal("0.99"): 4,
        Decimal(1): 5,
    }
    assert {share: tone(loaded, points * share) for share in shares} == shares
    assert tone(loaded, None) is None
    views = steps(loaded, "th")
    assert [(one.lower, one.tone) for one in views] == [(points * no / 5, no) for no in range(6)]
    assert all(below.upper + Decimal("0.01") == above.lower for below, above in pairwise(views))


@pytest.mark.browser
@pytest.mark.parametrize("edition", MEANS)
@pytest.mark.parametrize("width", [375, 1280])
def test_no_page_of_scores_scrolls_sideways(edition: str, width: int, tmp_path: Path) -> None:
    pages = feedback_html(told(edition, "th")), dashboard_html(dashboard(with_own(results(edition)), "th"))
    for page in pages:
        question = "[page.documentElement.scrollWidth, page.documentElement.clientWidth]"
        seen = look(page, question, tmp_path, width=width)
        assert (seen.answer, seen.console) == ([width, width], ())


@pytest.mark.browser
@pytest.mark.parametrize("edition", ["pmqa-2562", "pmqa-4.0"])
def test_all_items_of_the_heat_map_are_seen_at_once_on_a_desktop(edition: str, tmp_path: Path) -> None:
    """Thirty items in PMQA 4.0."""
    page = dashboard_html(dashboard(results(edition), "th"))
    box = "page.querySelector('.heat').parentElement"
    seen = look(page, f"[{box}.scrollWidth - {box}.clientWidth]", tmp_path, width=1280)
    assert seen.answer == [0]
