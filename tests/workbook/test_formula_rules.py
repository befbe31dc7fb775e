"""What every formula keeps to, whatever it computes and whatever the edition."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from pmqa_score.definitions import load_edition
from pmqa_score.model.identity import Role
from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.plan import Formula, Plan

_TEXT = re.compile(r'"(?:[^"]|"")*"')
_REFERENCE = re.compile(r"(?:'([^']+)'!|([A-Za-z_]\w*)!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?")


EDITIONS = ("pmqa-2562", "baldrige-2021", "edpex-2567", "pmqa-4.0", "pmqa-readiness")
ROLES: tuple[Role, ...] = ("assessor", "self")


@pytest.fixture(params=[(name, role) for name in EDITIONS for role in ROLES], ids="-".join)
def plan(request: pytest.FixtureRequest) -> Plan:
    name, role = request.param
    return plan_of(load_edition(name), Setup(role=role, years=(2564, 2565, 2566)))


def formulas(plan: Plan) -> Iterator[tuple[str, str, str]]:
    """Yield sheet, address and text of every formula."""
    for sheet in plan.sheets:
        for cell in sheet.cells:
            if isinstance(cell.content, Formula):
                yield sheet.name, cell.ref, cell.content.text


def test_no_comparison_stands_in_brackets_of_its_own(plan: Plan) -> None:
    """IronCalc drops the brackets of a=(b=c), so that it means (a=b)=c."""
    bare = re.compile(r"[=<>]\([^()]*[=<>][^()]*\)")
    assert not [(sheet, ref) for sheet, ref, text in formulas(plan) if bare.search(_TEXT.sub("", text))]


def test_inputs_are_read_through_their_columns_alone(plan: Plan) -> None:
    """A plain reference follows an input that is cut and pasted; a column between locked cells stays."""
    inputs = {(sheet.name, cell.ref) for sheet in plan.sheets for cell, _ in sheet.inputs()}
    touched = [
        (sheet, ref)
        for sheet, ref, text in formulas(plan)
        for quoted, plain, first, last in _REFERENCE.findall(_TEXT.sub("", text))
        for end in (first, last)
        if (quoted or plain or sheet, end.replace("$", "")) in inputs
    ]
    assert not touched
