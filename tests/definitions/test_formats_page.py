"""docs/formats.md explains every key, in the words of the JSON Schema."""

from dataclasses import fields
from pathlib import Path

import pytest

from pmqa_score.definitions.schema import meaning, schema
from pmqa_score.model import bands, criteria
from pmqa_score.model.data import Data

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
KINDS = sorted(
    (
        kind
        for module in (bands, criteria)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Data) and kind.__module__ == module.__name__
    ),
    key=lambda kind: kind.__name__,
)


def required(name: str) -> set[str]:
    whole = {"Criteria": schema("criteria"), "BandRules": schema("bands")}
    parts = {**schema("criteria")["$defs"], **schema("bands")["$defs"], **whole}
    return set(parts[name].get("required", ()))


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_explained(kind: type) -> None:
    for key in (field.name for field in fields(kind)):
        needed = "needed" if key in required(kind.__name__) else ""
        assert f"| `{key}` | {needed} | {meaning(kind.__name__, key).en} |" in PAGE
