"""Upgrading a filled workbook: a fresh one of the same people, every answer accounted for."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from support.edited_editions import (
    Edit,
    coarser_scale,
    edited,
    fewer_rows,
    item_less,
    item_more,
    other_points,
    question_less,
    question_reworded,
    range_less,
    with_items,
)
from support.editions import tiny_edition, tiny_identity, tiny_panel
from support.random_answers import random_answers

from pmqa_score.assessment import assess, edition_finder, fill, generate, identity_for
from pmqa_score.assessment.answers_file import AnswersFile
from pmqa_score.assessment.upgrade import migration, upgrade
from pmqa_score.errors import WorkbookError
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.model.migration import Move
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.scoring.panel.consensus import panel_sheet
from pmqa_score.scoring.panel.consolidate import consolidate
from pmqa_score.workbook.panel_data import panel_digest
from pmqa_score.workbook.result import ReadResult

SETUP = Setup(years=(2565, 2566, 2567))
KEY = b"k" * 32
FULL: dict[str, Value] = {
    "in_1_1_percent": Decimal(55),
    "in_1_2_percent": Decimal(60),
    "in_2_1_percent": Decimal(90),
    "in_1_1_factor_A": "90-100",
    "in_1_1_q_1_page": "12",
    "in_1_1_q_2_page": "13",
}


def read(data: bytes, *editions: Edition, key: bytes | None = None) -> ReadResult:
    return assess(data, file="x.xlsx", find_edition=edition_finder(tiny_edition(), *editions), key=key).read


def workbook(answers: Mapping[str, Value] = FULL) -> ReadResult:
    return read(generate(tiny_edition(), SETUP, tiny_identity(), answers))


def reasons(move: Move) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.what, one.key, one.old, one.new) for one in move.reworded]


def moved(edit: Edit, answers: Mapping[str, Value] = FULL) -> dict[str, Move]:
    return {move.old.name: move for move in migration(workbook(answers), edited(edit)).moves}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_fresh_workbook_of_the_same_people_holds_what_was_carried(seed: int) -> None:
    new = edited(item_less, question_reworded, fewer_rows)
    old = workbook(random_answers(tiny_edition(), SETUP, seed))
    upgraded = upgrade(old, new)
    after = read(upgraded.data, new)
    assert after.answers == {move.new.name: move.value for move in upgraded.migration.moves if move.new}
    assert sorted(move.old.name for move in upgraded.migration.moves) == sorted(old.answers)
    assert (after.identity.agency, after.identity.assessor, after.identity.role, after.identity.round) == (
        old.identity.agency, old.identity.assessor, old.identity.role, old.identity.round,
    )  # fmt: skip
    assert (after.identity.digest, after.setup) == (new.digest, old.setup)
    assert after.identity.workbook != old.identity.workbook
    assert [problem for problem in after.problems if problem.severity is not Severity.NOTE] == []
    assert "SHEET_UNKNOWN" not in [problem.code for problem in after.problems]


def test_to_the_same_edition_all_is_carried() -> None:
    upgraded = upgrade(workbook(), tiny_edition())
    assert {move.state for move in upgraded.migration.moves} == {"carried"}
    assert read(upgraded.data).answers == FULL


def test_with_the_key_it_is_sealed_without_it_is_not() -> None:
    new = edited(question_reworded)
    assert read(upgrade(workbook(), new, key=KEY).data, new, key=KEY).problems == ()
    codes = [one.code for one in read(upgrade(workbook(), new).data, new, key=KEY).problems]
    assert codes == ["SEAL_MISSING"]


def test_what_is_said_otherwise_is_to_review() -> None:
    found = moved(question_reworded)
    anew = [("question", f"title.{language}", "question 1", "anew") for language in ("th", "en")]
    assert reasons(found["in_1_1_q_1_page"]) == reasons(found["in_1_1_percent"]) == anew
    assert [found[name].state for name in ("in_1_1_q_2_page", "in_1_2_percent")] == ["carried", "carried"]


def test_other_points_are_to_review() -> None:
    assert reasons(moved(other_points)["in_1_1_percent"]) == [("item", "points.value", "300", "310")]


def test_a_question_less_concerns_the_percent_too() -> None:
    found = moved(question_less)
    assert reasons(found["in_1_1_percent"]) == [("question", "", "question 2", None)]
    assert (found["in_1_1_q_2_page"].state, found["in_1_1_q_2_page"].why) == ("dropped", "gone")


def test_what_cannot_be_put_in_is_to_review_too() -> None:
    scale = moved(coarser_scale)
    assert (scale["in_1_1_percent"].state, scale["in_1_1_percent"].why) == ("review", "scale")
    assert scale["in_1_2_percent"].state == "carried"
    option = moved(range_less)
    assert (option["in_1_1_factor_A"].state, option["in_1_1_factor_A"].why) == ("review", "option")
    assert reasons(option["in_2_1_percent"]) == [("range", "id", "90-100", "top")]


def test_an_item_that_moved_to_another_category_is_to_review() -> None:
    def home(edition: Edition) -> Edition:
        one, two = edition.criteria.categories
        criteria = replace(
            edition.criteria,
            categories=(
                replace(one, items=one.items[:1]),
                replace(two, kind="process", items=(*two.items, one.items[1])),
            ),
        )
        return replace(edition, criteria=criteria)

    assert reasons(moved(home)["in_1_2_percent"]) == [("category", "id", "1", "2")]


def test_where_a_figure_comes_from_gives_no_answer_another_meaning() -> None:
    def verified(edition: Edition) -> Edition:
        return with_items(edition, lambda item: replace(item, source="M", verified=False))

    assert {move.state for move in moved(verified).values()} == {"carried"}


def test_what_only_the_new_edition_asks_is_to_be_filled_in() -> None:
    found = migration(workbook(), edited(item_more))
    assert [field.name for field in found.to_fill] == ["in_1_3_percent"]


def test_what_was_no_answer_is_dropped_by_name() -> None:
    before = workbook()
    [strength] = [found for found in before.inputs if found.field.name == "in_1_1_ofi_1_factor"]
    rubbish = replace(before, inputs=(replace(strength, raw="ห้าสิบ"),))
    [move] = [move for move in migration(rubbish, tiny_edition()).moves if move.why]
    assert (move.old.name, move.value, move.state, move.why) == (
        "in_1_1_ofi_1_factor", "ห้าสิบ", "dropped", "no_answer",
    )  # fmt: skip


def test_another_layout_is_what_it_is_for_a_broken_seal_is_not() -> None:
    def with_error(code: str) -> ReadResult:
        return replace(workbook(), problems=(Problem(code, Severity.ERROR, FilePlace("x.xlsx")),))

    assert read(upgrade(with_error("OTHER_LAYOUT"), tiny_edition()).data).answers == FULL
    with pytest.raises(WorkbookError) as caught:
        upgrade(with_error("SEAL_WRONG"), tiny_edition())
    assert [problem.code for problem in caught.value.problems] == ["SEAL_WRONG"]


def test_the_sheet_that_tells_it_is_read_back_and_kept() -> None:
    new = edited(question_less)
    after = read(upgrade(workbook(), new).data, new)
    assert [(row.state, row.item, row.what, row.value) for row in after.carried[:2]] == [
        ("ต้องทบทวน", "1.1", "ร้อยละ", "55"),
        ("ไม่ได้ย้าย", "1.1", "คำถาม 2 · หน้า", "13"),
    ]
    filled = read(fill(after, AnswersFile({"in_1_1_percent": Decimal(60)}, ())).data, new)
    assert filled.carried == after.carried
    again = read(upgrade(filled, tiny_edition()).data)
    assert again.carried[-len(after.carried) :] == after.carried
    assert len({row.way for row in again.carried}) == 2


def test_a_consensus_takes_its_panel_along() -> None:
    """a1 gave 1.2 60 %, which the new edition does not have."""
    members = tiny_panel(a1=(50, 60, 70), a2=(60, 60, 80))
    agency = Agency("g1", "กรม")
    result = consolidate(tiny_edition(), agency, members)
    people = {id_: Assessor(id_, f"นาย{id_}") for id_ in ("a1", "a2")}
    panel = panel_sheet(tiny_edition(), result, members, people, tolerance=Decimal(20))
    setup = Setup(role="consensus", panel=panel_digest(panel))
    who = identity_for(tiny_edition(), agency, Assessor("panel", "คณะ"), role="consensus", panel=setup.panel)
    given: dict[str, Value] = {"in_1_1_percent": Decimal(55), "in_signoff_chair_name": "ดร.ประธาน"}
    answers = given | {"in_signoff_chair_date": "1 ม.ค. 2569"}
    old = read(generate(tiny_edition(), setup, who, answers, panel=panel))
    new = edited(item_less)
    upgraded = upgrade(old, new)
    after = read(upgraded.data, new)
    assert after.panel
    assert [item.id for item in after.panel.items] == ["1.1", "2.1"]
    assert (after.answers, after.problems) == (given, ())
    assert [(loss.item, loss.assessor) for loss in upgraded.migration.panel_losses] == [("1.2", "a1"), ("1.2", "a2")]
    assert [row.value for row in after.carried if row.item == "1.2"] == ["60", "60"]
    lost = replace(old, problems=(Problem("CONSENSUS_PANEL_LOST", Severity.WARNING, FilePlace("x.xlsx")),))
    with pytest.raises(WorkbookError):
        upgrade(lost, new)
