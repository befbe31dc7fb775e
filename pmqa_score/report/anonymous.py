"""Free text without the names of assessors, who stay unnamed towards an agency."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from pmqa_score.model.scorecard import Comment, ItemAnswer, Scorecard

FEWEST_LETTERS = 3
"""Shorter ids and single words are left alone: they would hit what is no name (A4, B1)."""


NEVER = "(?!)"
"""A pattern that nothing matches."""


class Names:
    """The assessors to leave unnamed, by id → name; ``word`` stands in their place.

    A name is known in full and by its first word after a title; titles are data, separated by blanks. An id is known
    where it holds a digit.
    """

    def __init__(self, assessors: Mapping[str, str], *, titles: str, word: str) -> None:
        self._word = word
        title = "|".join(map(re.escape, sorted(titles.split(), key=len, reverse=True))) or NEVER
        ids = [_id(id_) for id_ in assessors if len(id_) >= FEWEST_LETTERS and any(c.isdigit() for c in id_)]
        names = [_name(name, title) for name in sorted(assessors.values(), key=lambda name: (-len(name), name))]
        self._known = tuple(one for one in (*ids, *names) if one)

    def without(self, text: str) -> str:
        """Return *text* with every name and id replaced."""
        composed = unicodedata.normalize("NFC", text)
        for pattern in self._found_in(composed):
            composed = pattern.sub(self._word, composed)
        return composed

    def are_in(self, text: str) -> bool:
        """Return whether *text* names an assessor."""
        composed = unicodedata.normalize("NFC", text)
        return any(pattern.search(composed) for pattern in self._found_in(composed))

    def _found_in(self, text: str) -> list[re.Pattern[str]]:
        """Return the patterns that can match: most names are in no text, and looking for a word is fast."""
        folded = text.casefold()
        return [pattern for word, pattern in self._known if word in folded]

    def unnamed(self, scorecard: Scorecard) -> Scorecard:
        """Return *scorecard* with no assessor named in its comments and indicators."""
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
            item,
            strengths=tuple(map(self._comment, item.strengths)),
            ofis=tuple(map(self._comment, item.ofis)),
            indicators=tuple(
                replace(one, name=self.without(one.name), unit=self.without(one.unit)) for one in item.indicators
            ),
        )

    def _comment(self, comment: Comment) -> Comment:
        return replace(comment, text=self.without(comment.text), reference=self.without(comment.reference))


Known = tuple[str, re.Pattern[str]]
"""A word without which a pattern cannot match, and the pattern."""


def _id(id_: str) -> Known:
    return id_.casefold(), re.compile(rf"(?<![0-9A-Za-z]){re.escape(id_)}(?![0-9A-Za-z])", re.IGNORECASE)


def _name(name: str, title: str) -> Known | None:
    """Return a full name, with or without its title, or its first word after a title; None for what is no name."""
    plain = re.sub(rf"^(?:(?:{title})\s*)+", "", unicodedata.normalize("NFC", name).strip())
    words = plain.split()
    if len(plain) < FEWEST_LETTERS:
        return None
    titled, first = rf"(?:(?:{title})\s*)", re.escape(words[0])
    whole = rf"{titled}*" + r"\s*".join(map(re.escape, words)) + "|" if len(words) > 1 else ""
    return words[0].casefold(), re.compile(rf"{whole}{titled}+{first}", re.IGNORECASE)
