"""All sheets in order."""

from __future__ import annotations

import re

import pytest
from support.editions import tiny_edition

from pmqa_score.definitions import load_edition
from pmqa_score.errors import DefinitionError
from pmqa_score.model.setup import Setup
from pmqa_score.model.text import Language
from pmqa_score.workbook.formulas.references import DEEPEST
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.layout.item_sheets import ITEM_SHEETS
from pmqa_score.workbook.plan import Formula, Input, Plan

_REFERENCE = re.compile(r"(?:'([^']+)'!|([A-Za-z_]\w*)!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![\w(])")


EDITIONS = ("pmqa-2562", "pmqa-4.0", "pmqa-readiness")


def shipped_plan(name: str, language: Language = "th") -> Plan:
    return plan_of(load_edition(name), Setup(language=language, years=(2565, 2566, 2567)))


def test_the_order_is_the_order_of_work() -> None:
    assert [sheet.name for sheet in plan_of(tiny_edition(), Setup()).sheets if not sheet.hidden] == [
        "ปก", "สารบัญ", "คู่มือ", "เกณฑ์ให้คะแนน", "1.1", "1.2", "2.1", "ความเชื่อมโยง", "สรุปคะแนน",
    ]  # fmt: skip


def test_the_same_edition_and_setup_have_one_plan() -> None:
    assert plan_of(tiny_edition(), Setup()) is plan_of(tiny_edition(), Setup())


@pytest.mark.parametrize("language", ["th", "en", "both"])
@pytest.mark.parametrize("name", EDITIONS)
def test_names_differ_and_no_formula_is_wider_than_the_rows_it_reads(name: str, language: Language) -> None:
    plan = shipped_plan(name, language)
    named = [
        cell.content.field.name if isinstance(cell.content, Input) else cell.content.name
        for sheet in plan.sheets
        for cell in sheet.cells
        if isinstance(cell.content, Input) or (isinstance(cell.content, Formula) and cell.content.name)
    ]
    assert len({name.casefold() for name in named}) == len(named)
    deepest = max(cell.row for sheet in plan.sheets for cell, _ in sheet.inputs())
    assert deepest < DEEPEST - 1


@pytest.mark.parametrize("name", EDITIONS)
def test_no_formula_stands_on_an_input(name: str) -> None:
    """A reference that names an input cell, or a range that begins or ends in one, follows the cell when a user cuts
    and pastes it, and becomes #REF! where something is pasted over. No formula of ours has one: inputs are read out of
    the middle of a column, between two locked cells.
    """
    plan = shipped_plan(name)
    inputs = {
        (sheet.name, cell.row + down, cell.column + across)
        for sheet in plan.sheets
        for cell, _ in sheet.inputs()
        for down in range(cell.rows)
        for across in range(cell.columns)
    }
    texts = [
        (sheet.name, text)
        for sheet in plan.sheets
        for text in (
            *(cell.content.text for cell in sheet.cells if isinstance(cell.content, Formula)),
            *(highlight.formula for highlight in sheet.highlights),
        )
    ]
    ends = [
        (match[1] or match[2] or sheet, *_place(ref))
        for sheet, text in texts
        for match in _REFERENCE.finditer(re.sub(r'"(?:[^"]|"")*"', '""', text))
        for ref in (match[3], match[4])
        if ref
    ]
    assert len(ends) > 3000
    assert not inputs & set(ends)


def _place(ref: str) -> tuple[int, int]:
    letters, number = ref.replace("$", "").rstrip("0123456789"), ref.lstrip("$ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(number) - 1, column - 1


def test_an_edition_whose_method_has_no_sheets_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for method in ("levels", "kpi"):
        monkeypatch.delitem(ITEM_SHEETS, method, raising=False)
    with pytest.raises(DefinitionError) as refused:
        plan_of(load_edition("pmqa-4.0"), Setup(round_title="refused"))
    assert [(p.code, str(p.place), p.found) for p in refused.value.problems] == [
        ("METHOD_NOT_LAID_OUT", "pmqa-4.0", "levels, kpi")
    ]
