"""The result files of a round, whole, for tests that look into them."""

from pmqa_score.model.text import Language
from pmqa_score.report.round.results import Results
from pmqa_score.round.results_files import _files


def result_files(results: Results, language: Language) -> dict[str, bytes]:
    return {name: b"".join(pieces) for name, pieces in _files(results, language)}
