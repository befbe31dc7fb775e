"""Draw a workbook of results: plain values, no formulas, no macros; what is drawn alike has the same bytes."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Mapping

import xlsxwriter

from pmqa_score.model.text import Language
from pmqa_score.report.book.page import Book
from pmqa_score.report.moment import BORN


def book_bytes(draw: Callable[[Book], None], language: Language, **properties: str) -> bytes:
    """Return what *draw* draws, as .xlsx; *properties* are those of the document, such as its title."""
    return _drawn(draw, language, properties, in_memory=True)


def long_book_bytes(draw: Callable[[Book], None], language: Language, **properties: str) -> bytes:
    """Return what *draw* draws sheet by sheet, as .xlsx, keeping no more of it than a row: for tens of thousands."""
    return _drawn(draw, language, properties, constant_memory=True)


def _drawn(draw: Callable[[Book], None], language: Language, properties: Mapping[str, str], **way: bool) -> bytes:
    buffer = io.BytesIO()
    options = {**way, "strings_to_formulas": False, "strings_to_urls": False}
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # what xlsxwriter only warns of is a mistake of ours
        with xlsxwriter.Workbook(buffer, options) as drawn:
            drawn.set_properties({**properties, "created": BORN})
            drawn.set_size(2400, 1500)
            draw(Book(drawn, language, is_long="constant_memory" in way))
    return buffer.getvalue()
