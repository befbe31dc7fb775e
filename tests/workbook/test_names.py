"""Defined names."""

from __future__ import annotations

import pytest

from pmqa_score.workbook.names import out, slug


@pytest.mark.parametrize(
    ("text", "name"), [("1.1", "1_1"), ("role-model", "role_model"), ("7.4ก(11)", "7_4_11"), ("a", "a")]
)
def test_a_name_holds_letters_digits_and_underscores(text: str, name: str) -> None:
    assert slug(text) == name


def test_a_figure_is_named_by_its_parts() -> None:
    assert out("1.1", "ind", 3, "level") == "out_1_1_ind_3_level"
