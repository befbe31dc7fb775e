"""JSON Schema: knows the keys of the shipped files, and describes each of them."""

from collections.abc import Iterator
from typing import Any

import pytest

from pmqa_score.definitions import schema
from pmqa_score.definitions.schema import SchemaKind


def objects(kind: SchemaKind) -> Iterator[dict[str, Any]]:
    whole = schema(kind)
    yield whole
    yield from whole["$defs"].values()


@pytest.mark.parametrize("kind", ["criteria", "bands"])
def test_every_key_is_described_and_no_other_is_allowed(kind: SchemaKind) -> None:
    for part in objects(kind):
        assert part["additionalProperties"] is False
        for about in part["properties"].values():
            assert " / " in about["description"]


def test_choices_and_required_keys_are_listed() -> None:
    criteria = schema("criteria")
    assert criteria["properties"]["weakest_factor"]["enum"] == ["off", "warn", "block"]
    assert "categories" in criteria["required"]
    assert "form" not in criteria["required"]
    assert schema("bands")["$defs"]["Condition"]["properties"]["rule"]["enum"] == [
        "comparisons",
        "yearly_values",
        "role_model",
    ]


def test_asking_twice_gives_the_same() -> None:
    assert schema("criteria") == schema("criteria")
