"""The readiness of a workbook in hand: every finding with its cell."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from support.rounds import identity, make_round, percents

from pmqa_score.assessment import assess, edition_finder, generate
from pmqa_score.assessment.ready import ready
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Role
from pmqa_score.problems import CellPlace, FilePlace, Problem, Severity
from pmqa_score.report.ready.report import ReadyPoint, ReadyReport
from pmqa_score.workbook.names import slug

INDICATOR: dict[str, Value] = {
    "name": "ความพึงพอใจ", "question": "1", "direction": "more", "comparator": "กรมอื่น",
    "comparator_value": Decimal(60), "year_1": Decimal(70), "year_2": Decimal(75), "year_3": Decimal(80),
}  # fmt: skip


def report(folder: Path, answers: dict[str, Value], role: Role = "assessor", *, tampered: bool = False) -> ReadyReport:
    opened = make_round(folder)
    who = identity(opened, role=role)
    data = generate(opened.edition, opened.setup(), who, answers)
    assessed = assess(data, file="x.xlsx", find_edition=edition_finder(opened.edition), key=opened.key)
    wrong = Problem("TOTAL_CHANGED", Severity.ERROR, FilePlace("x.xlsx"))
    return ready(replace(assessed, problems=(*assessed.problems, wrong)) if tampered else assessed)


def points(found: ReadyReport) -> dict[str, ReadyPoint]:
    return {point.id: point for point in found.points}


def row(**but: Value) -> dict[str, Value]:
    return {f"in_{slug('2.1')}_ind_1_{column}": value for column, value in {**INDICATOR, **but}.items()}


def test_a_workbook_with_everything_is_ready(tmp_path: Path) -> None:
    found = report(tmp_path, {**percents(40, 50, 60), **row()}, role="self")
    assert found.is_ready
    assert {one.state for one in found.points} <= {"pass", "not_asked"}
    assert (found.file, found.round_title) == ("x.xlsx", "รอบทดสอบ")


def test_every_finding_has_its_cell(tmp_path: Path) -> None:
    answers = {**percents(40, None, 60), **row(), "in_1_1_ofi_1": "ไม่มีรอบทบทวน"}
    found = report(tmp_path, answers)
    assert not found.is_ready
    complete, ofis = points(found)["complete"], points(found)["ofis"]
    for point, sheet in ((complete, "1.2"), (ofis, "1.1")):
        (finding,) = point.findings
        assert isinstance(finding.place, CellPlace)
        assert (finding.place.sheet, bool(finding.place.cell)) == (sheet, True)


def test_an_error_of_the_file_keeps_it_from_being_ready(tmp_path: Path) -> None:
    found = report(tmp_path, {**percents(40, 50, 60), **row()}, tampered=True)
    sound = points(found)["sound"]
    assert (sound.state, sound.good, sound.seen, found.is_ready) == ("open", 0, 1, False)
