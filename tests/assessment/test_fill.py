"""Filling: old and new answers in a fresh workbook of the same identity."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from support.editions import tiny_edition, tiny_identity

from pmqa_score.assessment import assess, edition_finder, fill, generate
from pmqa_score.assessment.answers_file import AnswersFile
from pmqa_score.errors import WorkbookError
from pmqa_score.model.field import Value
from pmqa_score.model.setup import Setup
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.workbook.result import ReadResult

FIND = edition_finder(tiny_edition())
SETUP = Setup(years=(2565, 2566, 2567))


def read(data: bytes) -> ReadResult:
    return assess(data, file="x.xlsx", find_edition=FIND).read


def test_new_answers_join_the_old_ones_and_none_clears() -> None:
    old: dict[str, Value] = {"in_1_1_percent": Decimal(50), "in_1_2_percent": Decimal(60), "in_1_1_strength_1": "เดิม"}
    before = read(generate(tiny_edition(), SETUP, tiny_identity(), old))
    filled = fill(before, AnswersFile({"in_1_2_percent": None, "in_2_1_percent": Decimal(70)}, ()))
    after = read(filled.data)
    assert after.answers == {"in_1_1_percent": 50, "in_1_1_strength_1": "เดิม", "in_2_1_percent": 70}
    assert (after.identity, after.setup, filled.problems) == (before.identity, before.setup, ())


def test_the_save_time_is_noted_inside() -> None:
    before = read(generate(tiny_edition(), SETUP, tiny_identity()))
    moment = datetime(2026, 3, 31, 9, 30)  # noqa: DTZ001 - naive UTC is what is noted inside
    assert read(fill(before, AnswersFile({}, ()), saved=moment).data).saved == moment.replace(tzinfo=UTC)


def test_what_was_no_answer_is_left_out_and_named() -> None:
    before = read(generate(tiny_edition(), SETUP, tiny_identity()))
    [percent] = [found for found in before.inputs if found.field.name == "in_1_1_percent"]
    rubbish = replace(before, inputs=(replace(percent, raw="ห้าสิบ"),))
    [problem] = fill(rubbish, AnswersFile({}, ())).problems
    assert (problem.code, problem.found, problem.values["name"]) == ("FILL_LEAVES_OUT", "ห้าสิบ", "in_1_1_percent")
    assert fill(rubbish, AnswersFile({"in_1_1_percent": Decimal(50)}, ())).problems == ()


def test_a_workbook_of_another_layout_is_not_filled() -> None:
    before = read(generate(tiny_edition(), SETUP, tiny_identity()))
    other = replace(before, problems=(Problem("OTHER_LAYOUT", Severity.ERROR, FilePlace("x.xlsx")),))
    with pytest.raises(WorkbookError) as caught:
        fill(other, AnswersFile({}, ()))
    assert [problem.code for problem in caught.value.problems] == ["OTHER_LAYOUT"]
