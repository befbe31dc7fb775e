"""Which edition a stamped workbook was drawn from."""

from __future__ import annotations

from collections.abc import Callable

from pmqa_score.definitions import list_editions, load_edition
from pmqa_score.errors import DefinitionError
from pmqa_score.model.setup import Edition

FindEdition = Callable[[str, str], Edition | None]


def edition_finder(*own: Edition) -> FindEdition:
    """Return a finder by criteria id and digest: among *own* first, then the shipped ones; None where neither fits."""
    known = {(edition.criteria.id, edition.digest): edition for edition in own}

    def find(criteria: str, digest: str) -> Edition | None:
        if (criteria, digest) not in known and criteria in list_editions():
            try:
                shipped = load_edition(criteria)
            except DefinitionError:
                return None
            known.setdefault((criteria, shipped.digest), shipped)
        return known.get((criteria, digest))

    return find
