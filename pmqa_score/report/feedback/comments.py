"""The comments of a panel as one list: nobody is named, and the order tells nothing about who wrote what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pmqa_score.model.scorecard import Comment
from pmqa_score.report.feedback.view import CommentView


def merged(comments: Iterable[Comment], factors: Sequence[str]) -> tuple[CommentView, ...]:
    """Return all *comments*: double ones first, then in order of *factors* (ids), then of the letters of their text.

    Only comments of the very same text become one: double if one of them is, with the factors and references of all.
    """
    same: dict[str, list[Comment]] = {}
    for comment in comments:
        text = comment.text.strip()
        if text:
            same.setdefault(text, []).append(comment)
    return tuple(sorted((_one(text, group, factors) for text, group in same.items()), key=lambda c: _order(c, factors)))


def _one(text: str, group: Sequence[Comment], factors: Sequence[str]) -> CommentView:
    named = {comment.factor for comment in group}
    return CommentView(
        text=text,
        double=any(comment.double for comment in group),
        factors=tuple(factor for factor in factors if factor in named),
        references=tuple(sorted({comment.reference.strip() for comment in group} - {""})),
    )


def _order(comment: CommentView, factors: Sequence[str]) -> tuple[bool, int, str]:
    first = factors.index(comment.factors[0]) if comment.factors else len(factors)
    return not comment.double, first, comment.text
