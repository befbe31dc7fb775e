"""Marks of comments: text in B1, double in C1, factor in D1, reference in E1; the lists stand in F1:F1 and G1:G2."""

from __future__ import annotations

import pytest
from support.live_formula import Raw, result

from pmqa_score.workbook.formulas.comments import CommentCells, comment_count, comment_count_among, comment_mark

ROW = CommentCells(
    text="B1", longest=5, double="C1", doubles="$F$1:$F$1", factor="D1", factors="$G$1:$G$2", reference="E1"
)


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        ({}, ""),
        ({"B1": "ดี"}, "✓"),
        ({"B1": "ดี", "C1": "++", "D1": "D", "E1": 12}, "✓"),
        ({"C1": "++"}, "!"),
        ({"E1": 12}, "!"),
        ({"B1": "ดีมาก ๆ"}, "! 7"),
        ({"B1": "ดี", "C1": "*"}, "✗ ←"),
        ({"B1": "ดี", "D1": "T"}, "✗ ←"),
        ({"B1": "ดี", "E1": "=1/0"}, "✗ ←"),
        ({"B1": "=1/0"}, "✗"),
        ({"D1": "=1/0"}, "✗"),
        ({"D1": "T"}, "✗"),
    ],
)
def test_a_comment_shows_what_is_off(cells: dict[str, Raw], mark: str) -> None:
    assert result(comment_mark(ROW), F1="++", G1="A", G2="D", **cells) == mark


def test_only_written_texts_are_counted() -> None:
    assert result(comment_count_among(("A1", "A2", "A3", "A4")), A1="ดี", A2="  ", A3="=1/0", A4=None) == 1


def test_marks_tell_which_comments_have_a_text() -> None:
    marks: dict[str, Raw] = {"A1": "✓", "A2": "! 2134", "A3": "✗ ←", "A4": "✗", "A5": "!", "A6": ""}
    assert result(comment_count("A1:A6"), **marks) == 3
