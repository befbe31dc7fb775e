"""Round trips: what is filled in is what is read, also after other programs have saved the file."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.returned import KEY, SETUP, codes, edition, good, identity, read_back

from pmqa_score.definitions import load_edition
from pmqa_score.model.field import Field, Value
from pmqa_score.model.identity import Agency, Assessor, Identity
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.fields import fields_of
from pmqa_score.workbook.plan import LAYOUT
from pmqa_score.workbook.read import read
from pmqa_score.workbook.result import ReadResult
from pmqa_score.workbook.stamp import sign
from pmqa_score.workbook.write import draw_workbook

REAL_SETUP = Setup(years=(2565, 2566, 2567), round_title="รอบ 2568")


@cache
def _real() -> Edition:
    return load_edition("pmqa-2562")


def _real_identity() -> Identity:
    criteria = _real().criteria.id
    return sign(
        Identity(
            round="r2568",
            criteria=criteria,
            digest=_real().digest,
            layout=LAYOUT,
            agency=Agency("g1", "กรม “ตัวอย่าง” & คณะ <1>"),
            assessor=Assessor("a1", "นางสาวสมใจ ใจดี"),
            role="assessor",
            workbook="W-1",
        ),
        KEY,
    )


def _answer(field: Field, number: int) -> Value:
    """Return some answer to *field*."""
    if field.kind == "percent":
        return field.grid[number % len(field.grid)]
    if field.kind == "choice":
        return field.options[number % len(field.options)]
    return Decimal(number) / 4 if field.kind == "number" else ("=", "+", "-", "@", "๑", "a")[number % 6] + f"1+{number}"


@cache
def _full_answers() -> Mapping[str, Value]:
    return {field.name: _answer(field, number) for number, field in enumerate(fields_of(_real(), REAL_SETUP))}


@cache
def _full() -> bytes:
    """Return a workbook of the award criteria with every input filled in."""
    return draw_workbook(_real(), REAL_SETUP, _real_identity(), _full_answers())


def _read_real(data: bytes) -> ReadResult:
    return read(data, file="a.xlsx", find_edition=lambda _criteria, _digest: _real(), key=KEY)


@given(st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_filled_in_is_what_is_read(data: st.DataObject) -> None:
    fields = fields_of(edition(), SETUP)
    chosen = data.draw(st.lists(st.sampled_from(fields), unique_by=lambda field: field.name, max_size=25))
    answers = {field.name: _answer(field, data.draw(st.integers(1, 500))) for field in chosen}
    result = read_back(draw_workbook(edition(), SETUP, identity(), answers))
    assert result.answers == answers
    assert result.problems == ()


def test_every_input_of_the_award_criteria_comes_back() -> None:
    result = _read_real(_full())
    assert result.answers == _full_answers()
    assert result.problems == ()
    assert result.identity == _real_identity()
    assert {found.found_by for found in result.inputs} == {"names"}
    assert len(result.inputs) == len(_full_answers())


def test_an_empty_workbook_has_no_answers_and_no_problems() -> None:
    result = _read_real(draw_workbook(_real(), REAL_SETUP, _real_identity()))
    assert (result.answers, result.problems) == ({}, ())


def test_blank_inputs_are_listed_with_nothing_in_them() -> None:
    blank = [found for found in read_back(good()).inputs if found.field.name == "in_1_2_rationale"]
    assert [found.raw for found in blank] == [""]


@pytest.mark.filterwarnings("ignore:.* extension is not supported")  # sparklines and the like, which openpyxl drops
def test_saved_again_by_openpyxl_nothing_is_different() -> None:
    out = io.BytesIO()
    openpyxl.load_workbook(io.BytesIO(_full())).save(out)
    result = _read_real(out.getvalue())
    assert result.answers == _full_answers()
    assert codes(result.problems) == []
    assert all(not isinstance(value, Decimal) for value in result.cached.values())


def _by_office(folder: Path, data: bytes, *formats: str) -> bytes:
    """Return *data* after LibreOffice has saved it in each of *formats* in turn."""
    path = folder / "a.xlsx"
    path.write_bytes(data)
    for number, suffix in enumerate(formats):
        target = folder / str(number)
        home = (folder / "home").as_uri()
        command = ["soffice", "--headless", "--norestore", f"-env:UserInstallation={home}", "--convert-to", suffix]
        subprocess.run([*command, "--outdir", str(target), str(path)], check=True, capture_output=True, timeout=300)
        path = target / f"a.{suffix}"
    return path.read_bytes()


@pytest.mark.office
@pytest.mark.parametrize("formats", [("xlsx",), ("ods", "xlsx")], ids=["xlsx", "through ods"])
def test_saved_again_by_libreoffice_nothing_is_different(tmp_path: Path, formats: tuple[str, ...]) -> None:
    result = _read_real(_by_office(tmp_path, _full(), *formats))
    assert result.answers == _full_answers()
    assert codes(result.problems) == []
    assert result.suite.startswith("LibreOffice")
