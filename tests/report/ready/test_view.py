"""The readiness page in words."""

from dataclasses import replace

from support.editions import tiny_edition, tiny_scorecard
from support.ready_reports import ready_report
from support.status import full_card, status_edition

from pmqa_score.problems import CellPlace, FilePlace
from pmqa_score.report.ready.report import ReadyFinding
from pmqa_score.report.ready.view import CheckView, ReadyView, cut, finding_text, ready_view
from pmqa_score.scoring.inputs import Part
from pmqa_score.scoring.missing import Missing
from pmqa_score.texts import entries

TINY = tiny_edition()


def checks(view: ReadyView) -> dict[str, CheckView]:
    return {one.id: one for one in view.checks}


def test_what_is_missing_with_its_cell() -> None:
    view = ready_view(ready_report(TINY, tiny_scorecard(50, None, 50)), "en")
    assert (view.agency, view.is_ready, view.link) == ("กรมหนึ่ง", False, "")
    assert view.verdict == "5 of 7 checks are not passed yet."
    (one,) = checks(view)["complete"].findings
    assert (one.item, one.text, one.place, one.anchor) == ("1.2", "no percent yet", "1.2!C7", "'1.2'!C7")
    assert checks(view)["comparators"].rule.endswith(": 2.1")


def test_a_page_shows_a_few_and_says_how_many_more() -> None:
    """The full card of the status has 11 indicators with one year each."""
    report = ready_report(status_edition(), full_card())
    years = checks(ready_view(report, "th"))["years"]
    assert (len(years.findings), years.more) == (3, 8)
    assert len(checks(ready_view(report, "th", most=None))["years"].findings) == 11
    assert checks(ready_view(report, "en"))["rows"].state_words == "not asked"


def test_an_error_of_the_file_is_told_in_its_own_words() -> None:
    view = ready_view(ready_report(TINY, tiny_scorecard(50, 50, 50), wrong=True), "en", link="ก ข/x.xlsx")
    (one,) = checks(view)["sound"].findings
    assert (one.item, one.place, one.anchor, bool(one.text)) == ("", "", "", True)
    assert view.link == "%E0%B8%81%20%E0%B8%82/x.xlsx"


def test_places_without_a_cell() -> None:
    part: Part = ("percent",)
    what = Missing(item="1.1", part=part, key="percent")
    report = ready_report(TINY, tiny_scorecard(50, 50, 50))
    for place, shown in ((CellPlace("x", "1.1"), "1.1"), (FilePlace("x"), "")):
        changed = replace(report.points[1], state="open", findings=(ReadyFinding(what, place),))
        view = ready_view(replace(report, points=(changed,)), "en")
        (one,) = view.checks[0].findings
        assert (one.place, one.anchor) == (shown, "")


def test_everything_that_may_be_missing_has_words() -> None:
    blanks = dict.fromkeys(("check", "no", "name", "title", "count", "needed"), "x")
    part: Part = ("percent",)
    for key in entries("ready")["missing"]:
        finding = ReadyFinding(Missing(item="1.1", part=part, key=key, values=blanks), FilePlace("x"))
        assert finding_text(finding, "th") != finding_text(finding, "en")


def test_when_all_is_there() -> None:
    report = ready_report(TINY, tiny_scorecard(50, 50, 50))
    view = ready_view(replace(report, points=report.points[:2]), "en")
    assert (view.is_ready, view.verdict) == (True, "All 2 checks are passed.")


def test_a_long_name_is_cut_on_a_page_and_whole_elsewhere() -> None:
    part: Part = ("percent",)
    what = Missing(item="7.1", part=part, key="row_question", values={"no": "1", "name": "ก" * 50})
    finding = ReadyFinding(what, FilePlace("x"))
    assert "ก" * 50 in finding_text(finding, "th")
    assert f" {'ก' * 40}…" in finding_text(finding, "th", longest=40)
    assert (cut("น้ำ", 1), cut("abc", 3)) == ("…", "abc")
