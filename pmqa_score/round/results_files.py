"""The result files of a round: workbook, JSON, CSV; the same results always give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pmqa_score.files import save_pieces
from pmqa_score.model.text import Language
from pmqa_score.report.documents import Anew, json_pieces
from pmqa_score.report.results_book import results_book
from pmqa_score.report.round.document import consolidation_parts
from pmqa_score.report.round.results import Results
from pmqa_score.report.round.tables import Tables


def save_results(results: Results, folder: Path, language: Language) -> tuple[Path, ...]:
    """Save the files in *folder*, over those of an earlier run; return their paths."""
    paths = []
    for name, pieces in _files(results, language):
        save_pieces(folder / name, pieces)
        paths.append(folder / name)
    return tuple(paths)


def _files(results: Results, language: Language) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield the name of each file and what it holds, piece by piece."""
    document = consolidation_parts(results, language)
    yield "results.xlsx", (results_book(results, language),)
    tables = Tables(document, language)
    yield "results.json", json_pieces({**document, "agencies": Anew(tables.passing)})
    for name, pieces in tables.files().items():  # what has passed into results.json
        yield f"{name}.csv", pieces
