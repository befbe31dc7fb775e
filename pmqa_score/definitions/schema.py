"""JSON Schema of criteria and bands files, for editors that complete and check while typing."""

from __future__ import annotations

import copy
from typing import Any, Literal

from pmqa_score.definitions.shape import bands_adapter, criteria_adapter
from pmqa_score.model.text import Text
from pmqa_score.texts import entries, text

SchemaKind = Literal["criteria", "bands"]
_ROOTS: dict[SchemaKind, str] = {"criteria": "Criteria", "bands": "BandRules"}


def schema(kind: SchemaKind) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a *kind* of file; every key is described in Thai and English.

    >>> schema("bands")["title"]
    'pmqa-score bands file'
    """
    adapter = criteria_adapter() if kind == "criteria" else bands_adapter()
    found = copy.deepcopy(adapter.json_schema())
    _describe(_ROOTS[kind], found)
    for name, part in found.get("$defs", {}).items():
        _describe(name, part)
    return {**found, "$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"pmqa-score {kind} file"}


def meaning(kind: str, key: str) -> Text:
    """Return what *key* of a *kind* of value (``Item``, ``Band`` …) means."""
    own = entries("definitions").get(kind, {})
    return text("definitions", f"{kind if key in own else 'any'}.{key}")


def _describe(kind: str, part: dict[str, Any]) -> None:
    for key, about in part.get("properties", {}).items():
        about.pop("title", None)
        about["description"] = meaning(kind, key).of("both")
