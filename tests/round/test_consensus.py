"""Issuing consensus workbooks: for whom, what they begin with, what stays; and who learns of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.consensus import SIGNED, issued_consensus, return_consensus
from support.leaks import inside
from support.rounds import AGENCIES, identity, make_round, percents, read_ledger, returned

from pmqa_score.assessment import identity_for
from pmqa_score.round.consensus import consensus_files, issue_consensus
from pmqa_score.round.folder import Round
from pmqa_score.round.merge import round_results
from pmqa_score.round.report import save_reports
from pmqa_score.round.status import status_of
from pmqa_score.round.status_document import status_document


@pytest.fixture
def opened(tmp_path: Path) -> Round:
    """A round where a1 and a2 have scored A01, with comments; nobody has scored A02."""
    made = make_round(tmp_path / "round")
    returned(made, "a1.xlsx", percents(50, 60, 50) | {"in_1_1_strength_1": "จุดแข็งของคนแรก"})
    second = percents(60, 60, 60) | {"in_1_1_strength_1": "จุดแข็งของคนที่สอง", "in_1_1_strength_1_double": "yes"}
    returned(made, "a2.xlsx", second, who=identity(made, assessor="a2"))
    return made


def test_every_panel_gets_a_workbook_and_who_has_none_is_named(opened: Round) -> None:
    issued = issue_consensus(opened, read_ledger(opened))
    assert [file.name for file in issued.written] == ["A01-กรมหนึ่ง-consensus.xlsx"]
    assert [agency.id for agency in issued.without] == ["A02"]
    assert [(one.code, one.place.key) for one in issued.problems] == [("CONSENSUS_NO_PANEL", "A02")]  # type: ignore[union-attr]
    assert consensus_files(opened, read_ledger(opened)) == (("A01", "A01-กรมหนึ่ง-consensus.xlsx"),)


def test_it_begins_with_the_merged_comments_double_ones_first(opened: Round) -> None:
    answers = issued_consensus(opened).answers
    assert [answers[f"in_1_1_strength_{no}"] for no in (1, 2)] == ["จุดแข็งของคนที่สอง", "จุดแข็งของคนแรก"]
    assert not any(name.endswith(("_percent", "_rationale")) for name in answers)


def test_issued_again_nothing_changes(opened: Round) -> None:
    first = issue_consensus(opened, read_ledger(opened))
    again = issue_consensus(opened, read_ledger(opened))
    assert (again.written, again.unchanged) == ((), first.written)


def test_one_that_differs_stays_unless_forced(opened: Round) -> None:
    """Somebody may have filled it in where it lies."""
    [path] = issue_consensus(opened, read_ledger(opened)).written
    before = path.read_bytes()
    returned(opened, "a1-again.xlsx", percents(40, 60, 60), minutes=30)
    kept = issue_consensus(opened, read_ledger(opened))
    assert (path.read_bytes(), kept.written) == (before, ())
    assert "CONSENSUS_OUTDATED" in {one.code for one in kept.problems}
    assert issue_consensus(opened, read_ledger(opened), force=True).written == (path,)
    assert path.read_bytes() != before


def test_who_is_still_missing_is_told_and_shown(opened: Round) -> None:
    (opened.folder.returned / "a2.xlsx").unlink()
    issued = issue_consensus(opened, read_ledger(opened))
    assert ("CONSENSUS_PANEL_INCOMPLETE", "a2") in [(one.code, one.found) for one in issued.problems]
    panel = issued_consensus(opened).panel
    assert panel
    assert [(one.assessor.id, one.reason) for one in panel.left_out] == [("a2", "missing")]


def test_status_shows_what_has_come_back(opened: Round) -> None:
    status = status_of(opened, read_ledger(opened))
    assert status.consensus == ()
    return_consensus(opened, issued_consensus(opened), percents(60, 60, 60) | SIGNED)
    status = status_of(opened, read_ledger(opened))
    assert [(one.assignment.agency.id, one.state) for one in status.consensus] == [("A01", "accepted")]
    first, second = status_document(opened, status, "en")["agencies"]
    assert (first["consensus"]["state"], first["consensus"]["file"]) == ("accepted", "agreed.xlsx")
    assert second["consensus"] is None


def test_a_stale_consensus_keeps_the_status_open(opened: Round) -> None:
    return_consensus(opened, issued_consensus(opened), percents(60, 60, 60) | SIGNED)
    returned(opened, "a1-again.xlsx", percents(40, 60, 60), minutes=30)
    status = status_of(opened, read_ledger(opened))
    assert [one.state for one in status.consensus] == ["rejected"]
    assert "agreed.xlsx" in [entry.file for entry in status.attention]


def test_no_feedback_of_a_final_score_names_an_assessor(tmp_path: Path) -> None:
    """The consensus workbook holds every assessor with name and id: none of it goes on to the agency."""
    lines = ("agency_id,agency_name,assessor_id,assessor_name", "A01,กรมหนึ่ง,a1,นางคานารีหนึ่ง สกุลคานารี",
             "A01,กรมหนึ่ง,a2,นายคานารีสอง สกุลคานารี")  # fmt: skip
    made = make_round(tmp_path / "round", roster="\n".join(lines))
    people = {one.assessor.id: one.assessor for one in made.roster.assignments}
    for id_ in ("a1", "a2"):
        comment = {"in_1_1_strength_1": f"จุดแข็งตามที่{people[id_].name}เห็น", "in_1_1_ofi_1": "โอกาสที่คณะเห็น"}
        who = identity_for(made.edition, AGENCIES["A01"], people[id_], round_id=made.settings.id, key=made.key)
        returned(made, f"{id_}.xlsx", percents(50, 60, 50) | comment, who=who)
    issued = issued_consensus(made)
    return_consensus(made, issued, percents(50, 60, 50) | {"in_1_1_rationale": "นางคานารีหนึ่งเห็นด้วย"} | SIGNED)
    ledger = read_ledger(made)
    results = round_results(made, ledger)
    assert results.result("A01").stage == "final"
    [(_, files)] = save_reports(results, ledger, made.folder.results, "th").feedback
    for file in files:
        everything = "\n".join(inside(file.read_bytes()))
        assert "โอกาสที่คณะเห็น" in everything
        assert "คานารี" not in everything


def test_an_agency_that_only_calibrates_has_none(tmp_path: Path) -> None:
    made = make_round(tmp_path / "round", settings="calibration: [A01]\n")
    returned(made, "a1.xlsx", percents(50, 60, 50))
    issued = issue_consensus(made, read_ledger(made))
    assert (issued.written, [agency.id for agency in issued.without]) == ((), ["A02"])
    assert {(one.code, one.found) for one in issued.problems} == {
        ("CONSENSUS_CALIBRATION", "A01 กรมหนึ่ง"),
        ("CONSENSUS_NO_PANEL", "กรมสอง"),
    }
