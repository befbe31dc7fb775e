"""Formats of a workbook in the making."""

from __future__ import annotations

import io

import pytest
import xlsxwriter

from pmqa_score.workbook.drawn_formats import DrawnFormats, must


def test_a_style_is_made_once() -> None:
    with xlsxwriter.Workbook(io.BytesIO()) as book:
        formats = DrawnFormats(book)
        assert formats["mark"] is formats["mark"]
        with pytest.raises(KeyError):
            formats["no such style"]


@pytest.mark.parametrize("refusal", [-1, -2])
def test_a_refusal_of_the_library_stops(refusal: int) -> None:
    with pytest.raises(ValueError, match=str(refusal)):
        must(refusal)


@pytest.mark.parametrize("fine", [0, None, "a name"])
def test_all_else_passes(fine: object) -> None:
    must(fine)
