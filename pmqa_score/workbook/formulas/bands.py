"""The band of a total: twin of ``scoring.bands``."""

from __future__ import annotations

from pmqa_score.model.bands import Band, BandTable
from pmqa_score.model.text import Language
from pmqa_score.workbook.formulas.references import quoted


def band(total: str, table: BandTable, language: Language) -> str:
    """Return the label of the highest band whose lower bound is at most *total*."""
    labels = ",".join(quoted(one.label.of(language)) for one in _ascending(table))
    return f"CHOOSE({_place(total, table)},{labels})"


def is_between(total: str, table: BandTable) -> str:
    """Return TRUE where *total* lies above the upper bound of its band, in the gap below the next."""
    uppers = ",".join(str(one.upper) for one in _ascending(table))
    return f"{total}>CHOOSE({_place(total, table)},{uppers})"


def to_next(total: str, table: BandTable) -> str:
    """Return the points missing to the next band, empty in the highest."""
    missing = ",".join(f"ROUND({one.lower}-{total},2)" for one in _ascending(table)[1:])
    return f'CHOOSE({_place(total, table)},{missing},"")' if missing else '""'


def _place(total: str, table: BandTable) -> str:
    return f"MATCH({total},{{{','.join(str(one.lower) for one in _ascending(table))}}},1)"


def _ascending(table: BandTable) -> list[Band]:
    return sorted(table.bands, key=lambda one: one.lower)
