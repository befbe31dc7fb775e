"""Formulas survive a user who cuts an input and pastes it elsewhere: imitated by the rule that Excel follows.

Excel moves every reference to the cut cell, and every range that begins or ends in it, to where it was pasted; what
referred to the cell that was pasted over becomes ``#REF!``. Locks do not stop it between two unlocked cells.
"""

from __future__ import annotations

import re

import pytest
from support.editions import tiny_edition
from support.live_book import LiveBook, process_book, process_plan

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.plan import Formula, Plan, Spot, address

EDITION, SETUP = tiny_edition(), Setup(years=(2565, 2566, 2567))
CUTS = [
    ("in_1_1_percent", "in_1_1_rationale"),
    ("in_1_1_percent", "in_1_2_percent"),
    ("in_1_1_factor_A", "in_1_1_factor_D"),
    ("in_1_1_strength_1", "in_1_1_strength_2"),
    ("in_1_2_evidence_1", "in_1_1_evidence_1"),
]
_REFERENCE = re.compile(r"""("(?:[^"]|"")*")|(?:'([^']+)'!|(\w+)!)?(\$?[A-Z]{1,3}\$?\d+)(?![\w(])""")


def after_cut(formula: str, sheet: str, source: Spot, target: Spot) -> str:
    """Return what Excel makes of *formula*, which stands on *sheet*, after *source* was cut and pasted on *target*."""

    def moved(match: re.Match[str]) -> str:
        text, quoted, plain, ref = match.groups()
        if text:
            return text
        place = (quoted or plain or sheet, ref.replace("$", ""))
        if place == (source.sheet, source.ref):
            return f"'{target.sheet}'!{address(target.row, target.column, absolute=True)}"
        return "#REF!" if place == (target.sheet, target.ref) else match[0]

    return _REFERENCE.sub(moved, formula)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return process_plan(EDITION, SETUP)


def test_the_rule_is_excel_s() -> None:
    source, target = Spot("1.1", 2, 1), Spot("1.1", 6, 1)
    assert after_cut("SUM(B3:B5)+$B$7", "1.1", source, target) == "SUM('1.1'!$B$7:B5)+#REF!"
    assert after_cut("\"B3\"&B30&'1.1'!B3", "1.2", source, target) == "\"B3\"&B30&'1.1'!$B$7"
    assert after_cut("INDEX($B$1:$B$400,3)", "1.1", source, target) == "INDEX($B$1:$B$400,3)"


@pytest.mark.parametrize(("source", "target"), CUTS)
def test_no_formula_changes(plan: Plan, source: str, target: str) -> None:
    inputs = plan.inputs()
    for sheet in plan.sheets:
        for cell in sheet.cells:
            if isinstance(cell.content, Formula):
                text = cell.content.text
                assert after_cut(text, sheet.name, inputs[source][0], inputs[target][0]) == text


def test_a_percent_typed_anew_counts_after_the_old_one_was_cut() -> None:
    """50 of 300 points is 150; cut away, nothing is left; 60 typed into the same cell is 180."""
    book: LiveBook = process_book(EDITION, SETUP)
    book.paste("in_1_1_percent", 50)
    assert book.figure("out_1_1_earned") == 150
    book.paste("in_1_1_percent", None)
    book.paste("in_1_1_rationale", 50)
    assert book.figure("out_1_1_earned") is None
    book.paste("in_1_1_percent", 60)
    assert book.figure("out_1_1_earned") == 180
