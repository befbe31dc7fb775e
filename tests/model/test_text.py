import pytest

from pmqa_score.model.text import Language, Text


@pytest.mark.parametrize(
    ("language", "shown"),
    [("th", "หมวด"), ("en", "Category"), ("both", "หมวด / Category")],
)
def test_a_text_in_each_language(language: Language, shown: str) -> None:
    assert Text("หมวด", "Category").of(language) == shown


def test_the_same_text_is_shown_once() -> None:
    assert Text("KPI", "KPI").of("both") == "KPI"
