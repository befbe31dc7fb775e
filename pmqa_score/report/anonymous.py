"""Free text without the names of assessors, who stay unnamed towards an agency."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from pmqa_score.model.scorecard import Comment, ItemAnswer, Scorecard

FEWEST_LETTERS = 3
"""Shorter ids and single words are left alone: they would hit what is no name (A4, B1)."""


class Names:
    """The assessors to leave unnamed, by id → name; ``word`` stands in their place.

    A name is known in full and by its first word after a title; titles are data, separated by blanks. An id is known
    where it holds a digit.
    """

    def __init__(self, assessors: Mapping[str, str], *, titles: str, word: str) -> None:
        self._word = word
        patterns = [_id(id_) for id_ in assessors if len(id_) >= FEWEST_LETTERS and any(c.isdigit() for c in id_)]
        title = "|".join(map(re.escape, sorted(titles.split(), key=len, reverse=True)))
        for name in assessors.values():
            patterns += _name(name, title)
        longest_first = sorted(set(patterns), key=lambda pattern: (-len(pattern), pattern))
        self._pattern = re.compile("|".join(longest_first), re.IGNORECASE) if longest_first else None

    def without(self, text: str) -> str:
        """Return *text* with every name and id replaced."""
        return self._pattern.sub(self._word, unicodedata.normalize("NFC", text)) if self._pattern else text

    def are_in(self, text: str) -> bool:
        """Return whether *text* names an assessor."""
        return bool(self._pattern and self._pattern.search(unicodedata.normalize("NFC", text)))

    def unnamed(self, scorecard: Scorecard) -> Scorecard:
        """Return *scorecard* with no assessor named in its comments."""
        return Scorecard({id_: self._item(item) for id_, item in scorecard.items.items()})

    def named_in(self, scorecard: Scorecard) -> tuple[str, ...]:
        """Return the items of *scorecard* whose comments name an assessor."""
        return tuple(
            id_
            for id_, item in scorecard.items.items()
            if any(self.are_in(text) for one in (*item.strengths, *item.ofis) for text in (one.text, one.reference))
        )

    def _item(self, item: ItemAnswer) -> ItemAnswer:
        return replace(
            item, strengths=tuple(map(self._comment, item.strengths)), ofis=tuple(map(self._comment, item.ofis))
        )

    def _comment(self, comment: Comment) -> Comment:
        return replace(comment, text=self.without(comment.text), reference=self.without(comment.reference))


def _id(id_: str) -> str:
    return rf"(?<![0-9A-Za-z]){re.escape(id_)}(?![0-9A-Za-z])"


def _name(name: str, title: str) -> list[str]:
    """Return patterns of a full name, with or without its title, and of title and first name."""
    plain = re.sub(rf"^(?:(?:{title})\s*)+", "", unicodedata.normalize("NFC", name).strip())
    words = plain.split()
    titled = rf"(?:(?:{title})\s*)"
    if len(plain) < FEWEST_LETTERS:
        return []
    first = rf"{titled}+{re.escape(words[0])}"
    return [first] if len(words) == 1 else [rf"{titled}*" + r"\s*".join(map(re.escape, words)), first]
