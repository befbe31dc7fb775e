"""JSON Schema of criteria and bands files, for editors that complete and check while typing."""

from __future__ import annotations

from typing import Any, Literal

from pmqa_score.definitions.shape import bands_adapter, criteria_adapter

SchemaKind = Literal["criteria", "bands"]


def schema(kind: SchemaKind) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a *kind* of file.

    >>> schema("bands")["title"]
    'pmqa-score bands file'
    """
    adapter = criteria_adapter() if kind == "criteria" else bands_adapter()
    found = adapter.json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found, "title": f"pmqa-score {kind} file"}
