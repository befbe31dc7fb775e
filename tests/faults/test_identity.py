"""Whose file it is: both stamps, the seal, the edition, the expected identity."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from support.package_edit import CUSTOM, edited, replaced, saved_by, without
from support.returned import ANSWERS, KEY, SETUP, codes, edition, good, identity, read_back, with_words
from support.sheet_surgery import deleted

from pmqa_score.errors import NotAScoringWorkbookError
from pmqa_score.model.identity import Agency, Assessor, Identity
from pmqa_score.problems import Severity
from pmqa_score.workbook.plan import LAYOUT
from pmqa_score.workbook.stamp import sign
from pmqa_score.workbook.write import draw_workbook


def _drawn(one: Identity) -> bytes:
    return draw_workbook(edition(), SETUP, one, ANSWERS)


def _refused(data: bytes) -> list[str]:
    with pytest.raises(NotAScoringWorkbookError) as refused:
        read_back(data)
    return [problem.code for problem in refused.value.problems]


def _meta(row: int, words: str) -> bytes:
    return with_words(good(), "_meta", f"B{row}", words)


def test_a_genuine_file_has_no_problem() -> None:
    result = read_back(good())
    assert result.problems == ()
    assert result.identity == identity()
    assert result.setup == SETUP


def test_without_the_key_nothing_is_said_of_the_seal() -> None:
    assert read_back(_drawn(replace(identity(), hmac="")), key=None).problems == ()


@pytest.mark.parametrize(
    ("one", "code"),
    [
        (replace(identity(), hmac=""), "SEAL_MISSING"),
        (replace(identity(), hmac="0" * 64), "SEAL_WRONG"),
        (replace(identity(), agency=Agency("g2", "กรมอื่น")), "SEAL_WRONG"),
        (replace(identity(), assessor=Assessor("a2", "คนอื่น")), "SEAL_WRONG"),
        (replace(identity(), role="consensus"), "SEAL_WRONG"),
        (sign(identity(), b"another key, of another round...."), "SEAL_WRONG"),
    ],
)
def test_an_edited_identity_breaks_the_seal(one: Identity, code: str) -> None:
    assert codes(read_back(_drawn(one)).problems, least=Severity.ERROR) == [code]


@pytest.mark.parametrize(
    ("build", "code"),
    [
        (lambda: without(deleted(good(), "_meta"), CUSTOM), "STAMP_MISSING"),
        (lambda: _meta(1, "text another round"), "STAMPS_DIFFER"),
        (lambda: _meta(5, "text another agency"), "STAMPS_DIFFER"),
        (lambda: edited(good(), CUSTOM, lambda text: text.replace(">a1<", ">a2<")), "STAMPS_DIFFER"),
        (lambda: replaced(deleted(good(), "_meta"), CUSTOM, ">assessor<", ">judge<"), "STAMP_BROKEN"),
        (lambda: replaced(deleted(good(), "_meta"), CUSTOM, ">2565 2566 2567<", ">๒๕๖๕<"), "STAMP_BROKEN"),
        (lambda: replaced(deleted(good(), "_meta"), CUSTOM, ">2565 2566 2567<", f">{'2565 ' * 500}<"), "STAMP_BROKEN"),
        (lambda: _drawn(replace(identity(), criteria="pmqa-9999")), "EDITION_UNKNOWN"),
        (lambda: _drawn(replace(identity(), digest="f" * 64)), "EDITION_UNKNOWN"),
    ],
    ids=[
        "no stamp at all",
        "the round edited on the sheet",
        "the agency edited on the sheet",
        "the assessor edited in the properties",
        "a role that is none",
        "years that are none",
        "years without end",
        "unknown criteria",
        "another edition of known criteria",
    ],
)
def test_a_stamp_that_cannot_be_trusted_is_refused(build: Callable[[], bytes], code: str) -> None:
    assert _refused(build()) == [code]


def test_another_layout_is_read_by_names_alone_and_named() -> None:
    result = read_back(_drawn(sign(replace(identity(), layout=LAYOUT + 1), KEY)))
    assert codes(result.problems) == ["OTHER_LAYOUT"]
    assert result.answers == ANSWERS
    assert {found.found_by for found in result.inputs} == {"names"}


def test_the_stored_save_time_and_program_are_told() -> None:
    result = read_back(good())
    assert result.saved is not None
    assert result.saved.tzinfo is not None
    assert result.suite == ""  # as it was issued: no program has saved it
    assert read_back(saved_by(good(), "Microsoft Excel", "16.0300")).suite == "Microsoft Excel 16.0300"


def test_answers_are_exact_decimals() -> None:
    answers = read_back(good()).answers
    assert all(isinstance(value, Decimal | str) for value in answers.values())
    assert answers["in_2_1_ind_1_year_1"] == Decimal("80.25")
