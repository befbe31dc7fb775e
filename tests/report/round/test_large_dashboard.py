"""The dashboard of a large round: what is to be done, not thousands of rows of what is done."""

from dataclasses import replace

from support.panels import card, results_of

from pmqa_score.report.round.dashboard import dashboard
from pmqa_score.report.round.dashboard_page import dashboard_html


def test_a_page_of_hundreds_of_agencies_stays_small() -> None:
    """Both assessors of every agency are 40 apart on each of three items."""
    cards = (card(30, 30, 30), card(70, 70, 70))
    view = dashboard(results_of({f"A{number:03}": cards for number in range(301)}), "en")
    assert len(view.discuss) == 903
    page = dashboard_html(view).decode()
    discuss = page[page.index('<section id="discuss">') : page.index('<section id="ledger">')]
    assert discuss.count("<tr data-agency") == 300
    assert "300 items" in discuss
    assert "903" in discuss
    small = dashboard_html(replace(view, agencies=view.agencies[:300])).decode()
    assert "of 903" not in small
    assert small.count("<tr data-agency") > page.count("<tr data-agency")
