"""The parts of JSON documents that say which deciding figures are verified, by whom, and which are not."""

from __future__ import annotations

from collections.abc import Iterable

from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.model.totals import BandPlacement, PartScore
from pmqa_score.report.documents import Document
from pmqa_score.report.unverified import unverified, verified_figures


def figures_document(
    edition: Edition,
    placements: Iterable[BandPlacement | None],
    language: Language,
    *,
    parts: Iterable[PartScore] = (),
) -> Document:
    """Return ``unverified``: what decides and no manual has confirmed; ``verified``: what the round has, with who did.

    *placements* are those of totals, *parts* those of process and results apart.
    """
    return {
        "unverified": [
            {"kind": one.kind, "figures": list(one.names), "source": one.source}
            for one in unverified(edition, placements, language, parts=parts)
        ],
        "verified": [
            {"kind": one.kind, "figures": list(one.names), "source": one.source}
            for one in verified_figures(edition, language)
        ],
    }
