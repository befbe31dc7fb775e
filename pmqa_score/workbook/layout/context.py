"""What every sheet of a workbook needs to know while it is laid out."""

from __future__ import annotations

from dataclasses import dataclass

from pmqa_score.model.criteria import Category, Criteria, Item
from pmqa_score.model.field import Field
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.text import Language
from pmqa_score.scoring.fields import fields_of
from pmqa_score.texts import say
from pmqa_score.workbook.layout.lists import Lists
from pmqa_score.workbook.plan import Input

MESSAGE_ROOM = 255
"""Characters that a message of an input may take: no spreadsheet shows more."""


@dataclass(frozen=True)
class Context:
    """An edition and setup, with the fields by part and the lists they offer."""

    edition: Edition
    setup: Setup
    fields: dict[tuple[str, tuple[str | int, ...]], Field]
    lists: Lists

    @property
    def criteria(self) -> Criteria:
        """The criteria of the edition."""
        return self.edition.criteria

    @property
    def is_own(self) -> bool:
        """Whether an agency scores itself in this workbook."""
        return self.setup.role == "self"

    @property
    def language(self) -> Language:
        """The language of the workbook."""
        return self.setup.language

    def say(self, key: str, /, **values: object) -> str:
        """Return the entry *key* of the workbook's texts."""
        return say("workbook", key, self.language, **values)

    def input(self, item: Item, *part: str | int) -> Input:
        """Return the input for that part of *item*, with its list and the messages shown while it is filled."""
        return self.asking(self.fields[item.id, part])

    def asking(self, field: Field) -> Input:
        """Return the input for *field*, with its list and the messages shown while it is filled."""
        kind = _message_kind(field)
        if kind == "rationale" and self.criteria.takes_means:
            kind = "rationale_score"
        return Input(
            field=field,
            source=self.lists.source(field),
            hint=self._short(f"hint.{kind}"),
            refusal=self._short(f"refusal.{field.kind}"),
        )

    def _short(self, key: str) -> str:
        """Return the entry *key*, in Thai alone where both languages are longer than a message may be."""
        words = self.say(key)
        return words if len(words) <= MESSAGE_ROOM else say("workbook", key, "th")

    def sheet_name(self, room: str) -> str:
        """Return the name of the sheet with the words *room*, in one language: a name takes no slash."""
        return say("workbook", f"{room}.sheet", "en" if self.language == "en" else "th")

    def sheet_of(self, item: Item) -> str:
        """Return the name of the item's sheet."""
        return item.id

    def category_of(self, item: Item) -> Category:
        """Return the item's category."""
        return self.criteria.category_of(item.id)


def context(edition: Edition, setup: Setup) -> Context:
    """Return the context of a workbook."""
    fields = fields_of(edition, setup)
    by_part = {(field.item, field.part): field for field in fields}
    return Context(edition, setup, by_part, Lists(fields, setup.language))


def _message_kind(field: Field) -> str:
    """Return which hint a field shows: "strength_text", "indicator_year", "percent" and the like."""
    words = [word for word in field.part if isinstance(word, str) and word != "measure"]
    if words[0] in ("factor", "evidence", "practice", "proof"):
        return words[0]
    if words[0] == "check":  # neither the name of its level nor of a tag says what to do
        return "_".join(("check", *words[2:3]))
    return "_".join(words)
