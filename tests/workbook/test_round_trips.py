"""A filled workbook saved again by other programs keeps what counts. What is lost stands in docs/workbook.md."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import openpyxl
import pytest
from support.editions import tiny_edition, tiny_identity
from support.office import convert
from support.random_answers import random_answers

from pmqa_score.definitions import load_edition
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Identity
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.problems import Severity
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.receipt import receipt
from pmqa_score.scoring.totals import totals
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.read import read
from pmqa_score.workbook.stamp import sign
from pmqa_score.workbook.write import draw_workbook

KEY = bytes(range(32))
SETUP = Setup(years=(2565, 2566, 2567))
SEEDS = {"tiny": 15, "pmqa-2562": 3, "pmqa-4.0": 15, "pmqa-readiness": 15}  # most fields filled


def by_openpyxl(data: bytes) -> bytes:
    saved = io.BytesIO()
    _open(data).save(saved)
    return saved.getvalue()


def by_libreoffice(data: bytes) -> bytes:
    return convert(data, "xlsx", "xlsx")


def by_ods(data: bytes) -> bytes:
    return convert(convert(data, "xlsx", "ods"), "ods", "xlsx")


WAYS: dict[str, Callable[[bytes], bytes]] = {
    "openpyxl": by_openpyxl, "libreoffice": by_libreoffice, "ods": by_ods,
}  # fmt: skip
CASES = [
    pytest.param("openpyxl", "tiny"),
    pytest.param("openpyxl", "pmqa-2562"),
    pytest.param("libreoffice", "pmqa-2562", marks=pytest.mark.office),
    pytest.param("ods", "pmqa-2562", marks=pytest.mark.office),
    pytest.param("openpyxl", "pmqa-4.0"),
    pytest.param("libreoffice", "pmqa-4.0", marks=pytest.mark.office),
    pytest.param("ods", "pmqa-4.0", marks=pytest.mark.office),
    pytest.param("openpyxl", "pmqa-readiness"),
]
every_way = pytest.mark.parametrize(("way", "name"), CASES)


def edition_of(name: str) -> Edition:
    return tiny_edition() if name == "tiny" else load_edition(name)


@cache
def answers(name: str) -> dict[str, Value]:
    return random_answers(edition_of(name), SETUP, SEEDS[name])


@cache
def drawn(name: str) -> bytes:
    edition = edition_of(name)
    identity = _identity(edition)
    return draw_workbook(edition, SETUP, sign(identity, KEY), answers(name))


@cache
def saved(way: str, name: str) -> bytes:
    return WAYS[way](drawn(name))


def _identity(edition: Edition) -> Identity:
    return replace(tiny_identity(), criteria=edition.criteria.id, digest=edition.digest)


def _open(data: bytes) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl does not know sparklines
        return openpyxl.load_workbook(io.BytesIO(data))


@every_way
def test_answers_and_score_are_the_same(way: str, name: str) -> None:
    edition = edition_of(name)
    result = read(saved(way, name), file="returned.xlsx", find_edition=lambda *_: edition, key=KEY)
    assert result.answers == answers(name)
    before, after = (totals(edition, scorecard(edition, SETUP, one)) for one in (answers(name), result.answers))
    assert before == after
    card = scorecard(edition, SETUP, result.answers)
    assert receipt(result.identity, edition, card) == receipt(_identity(edition), edition, card)


@every_way
def test_the_reader_finds_no_fault_in_it(way: str, name: str) -> None:
    edition = edition_of(name)
    result = read(saved(way, name), file="returned.xlsx", find_edition=lambda *_: edition, key=KEY)
    assert [problem for problem in result.problems if problem.severity is not Severity.NOTE] == []


@every_way
def test_every_name_leads_to_its_cell(way: str, name: str) -> None:
    plan = plan_of(edition_of(name), SETUP)
    spots = {known: spot for known, (spot, _) in plan.inputs().items()} | plan.outputs()
    book = _open(saved(way, name))
    found = {known: next(iter(one.destinations)) for known, one in book.defined_names.items() if known in spots}
    assert {known: (sheet, ref.replace("$", "")) for known, (sheet, ref) in found.items()} == {
        known: (spot.sheet, spot.ref) for known, spot in spots.items()
    }


@every_way
def test_the_stamp_is_there_twice(way: str, name: str) -> None:
    before, after = _open(drawn(name)), _open(saved(way, name))
    for book in (before, after):
        properties = {one.name: one.value or "" for one in book.custom_doc_props}
        rows = {row[0].value: row[1].value or "" for row in book["_meta"].iter_rows(max_col=2) if row[0].value}
        assert properties == rows
    assert after["_meta"].sheet_state != "visible"


@every_way
def test_inputs_keep_their_rules_and_words(way: str, name: str) -> None:
    """Rules may be regrouped: each input has the same one as before."""
    before, after = _open(drawn(name)), _open(saved(way, name))
    for sheet in plan_of(edition_of(name), SETUP).sheets:
        rules = [_rules(book[sheet.name]) for book in (before, after)]
        for cell, _ in sheet.inputs():
            assert rules[0][cell.ref] == rules[1][cell.ref]


def _rules(sheet: Any) -> dict[str, tuple[Any, ...]]:
    found: dict[str, tuple[Any, ...]] = {}
    for rule in sheet.data_validations.dataValidation:
        told = (rule.type, _plain(rule.formula1), rule.promptTitle, rule.prompt, rule.errorTitle, rule.error)
        for area in rule.sqref.ranges:
            for row, column in area.cells:
                found[sheet.cell(row, column).coordinate] = told
    return found


def _plain(formula: str | None) -> str:
    return (formula or "").replace("'", "").lstrip("=")


@every_way
def test_marks_keep_their_colours(way: str, name: str) -> None:
    before, after = _open(drawn(name)), _open(saved(way, name))
    for sheet in plan_of(edition_of(name), SETUP).sheets:
        counts = [sum(len(area.rules) for area in book[sheet.name].conditional_formatting) for book in (before, after)]
        assert counts[0] == counts[1]


@every_way
def test_sheets_stay_protected_and_inputs_open(way: str, name: str) -> None:
    book = _open(saved(way, name))
    for sheet in plan_of(edition_of(name), SETUP).sheets:
        assert book[sheet.name].protection.sheet
        for cell, _ in sheet.inputs():
            told, row = book[sheet.name][cell.ref], book[sheet.name].row_dimensions[cell.row + 1]
            assert not (told if told.has_style else row).protection.locked  # no cell: it looks as its row does


@every_way
def test_results_of_formulas_stay_except_with_openpyxl(way: str, name: str) -> None:
    plan = plan_of(edition_of(name), SETUP)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl does not know sparklines
        books = [openpyxl.load_workbook(io.BytesIO(one), data_only=True) for one in (drawn(name), saved(way, name))]
    for figure, spot in plan.outputs().items():
        before, after = (book[spot.sheet][spot.ref].value for book in books)
        if way == "openpyxl":
            assert after is None
        else:
            assert (after or "") == pytest.approx(before or ""), figure
