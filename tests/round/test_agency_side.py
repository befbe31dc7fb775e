"""What a round has made of an agency, as a side of a comparison."""

from decimal import Decimal
from pathlib import Path

import pytest
from support import level_files
from support.consensus import SIGNED, issued_consensus, return_consensus
from support.definition_files import write_edition
from support.rounds import AGENCIES, identity, make_round, percents, returned

from pmqa_score.errors import RoundError
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Agency
from pmqa_score.round.agency_side import agency_side
from pmqa_score.round.folder import Round, open_round

A01 = AGENCIES["A01"]


@pytest.fixture
def opened(tmp_path: Path) -> Round:
    """Two assessors: 40 and 50, 60 and 60, 90 and 70; each has a strength of 1.1."""
    opened = make_round(tmp_path)
    returned(opened, "a1.xlsx", percents(40, 60, 90) | {"in_1_1_strength_1": "แผนดี"})
    returned(
        opened, "a2.xlsx", percents(50, 60, 70) | {"in_1_1_strength_1": "ผู้นำดี"}, who=identity(opened, assessor="a2")
    )
    return opened


def test_so_far_it_is_the_panels_percents_and_comments(opened: Round) -> None:
    side = agency_side(opened, A01)
    assert (side.stage, side.identity.agency, side.identity.assessor.id) == ("preliminary", A01, "")
    assert {name: value for name, value in side.answers.items() if name.endswith("percent")} == {
        "in_1_1_percent": 45, "in_1_2_percent": 60, "in_2_1_percent": 80,
    }  # fmt: skip
    assert [side.answers[f"in_1_1_strength_{n}"] for n in (1, 2)] == ["แผนดี", "ผู้นำดี"]
    assert not any("signoff" in name for name in side.answers)
    assert side.people == {"a1": "นางเอก", "a2": "นายโท", "a3": "นายตรี"}


def test_in_the_end_it_is_the_consensus(opened: Round) -> None:
    issued = issued_consensus(opened)
    agreed = percents(50, 60, 80) | {"in_2_1_rationale": "เห็นพ้องกัน"} | SIGNED
    return_consensus(opened, issued, agreed)
    side = agency_side(opened, A01)
    assert (side.stage, side.identity.role, side.answers["in_1_1_percent"]) == (
        "final", "consensus", Decimal(50),
    )  # fmt: skip
    assert {"a1", "a2", "a3"} <= side.people.keys()


def test_of_nobody_nothing_is_known(opened: Round) -> None:
    side = agency_side(opened, AGENCIES["A02"])
    assert (dict(side.answers), side.totals.complete) == ({}, False)


def test_a_round_has_no_result_for_a_stranger_or_a_common_case(opened: Round) -> None:
    with pytest.raises(RoundError) as caught:
        agency_side(opened, Agency("Z9", "ไม่อยู่"))
    assert [problem.code for problem in caught.value.problems] == ["COMPARE_NOT_IN_ROUND"]
    settings = opened.folder.settings
    settings.write_text(settings.read_text(encoding="utf-8") + "calibration: [A01]\n", encoding="utf-8")
    with pytest.raises(RoundError) as caught:
        agency_side(open_round(opened.folder.path), A01)
    assert [problem.found for problem in caught.value.problems] == ["A01 กรมหนึ่ง"]


def test_where_means_are_taken_it_is_the_panels_scores(tmp_path: Path) -> None:
    """All of Basic and not Advance: 300. An indicator on its target: 400. The mean of the two: 350."""
    folder = make_round(tmp_path).folder.path
    write_edition(folder, level_files.CRITERIA, level_files.BANDS)
    opened = open_round(folder)
    checks: dict[str, Value] = {"in_1_1_basic_1": "yes", "in_1_1_basic_2": "yes", "in_1_1_advance_1": "no"}
    row: dict[str, Value] = {"name": "ก", "direction": "more", "target": Decimal(5), "year_3": Decimal(5)}
    indicator = {f"in_2_1_m_1_ind_1_{part}": value for part, value in row.items()}
    returned(opened, "a1.xlsx", checks | indicator)
    side = agency_side(opened, A01)
    assert side.answers == {"in_1_1_score": 300, "in_2_1_score": 400}
    assert side.totals.earned == 350
