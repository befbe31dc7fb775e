"""Scoring from Python in one call."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pmqa_score.assessment.assess import Assessed, assess
from pmqa_score.assessment.editions import edition_finder
from pmqa_score.model.setup import Edition


def score(
    source: Path | str | bytes, *, editions: Iterable[Edition] = (), key: bytes | None = None, file: str = ""
) -> Assessed:
    """Read and score the workbook at the path *source*, or in the bytes *source*.

    Workbooks of shipped editions are known; *editions* are further ones. With the round's *key* the seal is checked.
    *file* is what problems call it. Raises WorkbookError, with its problems, where nothing can be read.
    """
    place = Path(source) if isinstance(source, str) else source
    return assess(place, file=file or None, find_edition=edition_finder(*editions), key=key)
