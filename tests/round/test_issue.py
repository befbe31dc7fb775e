"""Issuing: one workbook a line, the same every time."""

from pathlib import Path

from support.rounds import make_round, percents, returned

from pmqa_score.assessment import assess, edition_finder
from pmqa_score.round.issue import issue


def test_each_line_of_the_roster_becomes_a_workbook_but_for_conflicts(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    issued = issue(opened)
    assert [path.name for path in issued.written] == ["A01-กรมหนึ่ง-a1.xlsx", "A01-กรมหนึ่ง-a2.xlsx", "A02-กรมสอง-a1.xlsx"]
    assert [one.conflict for one in issued.excluded] == ["ญาติของผู้บริหาร"]
    read = assess(issued.written[1], find_edition=edition_finder(opened.edition), key=opened.key).read
    assert (read.identity.agency.name, read.identity.assessor.name) == ("กรมหนึ่ง", "นายโท")
    assert (read.identity.round, read.setup.round_title, read.setup.years) == ("r1", "รอบทดสอบ", (2565, 2566, 2567))
    assert read.problems == ()


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    issue(opened)
    again = issue(opened)
    assert (len(again.written), len(again.unchanged), again.problems) == (0, 3, ())


def test_what_somebody_filled_in_there_is_kept(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    target = issue(opened).written[0]
    filled = returned(opened, "x.xlsx", percents(50, 50, 50)).read_bytes()
    target.write_bytes(filled)
    again = issue(opened)
    assert [(p.code, Path(p.place.file).name) for p in again.problems] == [("OUTPUT_EXISTS", target.name)]
    assert target.read_bytes() == filled
    assert issue(opened, force=True).written == (target,)


def test_a_blank_workbook_of_an_earlier_run_is_replaced(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    issue(opened)
    opened = make_round(tmp_path, settings="language: both\n")
    again = issue(opened)
    assert (len(again.written), again.problems) == (3, ())


def test_a_file_that_is_no_workbook_is_kept(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    target = opened.folder.issued / "A01-กรมหนึ่ง-a1.xlsx"
    target.write_bytes(b"mine")
    assert [problem.code for problem in issue(opened).problems] == ["OUTPUT_EXISTS"]
    assert target.read_bytes() == b"mine"


def test_an_agency_may_score_itself(tmp_path: Path) -> None:
    roster = "agency_id,agency_name,assessor_id,assessor_name,role\nA01,กรม/หนึ่ง,,,self\n"
    opened = make_round(tmp_path, roster=roster)
    [path] = issue(opened).written
    assert path.name == "A01-กรม-หนึ่ง-self.xlsx"
    assert assess(path, find_edition=edition_finder(opened.edition)).read.identity.role == "self"


def test_progress_is_told(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    issue(make_round(tmp_path), step=lambda done, whole, _problems=0: steps.append((done, whole)))
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]
