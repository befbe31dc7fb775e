"""A round at a glance: ranking, bands, heat map, leaders, what to discuss, what has come back."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from support.editions import tiny_edition
from support.panels import agency_result, card, results_of

from pmqa_score.definitions.round_awards import with_awards
from pmqa_score.definitions.verified import with_verified
from pmqa_score.model.award_setting import AwardSetting
from pmqa_score.model.bands import Threshold
from pmqa_score.model.text import Text
from pmqa_score.model.verified import Verified
from pmqa_score.report.round.dashboard import dashboard
from pmqa_score.report.round.dashboard_page import dashboard_html
from pmqa_score.report.round.dashboard_view import DashboardView
from pmqa_score.report.round.results import FileRow, Results


def view_of(**panels: list[tuple[int | None, ...]]) -> DashboardView:
    """Return the dashboard of agency id → percents of 1.1, 1.2, 2.1 by assessor."""
    return dashboard(results_of({id_: [card(*given) for given in cards] for id_, cards in panels.items()}), "th")


def test_agencies_are_ranked_ties_shown_and_partial_ones_last() -> None:
    view = view_of(A01=[(50, 50, 50)], A02=[(None, 90, 90)], A03=[(70, 70, 70)], A04=[(50, 50, 50)])
    assert [(row.id, row.place, row.tied, row.missing) for row in view.agencies] == [
        ("A03", 1, False, 0),
        ("A01", 2, True, 0),
        ("A04", 2, True, 0),
        ("A02", None, False, 1),
    ]
    assert [row.band.id if row.band else None for row in view.agencies] == ["5", "4", "4", None]


def test_bands_count_agencies_and_those_in_the_gap_above() -> None:
    """473.75 points lie above band 3 (300–450) and below band 4; 500 in band 4; the partial one counts nowhere."""
    view = view_of(A01=[(45, 45, 50)], A02=[(50, 50, 50)], A03=[(None, 50, 50)])
    assert [(one.band.id, one.count, one.between) for one in view.bands if one.count] == [("3", 1, 1), ("4", 1, 0)]
    assert view.agencies[1].between


def test_the_heat_map_has_a_cell_for_every_item_in_order_of_the_ranking() -> None:
    view = view_of(A01=[(30, None, 50)], A02=[(50, 70, 50), (50, 90, 50)])
    assert [head.id for head in view.heads] == ["1.1", "1.2", "2.1"]
    assert [row.agency for row in view.heat] == ["กรม A02", "กรม A01"]
    assert [(cell.figure, cell.tone, cell.discuss) for cell in view.heat[0].cells] == [
        (Decimal(50), 3, False),
        (Decimal(80), 4, True),
        (Decimal(50), 3, False),
    ]
    assert [(cell.figure, cell.tone) for cell in view.heat[1].cells] == [(30, 2), (None, None), (50, 3)]


def test_items_to_discuss_are_ordered_by_their_effect_without_names() -> None:
    """1.1: 300 points × 20 = 60; 2.1: 475 × 25 = 118.75; a spread of 15 is below the tolerance."""
    view = view_of(A01=[(50, 50, 75), (70, 65, 50)])
    assert [(row.item, row.percents, row.spread, row.effect) for row in view.discuss] == [
        ("2.1", (Decimal(50), Decimal(75)), Decimal(25), Decimal("118.75")),
        ("1.1", (Decimal(50), Decimal(70)), Decimal(20), Decimal(60)),
    ]


def test_what_a_consensus_has_settled_is_not_to_be_discussed_any_more() -> None:
    """The spreads of 25 and 20 are over the tolerance; the agreed scorecard makes them history."""
    results = results_of({"A01": [card(50, 50, 75), card(70, 65, 50)]})
    settled = replace(results, agencies=(replace(results.agencies[0], stage="final"),))
    for found, flags in ((results, 2), (settled, 0)):
        view = dashboard(found, "th")
        assert (len(view.discuss), view.agencies[0].to_discuss) == (flags, flags)
        assert sum(cell.discuss for cell in view.heat[0].cells) == flags


def test_leaders_are_the_first_three_places_of_each_category() -> None:
    """In category 1 the percents 90, 70, 70, 50 are places 1, 2, 2, 4; an incomplete category has none."""
    view = view_of(
        A01=[(90, 90, None)], A02=[(70, 70, 10)], A03=[(70, 70, 20)], A04=[(50, 50, 30)], A05=[(None, 99, 40)]
    )  # fmt: skip
    first, second = view.leaders
    assert [(row.place, row.tied, row.agency) for row in first.rows] == [
        (1, False, "กรม A01"),
        (2, True, "กรม A02"),
        (2, True, "กรม A03"),
    ]
    assert [row.agency for row in second.rows] == ["กรม A05", "กรม A04", "กรม A03"]


def test_a_shaky_result_says_what_decides_it() -> None:
    """500 points are just in band 4: five points less on any item, and it would be band 3."""
    shaky, solid = view_of(A01=[(50, 50, 50)], A02=[(55, 55, 55)]).agencies[::-1]
    assert (shaky.solid, shaky.deciding_items) == (False, ("1.1", "1.2", "2.1"))
    assert (solid.solid, solid.one_assessor_decides) == (True, False)


def test_required_conditions_that_are_unmet_are_named() -> None:
    low, high = view_of(A01=[(20, 20, 20)], A02=[(50, 50, 50)]).agencies[::-1]
    assert low.unmet == ("three years", "role model")
    assert high.unmet == ("comparisons", "three years", "role model")


def test_the_ledger_lists_what_is_missing_then_every_file() -> None:
    files = [
        FileRow(file="b.xlsx", outcome="stray"),
        FileRow(file="c.xlsx", outcome="partial", agency="A01", assessor="consensus", role="consensus"),
        FileRow(
            file="a.xlsx",
            outcome="accepted",
            agency="A01",
            assessor="a1",
            saved=datetime(2026, 1, 1, tzinfo=UTC),
            late=True,
        ),
    ]
    files.append(FileRow(file="d.xlsx", outcome="accepted", agency="A01", assessor="A01", role="self"))
    results = results_of({"A01": [card(50, 50, 50)]}, files=files, missing=[("A01", "a2"), ("A01", "A01")])
    assert [(row.agency, row.assessor, row.state, row.file, row.late) for row in dashboard(results, "en").ledger] == [
        ("กรม A01", "นายโท ใจดี", "missing", "", False),
        ("กรม A01", "Self-assessment", "missing", "", False),
        ("", "", "stray", "b.xlsx", False),
        ("กรม A01", "Self-assessment", "accepted", "d.xlsx", False),
        ("กรม A01", "นางเอก แสงทอง", "accepted", "a.xlsx", True),
        ("กรม A01", "Consensus workbook", "partial", "c.xlsx", False),
    ]
    assert dashboard(results, "en").ledger[4].when == "1 Jan 2026 07:00"


def test_agreement_of_the_round_or_why_there_is_none() -> None:
    assert view_of(A01=[(50, 50, 50)]).no_alpha == "too_few"
    view = view_of(A01=[(50, 60, 70), (50, 60, 70)])
    assert [view.alpha, view.agencies[0].alpha] == [1, 1]


LEAD = AwardSetting(
    id="lead",
    title=Text(th="ผู้นำ", en="Leader"),
    category="1",
    by="กรรมการ",
    thresholds=(Threshold(of="1", percent=Decimal(60)),),
)


def decided() -> Results:
    """Return a round of three agencies that sets an award and calibrates with C01: 70 %, 50 %, and one without 2.1."""
    panels = {"A01": [card(70, 70, 10)], "A02": [card(50, 50, 90)], "A03": [card(80, 80, None)]}
    common = agency_result(card(50, 50, 50), card(70, 55, 50), agency="C01")
    row = FileRow(file="a.xlsx", outcome="accepted", agency="C01", assessor="a1", excluded="calibration")
    made = results_of(panels, edition=with_awards(tiny_edition(), [LEAD]), files=[row])
    return replace(made, awards=(LEAD,), calibration=(common,))


def test_an_award_shows_what_it_asks_who_set_it_and_who_reaches_it() -> None:
    lead = dashboard(decided(), "en").awards[-1]
    assert (lead.title, lead.category, lead.asked) == ("Leader", "1", "category 1 ≥ 60 %")
    assert lead.set_by == "Set by this round · กรรมการ"
    assert [(one.place, one.agency) for one in lead.winners] == [(2, "กรม A01")]
    assert lead.undecided == 1


def test_a_panel_that_calibrates_stands_apart() -> None:
    view = dashboard(decided(), "th")
    assert [row.id for row in view.agencies] == ["A02", "A01", "A03"]
    [row] = view.calibration
    assert (row.agency, row.assessors, row.to_discuss) == ("กรม C01", 2, ("1.1",))
    assert [(one.agency, one.excluded) for one in view.ledger] == [("กรม C01", "calibration")]


def test_the_page_shows_awards_and_calibration() -> None:
    page = dashboard_html(dashboard(decided(), "en")).decode()
    for words in ("category 1 ≥ 60 %", "Set by this round · กรรมการ", "Calibration of the assessors", "กรม C01"):
        assert words in page


def test_a_round_of_calibration_alone_ranks_nothing() -> None:
    view = dashboard(replace(results_of({}), calibration=decided().calibration), "en")
    assert (view.agencies, view.heat, [one.rows for one in view.leaders]) == ((), (), [(), ()])
    assert "This is a calibration round" in dashboard_html(view).decode()


def test_an_item_to_discuss_says_how_many_ranges_lie_between() -> None:
    """50 is in the fourth range, 90 in the sixth, 65 in the fourth again."""
    view = view_of(A01=[(50, 45, 50), (90, 65, 50)])
    assert [(row.item, row.ranges_apart) for row in view.discuss] == [("1.1", 2), ("1.2", 1)]
    assert "2 ranges apart" in dashboard_html(replace(view, language="en")).decode()


def test_figures_that_the_round_has_verified_are_named() -> None:
    edition = with_verified(tiny_edition(), Verified(by="สมศรี", date="1 มี.ค. 2569", points={"1.1": Decimal(300)}))
    view = dashboard(results_of({"A01": [card(50, 50, 50)]}, edition=edition), "en")
    assert [(one.names, one.source) for one in view.verified] == [(("1.1",), "Verified by สมศรี, 1 มี.ค. 2569")]
    assert "Verified by สมศรี, 1 มี.ค. 2569" in dashboard_html(view).decode()
