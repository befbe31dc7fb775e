"""Drawn workbooks as LibreOffice shows and prints them: nothing clipped, no ####, no page for a line or two."""

from __future__ import annotations

import io
import warnings
from decimal import Decimal
from functools import cache
from typing import Any

import openpyxl
import pytest
from support.editions import tiny_identity
from support.line_counts import Words, heights_needed
from support.office import convert, page_texts
from support.random_answers import random_answers

from pmqa_score.definitions import load_edition
from pmqa_score.model.field import Value
from pmqa_score.model.setup import Setup
from pmqa_score.model.text import Language
from pmqa_score.scoring.fields import fields_of
from pmqa_score.workbook.heights import merged_width
from pmqa_score.workbook.style import FACE
from pmqa_score.workbook.write import draw_workbook

MOST_PAGES = {"pmqa-4.0": 66}
"""Pages of a workbook with every field filled, 60 unless told; PMQA 4.0 has half as many items again."""

FEWEST_LINES = 6  # of a page, beside header and footer
COMMENT = (
    "ผู้บริหารถ่ายทอดวิสัยทัศน์ผ่านระบบการนำองค์การไปยังบุคลากรทุกระดับ เช่น การประชุมผู้บริหารสัญจรทุกไตรมาส (หน้า 12) "
    "ซึ่งสำคัญต่อพันธกิจที่ต้องอาศัยเครือข่าย"
)
LANGUAGES: tuple[Language, ...] = ("th", "en", "both")
FILLED: tuple[tuple[str, Language], ...] = (
    *(("pmqa-2562", language) for language in LANGUAGES),
    ("pmqa-4.0", "th"),
    ("pmqa-4.0", "both"),
    ("pmqa-readiness", "th"),
)
BLANK: tuple[tuple[str, Language], ...] = (("pmqa-2562", "th"), ("pmqa-2562", "both"), ("pmqa-4.0", "th"))
EVERY = [*((*one, True) for one in FILLED), *((*one, False) for one in BLANK)]


def setup(language: Language) -> Setup:
    return Setup(language=language, years=(2565, 2566, 2567), round_title="รางวัลคุณภาพการบริหารจัดการภาครัฐ พ.ศ. 2568")


def believable(name: str, language: Language) -> dict[str, Value]:
    """Return answers in every field, comments of the usual length."""
    edition = load_edition(name)
    answers = dict(random_answers(edition, setup(language), 15))
    for field in fields_of(edition, setup(language)):
        if field.kind == "text":
            answers[field.name] = "หน้า 12–14" if field.longest <= 300 else COMMENT
        elif field.kind == "number":
            answers[field.name] = Decimal("1234.56")
        elif field.kind == "choice":
            answers[field.name] = field.options[-1]
    return answers


@cache
def workbook(name: str, language: Language, *, filled: bool) -> bytes:
    answers = believable(name, language) if filled else {}
    return draw_workbook(load_edition(name), setup(language), tiny_identity(), answers)


def shown(data: bytes) -> list[tuple[str, Words, float]]:
    """Return every text of the visible sheets with its place, what it has to fit, and the height of its rows."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl does not know sparklines
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return [
        (f"{sheet.title}!{cell.coordinate}", *_room(sheet, cell))
        for sheet in book
        if sheet.sheet_state == "visible"
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value and cell.font.name == FACE
    ]


def _room(sheet: Any, cell: Any) -> tuple[Words, float]:
    area = next((one for one in sheet.merged_cells.ranges if cell.coordinate in one), None)
    columns = range(cell.column, (area.max_col if area else cell.column) + 1)
    rows = range(cell.row, (area.max_row if area else cell.row) + 1)
    widths = [_width(sheet, column) for column in columns]
    height = sum(sheet.row_dimensions[row].height or 15 for row in rows)
    font, indent = cell.font, int(cell.alignment.indent)
    return Words(cell.value, round(merged_width(widths), 2), font.size, font.bold, indent), height


def _width(sheet: Any, column: int) -> float:
    found = (one.width for one in sheet.column_dimensions.values() if one.min <= column <= one.max)
    return next(found, 8.43) - 5 / 7  # as it was asked for: the file has the padding as well


@pytest.mark.office
@pytest.mark.parametrize(("name", "language", "filled"), EVERY)
def test_no_text_is_clipped(name: str, language: Language, filled: bool) -> None:
    texts = shown(workbook(name, language, filled=filled))
    needed = heights_needed([words for _, words, _ in texts])
    clipped = [
        f"{place}: {words.text[:40]!r} needs {height}, has {room}"
        for (place, words, room), height in zip(texts, needed, strict=True)
        if height > room + 0.8
    ]
    assert len(texts) > 1000
    assert clipped == [], "\n".join(clipped)


@pytest.mark.office
@pytest.mark.pages
@pytest.mark.parametrize(("name", "language", "filled"), [one for one in EVERY if one[:2] != ("pmqa-4.0", "both")])
def test_it_prints_on_few_pages_and_none_for_a_line_or_two(name: str, language: Language, filled: bool) -> None:
    pages = page_texts(convert(workbook(name, language, filled=filled), "xlsx", "pdf"))
    assert len(pages) <= MOST_PAGES.get(name, 60)
    lines = [[line for line in page.splitlines() if line.strip()][1:-1] for page in pages]
    assert [number for number, page in enumerate(lines, start=1) if len(page) < FEWEST_LINES] == []
    assert not [page for page in pages if "###" in page]
