from __future__ import annotations

from dataclasses import replace

import pytest
from support.returned import FILE, KEY, identity

from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.problems import Severity
from pmqa_score.workbook.identity_checks import differences, layout_problems, seal_problems
from pmqa_score.workbook.plan import LAYOUT


def test_a_genuine_seal_has_no_problem() -> None:
    assert seal_problems(identity(), KEY, FILE) == ()


def test_without_the_key_nothing_can_be_said() -> None:
    assert seal_problems(replace(identity(), hmac="x"), None, FILE) == ()


@pytest.mark.parametrize(("seal", "code"), [("", "SEAL_MISSING"), ("0" * 64, "SEAL_WRONG"), ("ก", "SEAL_WRONG")])
def test_a_seal_that_does_not_fit_is_named(seal: str, code: str) -> None:
    (problem,) = seal_problems(replace(identity(), hmac=seal), KEY, FILE)
    assert (problem.code, problem.severity) == (code, Severity.ERROR)


@pytest.mark.parametrize("layout", [LAYOUT - 1, LAYOUT + 1])
def test_another_layout_is_named_with_both(layout: int) -> None:
    (problem,) = layout_problems(replace(identity(), layout=layout), FILE)
    assert (problem.code, problem.found, problem.values) == ("OTHER_LAYOUT", str(layout), {"expected": str(LAYOUT)})


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"round": "r9"}, ["OTHER_ROUND"]),
        ({"criteria": "baldrige-2021"}, ["OTHER_CRITERIA"]),
        ({"digest": "f" * 64}, ["OTHER_EDITION"]),
        ({"criteria": "baldrige-2021", "digest": "f" * 64}, ["OTHER_CRITERIA"]),
        ({"agency": Agency("g9", "กรมอื่น")}, ["OTHER_AGENCY"]),
        ({"agency": Agency("g1", "ชื่อใหม่")}, ["OTHER_AGENCY_NAME"]),
        ({"assessor": Assessor("a9", "คนอื่น")}, ["OTHER_ASSESSOR"]),
        ({"assessor": Assessor("a1", "ชื่อใหม่")}, ["OTHER_ASSESSOR_NAME"]),
        ({"role": "self"}, ["OTHER_ROLE"]),
        ({"workbook": "W-9"}, ["OTHER_WORKBOOK"]),
        ({"workbook": "W-9", "role": "self"}, ["OTHER_ROLE"]),
        ({"layout": 9, "hmac": "x"}, []),
    ],
)
def test_each_difference_from_the_expected_identity_has_its_code(
    changes: dict[str, object], expected: list[str]
) -> None:
    found = replace(identity(), **changes)  # type: ignore[arg-type]  # a table of any fields
    assert [problem.code for problem in differences(found, identity(), FILE)] == expected


def test_names_that_differ_only_warn() -> None:
    found = replace(identity(), agency=Agency("g1", "ชื่อใหม่"))
    (problem,) = differences(found, identity(), FILE)
    assert (problem.severity, problem.found, problem.values) == (
        Severity.WARNING,
        "ชื่อใหม่",
        {"expected": identity().agency.name},
    )
