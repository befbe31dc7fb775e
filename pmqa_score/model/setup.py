"""How a workbook is configured, beside its edition: stamped inside, so that its plan can be drawn again."""

from __future__ import annotations

from dataclasses import dataclass, field

from pmqa_score.model.bands import BandRules
from pmqa_score.model.criteria import Criteria, WeakestFactor
from pmqa_score.model.identity import Role
from pmqa_score.model.text import Language

SIGNERS = 12
"""Members of a panel for whom a consensus workbook has a line to sign, beside the chair; a larger panel has more."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A criteria with its bands; ``digest`` is the SHA-256 over both files' meaning, and tells editions apart."""

    criteria: Criteria = field(compare=False)
    rules: BandRules = field(compare=False)
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """The options of a workbook.

    ``years``: the Buddhist years of the results tables, oldest first. ``weakest_factor``: None = as the criteria says.
    ``panel``: the digest of what a consensus workbook shows of its panel, empty for all others. ``signers``: how many
    of its members it has a line for.
    """

    role: Role = "assessor"
    language: Language = "th"
    years: tuple[int, ...] = ()
    round_title: str = ""
    weakest_factor: WeakestFactor | None = None
    panel: str = ""
    signers: int = SIGNERS
