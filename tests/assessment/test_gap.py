"""The gap of a workbook in hand."""

from decimal import Decimal
from pathlib import Path

from support.rounds import ITEMS, identity, make_round, percents

from pmqa_score.assessment import assess, edition_finder, generate
from pmqa_score.assessment.gap import gap
from pmqa_score.report.gap.report import GapReport
from pmqa_score.scoring.gap.ladders import Limits


def report(folder: Path, *given: int | None, role: str = "assessor", **asked: object) -> GapReport:
    opened = make_round(folder)
    who = identity(opened, role=role)  # type: ignore[arg-type] # a role
    data = generate(opened.edition, opened.setup(), who, percents(*given))
    assessed = assess(data, file="x.xlsx", find_edition=edition_finder(opened.edition), key=opened.key)
    return gap(assessed, **asked)  # type: ignore[arg-type] # a test says what it asks for


def test_the_plan_of_a_workbook(tmp_path: Path) -> None:
    """40 % everywhere is 400, band 2 begins at 500; 2.1 brings 40 a step."""
    found = report(tmp_path, 40, 40, 40)
    assert (found.file, found.sees_conditions, found.is_open, found.step) == ("x.xlsx", True, False, Decimal(10))
    assert {item: score.percent for item, score in found.what_if.items()} == {"2.1": Decimal(70)}
    assert [gain.item for gain in found.gains] == list(ITEMS)


def test_a_workbook_with_an_answer_missing_is_open(tmp_path: Path) -> None:
    found = report(tmp_path, 40, None, 40)
    assert (found.is_open, found.what_if, found.gaps[0].state) == (True, {}, "partial")


def test_limits_are_kept_with_the_report(tmp_path: Path) -> None:
    limits = Limits(keep=frozenset({"2.1"}))
    assert report(tmp_path, 40, 40, 40, limits=limits).limits == limits
