from __future__ import annotations

from collections.abc import Callable

import pytest
from support.package_faults import BROKEN, KINDS
from support.returned import read_back

from pmqa_score.errors import NotAScoringWorkbookError, UnsafeFileError, WorkbookError


@pytest.mark.parametrize(("build", "code"), KINDS.values(), ids=KINDS)
def test_what_is_no_workbook_is_told_by_its_content(build: Callable[[], bytes], code: str) -> None:
    with pytest.raises(NotAScoringWorkbookError) as refused:
        read_back(build())
    assert [problem.code for problem in refused.value.problems] == [code]


@pytest.mark.parametrize(("build", "code"), BROKEN.values(), ids=BROKEN)
def test_what_is_broken_or_hostile_is_refused_by_name(build: Callable[[], bytes], code: str) -> None:
    with pytest.raises(WorkbookError) as refused:
        read_back(build())
    assert [problem.code for problem in refused.value.problems] == [code]


def test_hostile_and_foreign_files_are_different_exceptions() -> None:
    with pytest.raises(UnsafeFileError):
        read_back(BROKEN["parts on top of each other"][0]())
    with pytest.raises(NotAScoringWorkbookError):
        read_back(BROKEN["no workbook part"][0]())
