"""What differs between two editions, on the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from pmqa_score.cli.rich_tables import add, console, table
from pmqa_score.definitions.changes import Change
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.texts import say


def print_changes(found: Sequence[Change], language: Language) -> None:
    """Print one row a change: where, what of it, before and after."""
    made = table(("change", "where", "key", "old", "new"), language)
    for change in found:
        kind = say("cli", f"change.{change.kind}", language)
        where = change.place if change.file == "criteria" else f"bands: {change.place}".strip()
        add(made, kind, where, change.key, change.old or "", change.new or "")
    console().print(made)


def changes_document(old: Edition, new: Edition, found: Sequence[Change]) -> dict[str, Any]:
    """Return the document of ``pmqa criteria diff --json``."""
    return {
        "schema": "pmqa-criteria-diff/1",
        "old": {"id": old.criteria.id, "digest": old.digest},
        "new": {"id": new.criteria.id, "digest": new.digest},
        "changes": [asdict(change) for change in found],
    }
