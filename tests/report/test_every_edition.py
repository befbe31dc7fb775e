"""Every shipped edition is reported: documents, tables, the results workbook, reports."""

from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from support.any_edition import EDITIONS, full_card
from support.panels import results_of

from pmqa_score.definitions import load_edition
from pmqa_score.report.consolidation_document import consolidation_document
from pmqa_score.report.results import Results
from pmqa_score.report.results_book import results_book
from pmqa_score.report.tables import consolidation_frames, csv_bytes
from pmqa_score.scoring.rounding import mean

EACH = pytest.mark.parametrize("edition", EDITIONS)
UNITS = {"pmqa-4.0": "score", "pmqa-4.0-province": "score", "pmqa-readiness": "rating"}
"""What the items of an edition have; all others have points."""
EARNED = {"points": "earned", "score": "score", "rating": "rating"}
GIVEN = {"points": "percents", "score": "scores", "rating": "ratings"}


def results(edition: str) -> Results:
    """Return a round of two agencies, each with a panel of two."""
    loaded = load_edition(edition)
    panels = {f"A{no}": [full_card(loaded, 2 * no), full_card(loaded, 2 * no + 1)] for no in (1, 2)}
    return results_of(panels, edition=loaded)


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


@EACH
@pytest.mark.parametrize("language", ["th", "en"])
def test_tables_and_the_results_workbook_show_the_total(edition: str, language: Any) -> None:
    given = results(edition)
    total = float(given.places[0].earned)
    frames = consolidation_frames(consolidation_document(given, language), language)
    assert [len(table) for table in frames.values()] == [2, 2 * len(given.edition.criteria.items)]
    assert f"{total:g}" in csv_bytes(frames["ranking"]).decode()
    book = openpyxl.load_workbook(BytesIO(results_book(given, language)))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert any(total in row for row in rows)
