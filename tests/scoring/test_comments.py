"""Strengths and OFIs counted."""

from __future__ import annotations

from pmqa_score.model.scorecard import Comment
from pmqa_score.scoring.comments import comment_count


def test_only_written_comments_count() -> None:
    written = Comment(kind="strength", no=1, text="ทบทวนทุกปี")
    tagged = Comment(kind="strength", no=2, text="", factor="A", double=True)
    assert comment_count((written, tagged)) == 1
    assert comment_count(()) == 0
