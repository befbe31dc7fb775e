"""The shipped editions of means, open in a spreadsheet engine."""

from __future__ import annotations

from functools import cache

from support.editions import tiny_identity
from support.recalc import Live

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.model.text import Language
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.plan import Sheet

YEARS = (2565, 2566, 2567)


def sheet_of(edition: str, name: str, language: Language = "th", years: tuple[int, ...] = YEARS) -> Sheet:
    """Return a sheet of a shipped edition's workbook."""
    return plan_of(load_edition(edition), Setup(language=language, years=years)).sheet(name)


@cache
def live(edition: str, language: Language = "th") -> Live:
    """Return the blank workbook of a shipped edition; one per process."""
    return Live(load_edition(edition), Setup(language=language, years=YEARS), tiny_identity())
