"""Issuing: one workbook a line, the same every time."""

from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path

import distributed
import pytest
from support.rounds import make_round, percents, returned

from pmqa_score.assessment import assess, edition_finder
from pmqa_score.assessment.crew import crew
from pmqa_score.round.create import create_round
from pmqa_score.round.folder import Round, open_round
from pmqa_score.round.issue import issue

ASSESSORS = 12
"""More than go to a process at once, so that two have work."""


def large_round(folder: Path) -> Round:
    """Make a round of the award criteria; one assessor's name needs a higher row, the agency scores itself too."""
    lines = ["agency_id,agency_name,assessor_id,assessor_name,role", "A01,กรมหนึ่ง,,,self"]
    names = (f"ผู้ตรวจ {number}" * (12 if number == 3 else 1) for number in range(ASSESSORS))
    lines += [f"A01,กรมหนึ่ง,r{number:02},{name}," for number, name in enumerate(names)]
    create_round(
        folder, criteria="pmqa-2562", title="รอบ", years=(2567, 2568), language="th", roster="\n".join(lines).encode()
    )
    return open_round(folder)


def issued_bytes(opened: Round, executor: Executor | None = None) -> dict[str, bytes]:
    """Issue everything anew; return the files by name."""
    for path in opened.folder.issued.iterdir():
        path.unlink()
    done = issue(opened, executor=executor)
    assert (len(done.written), done.unchanged, done.problems) == (ASSESSORS + 1, (), ())
    return {path.name: path.read_bytes() for path in done.written}


@pytest.fixture(params=["processes", "cluster"])
def executor(request: pytest.FixtureRequest) -> Iterator[Executor | None]:
    if request.param == "processes":
        with crew(ASSESSORS, jobs=2) as two:
            yield two
    else:
        options = {"n_workers": 1, "threads_per_worker": 1, "processes": False, "dashboard_address": None}
        with (
            distributed.LocalCluster(**options) as cluster,
            crew(ASSESSORS, cluster=cluster.scheduler_address) as client,
        ):
            yield client


@pytest.mark.filterwarnings("default")  # Dask warns of its own
def test_wherever_they_are_drawn_the_bytes_are_the_same(tmp_path: Path, executor: Executor | None) -> None:
    opened = large_round(tmp_path)
    assert executor is not None
    assert issued_bytes(opened, executor) == issued_bytes(opened)


def test_what_was_interrupted_goes_on_from_there(tmp_path: Path) -> None:
    opened = large_round(tmp_path)
    whole = issued_bytes(opened)
    for path in opened.folder.issued.iterdir():
        path.unlink()

    def stop(done: int, _whole: int, _problems: int = 0, /) -> None:
        if done == ASSESSORS // 2:
            raise KeyboardInterrupt

    with crew(ASSESSORS, jobs=2) as two:
        with pytest.raises(KeyboardInterrupt):
            issue(opened, step=stop, executor=two)
        again = issue(opened, executor=two)
    assert (len(again.unchanged), len(again.written)) == (ASSESSORS // 2, len(whole) - ASSESSORS // 2)
    assert {path.name: path.read_bytes() for path in opened.folder.issued.iterdir()} == whole


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
