"""What must hold of reading any bytes whatever."""

from __future__ import annotations

import time
from decimal import Decimal

from support.returned import read_back

from pmqa_score.errors import WorkbookError
from pmqa_score.texts.problem_words import catalogue, hint, message
from pmqa_score.workbook.result import ReadResult

MOST_SECONDS = 2.0


def outcome(data: bytes) -> str:
    """Return how reading *data* ends: ``read``, or the code of its refusal; AssertionError where a rule is broken."""
    start = time.process_time()
    try:
        result = read_back(data)
    except WorkbookError as refused:
        problems = refused.problems
        name = problems[0].code  # there is one
    else:
        problems = result.problems
        name = "read with problems" if problems else "read"
        _check_answers(result)
    assert time.process_time() - start < MOST_SECONDS
    for problem in problems:
        assert problem.code in catalogue()
        assert message(problem, "th")
        assert hint(problem, "en")
    return name


def _check_answers(result: ReadResult) -> None:
    fields = {found.field.name: found.field for found in result.inputs}
    for name, value in result.answers.items():
        field = fields[name]
        if field.kind == "percent":
            assert value in field.grid
        elif field.kind == "choice":
            assert value in field.options
        else:
            assert isinstance(value, Decimal if field.kind == "number" else str)
