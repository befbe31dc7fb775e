"""The result files of a round: workbook, JSON, CSV; the same results always give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pmqa_score.files import save
from pmqa_score.model.text import Language
from pmqa_score.report.documents import json_bytes
from pmqa_score.report.results_book import results_book
from pmqa_score.report.round.document import consolidation_document
from pmqa_score.report.round.results import Results
from pmqa_score.report.tables import consolidation_frames, csv_bytes


def result_files(results: Results, language: Language) -> Mapping[str, bytes]:
    """Return the files by name."""
    document = consolidation_document(results, language)
    frames = consolidation_frames(document, language)
    return {
        "results.xlsx": results_book(results, language),
        "results.json": json_bytes(document),
        **{f"{name}.csv": csv_bytes(table) for name, table in frames.items()},
    }


def save_results(results: Results, folder: Path, language: Language) -> tuple[Path, ...]:
    """Save the files in *folder*, over those of an earlier run; return their paths."""
    paths = []
    for name, data in result_files(results, language).items():
        save(folder / name, data, replace=True)
        paths.append(folder / name)
    return tuple(paths)
