"""The history in words."""

from dataclasses import replace
from decimal import Decimal

from support.editions import tiny_bands
from support.histories import CORRECTED, TINY, history, history_round

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Edition
from pmqa_score.report.history.view import history_view

FIRST = history_round(2566, {"A01": (50, 50, 50)})


def test_a_year_with_total_band_and_change() -> None:
    view = history_view(history(FIRST, history_round(2567, {"A01": (45, 45, 45)})), "en")
    (agency,) = view.agencies
    first, second = agency.years
    assert (first.earned, first.points, first.share, first.band) == (
        Decimal(500), Decimal(1000), Decimal("50.00"), "band 4",
    )  # fmt: skip
    assert (second.band, second.change_words, second.state) == ("band 3", "−50 points", "")
    assert agency.chart_words == "2566 50.00, 2567 45.00"
    assert (view.changes_edition, [one.label for one in view.rounds]) == (False, ["2566", "2567"])


def test_no_official_total_says_why() -> None:
    both = history(FIRST, history_round(2567, {"A01": (50, None, 50)}), history_round(2568, {}))
    first, second, third = history_view(both, "en").agencies[0].years
    assert (first.state, second.state, third.state) == ("", "partial", "not in this round")
    assert (second.earned, second.points, third.points, second.band) == (None, Decimal(1000), None, "")


def test_a_change_of_edition_is_said_in_percentage_points() -> None:
    view = history_view(history(FIRST, history_round(2567, {"A01": (60, 60, 60)}, edition=CORRECTED)), "en")
    assert view.changes_edition
    assert view.agencies[0].years[1].change_words == "+10 percentage points (another edition)"


def test_no_change_is_said_too() -> None:
    view = history_view(history(FIRST, history_round(2567, {"A01": (50, 50, 50)})), "en")
    assert view.agencies[0].years[1].change_words == "±0 points"


def test_bands_of_process_and_results_apart() -> None:
    tables = tuple(replace(tiny_bands(), basis=basis) for basis in ("process", "results"))
    apart = Edition(TINY.criteria, replace(TINY.rules, tables=tables), TINY.digest)
    view = history_view(history(history_round(2567, {"A01": (50, 50, 50)}, edition=apart)), "en")
    assert view.agencies[0].years[0].band == "Process band 2, Results band 2"  # 262.50 and 237.50
    bare = Edition(TINY.criteria, replace(TINY.rules, tables=()), TINY.digest)
    assert (
        history_view(history(history_round(2567, {"A01": (50, 50, 50)}, edition=bare)), "en").agencies[0].years[0].band
        == ""
    )


def test_items_by_criteria() -> None:
    view = history_view(history(FIRST), "en")
    (table,) = view.agencies[0].items
    assert (table.caption, table.rows[0]) == ("Percent of each item", ("1.1", "item 1.1", (Decimal(50),)))


def test_captions_of_editions_of_means() -> None:
    from support.status import full_card  # noqa: PLC0415 - only here

    from pmqa_score.model.consolidation import PanelMember  # noqa: PLC0415 - only here
    from pmqa_score.model.identity import Agency  # noqa: PLC0415 - only here
    from pmqa_score.report.history.report import HistoryRound  # noqa: PLC0415 - only here
    from pmqa_score.scoring.panel.consolidate import consolidate  # noqa: PLC0415 - only here

    edition = load_edition("pmqa-4.0")
    got = consolidate(
        edition, Agency("A01", "กรม"), [PanelMember(assessor="a1", scorecard=full_card())],
        method="mean", tolerance=Decimal(20), partial="use",
    )  # fmt: skip
    one = HistoryRound(id="r", title="t", year=2567, edition=edition, results=(got,))
    (agency,) = history_view(history(one), "en").agencies
    assert agency.items[0].caption == "Score of each item (of 500)"
    assert (agency.years[0].earned, agency.years[0].share) == (Decimal(500), Decimal("100.00"))
