"""pmqa-score: scoring workbooks of the Public Sector Management Quality Award, issued, read, scored, consolidated.

Every name here is imported when it is first used, so that ``import pmqa_score`` costs nothing.

>>> from pmqa_score import Agency, Assessor, Setup, generate, identity_for, load_edition, score
>>> edition = load_edition("pmqa-2562")
>>> identity = identity_for(edition, Agency("A01", "กรมตัวอย่าง"), Assessor("r01", "สมชาย ใจดี"))
>>> from decimal import Decimal
>>> answers = {"in_1_1_percent": Decimal(55)}
>>> workbook = generate(edition, Setup(years=(2565, 2566, 2567)), identity, answers)
>>> scored = score(workbook)
>>> scored.totals.earned, scored.totals.complete
(Decimal('33.00'), False)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmqa_score.assessment import Assessed, fill, generate, identity_for
    from pmqa_score.assessment.answers_file import AnswersFile, parse_answers
    from pmqa_score.assessment.score import score
    from pmqa_score.definitions import check_file, list_editions, load_edition
    from pmqa_score.errors import PmqaScoreError
    from pmqa_score.model.consolidation import AgencyResult, PanelMember
    from pmqa_score.model.identity import Agency, Assessor, Identity
    from pmqa_score.model.scorecard import Scorecard
    from pmqa_score.model.setup import Edition, Setup
    from pmqa_score.model.totals import Totals
    from pmqa_score.problems import Problem, Severity
    from pmqa_score.round.create import create_round
    from pmqa_score.round.folder import Round, open_round
    from pmqa_score.round.ledger import Ledger, ledger_of
    from pmqa_score.round.merge import round_results
    from pmqa_score.scoring.panel.consolidate import consolidate

_HOMES = {
    "Agency": "pmqa_score.model.identity",
    "AgencyResult": "pmqa_score.model.consolidation",
    "AnswersFile": "pmqa_score.assessment.answers_file",
    "Assessed": "pmqa_score.assessment",
    "Assessor": "pmqa_score.model.identity",
    "Edition": "pmqa_score.model.setup",
    "Identity": "pmqa_score.model.identity",
    "Ledger": "pmqa_score.round.ledger",
    "PanelMember": "pmqa_score.model.consolidation",
    "PmqaScoreError": "pmqa_score.errors",
    "Problem": "pmqa_score.problems",
    "Round": "pmqa_score.round.folder",
    "Scorecard": "pmqa_score.model.scorecard",
    "Setup": "pmqa_score.model.setup",
    "Severity": "pmqa_score.problems",
    "Totals": "pmqa_score.model.totals",
    "check_file": "pmqa_score.definitions",
    "consolidate": "pmqa_score.scoring.panel.consolidate",
    "create_round": "pmqa_score.round.create",
    "fill": "pmqa_score.assessment",
    "generate": "pmqa_score.assessment",
    "identity_for": "pmqa_score.assessment",
    "ledger_of": "pmqa_score.round.ledger",
    "list_editions": "pmqa_score.definitions",
    "load_edition": "pmqa_score.definitions",
    "open_round": "pmqa_score.round.folder",
    "parse_answers": "pmqa_score.assessment.answers_file",
    "round_results": "pmqa_score.round.merge",
    "score": "pmqa_score.assessment.score",
}
"""Public name → the module it lives in."""

__all__ = [
    "Agency",
    "AgencyResult",
    "AnswersFile",
    "Assessed",
    "Assessor",
    "Edition",
    "Identity",
    "Ledger",
    "PanelMember",
    "PmqaScoreError",
    "Problem",
    "Round",
    "Scorecard",
    "Setup",
    "Severity",
    "Totals",
    "check_file",
    "consolidate",
    "create_round",
    "fill",
    "generate",
    "identity_for",
    "ledger_of",
    "list_editions",
    "load_edition",
    "open_round",
    "parse_answers",
    "round_results",
    "score",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
