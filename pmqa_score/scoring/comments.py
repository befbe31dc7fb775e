"""Strengths and OFIs, counted."""

from __future__ import annotations

from collections.abc import Iterable

from pmqa_score.model.scorecard import Comment


def comment_count(comments: Iterable[Comment]) -> int:
    """Return how many of *comments* are written; a factor or a reference without a text is no comment."""
    return sum(bool(comment.text) for comment in comments)
