"""The history as HTML."""

from dataclasses import replace

from support.histories import CORRECTED, history, history_round

from pmqa_score.report.history.page import history_html
from pmqa_score.report.history.view import history_view

FIRST = history_round(2566, {"A01": (50, 50, 50), "A02": (50, None, 50)})


def page(*rounds: object) -> str:
    return history_html(history_view(history(FIRST, *rounds), "en")).decode()  # type: ignore[arg-type] # rounds


def test_every_agency_has_its_line_with_words_for_those_who_cannot_see_it() -> None:
    shown = page(history_round(2567, {"A01": (60, 60, 60)}))
    assert shown.count("<svg") == 2
    assert '<desc id="chart-1-d">2566 50.00, 2567 60.00</desc>' in shown
    assert '<desc id="chart-2-d">2566 partial, 2567 not in this round</desc>' in shown
    assert "600.00 of 1,000" in shown
    assert "dasharray" not in shown


def test_a_change_of_edition_is_a_dashed_line() -> None:
    shown = page(history_round(2567, {"A01": (60, 60, 60)}, edition=CORRECTED))
    assert shown.count("dasharray") == 1
    assert "A dashed line" in shown


def test_what_people_wrote_stays_text() -> None:
    shown = page(replace(history_round(2567, {"A01": (60, 60, 60)}), title="<script>x</script>"))
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown


def test_rounds_without_agencies() -> None:
    empty = history_view(history(history_round(2567, {})), "th")
    assert "ไม่มีหน่วยงาน" in history_html(empty).decode()
