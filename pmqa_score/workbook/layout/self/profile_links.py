"""Which items answer to which parts of an agency's profile, and the row of links to them on an item's sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pmqa_score.model.criteria import Criteria, ProfileGroup
from pmqa_score.model.text import Text
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.navigation import spans
from pmqa_score.workbook.plan import Link, address

FIRST_ROW = 5
"""Rows of the profile's sheet above its first group."""


@dataclass(frozen=True, slots=True)
class ProfilePart:
    """A part of the profile: its number through all groups, its row on the sheet, the items that answer to it.

    ``items`` says of each item whether an official document states that.
    """

    no: int
    group: ProfileGroup
    number: int
    title: Text
    row: int
    items: tuple[tuple[str, bool], ...]

    @property
    def label(self) -> str:
        """The part as people name it: ``1ก(2)``."""
        return f"{self.group.id}({self.number})"


def profile_parts(criteria: Criteria) -> Iterator[ProfilePart]:
    """Yield every part of the profile in order."""
    no, row = 0, FIRST_ROW
    for group in criteria.profile:
        row += 1  # its heading
        for number, title in enumerate(group.parts, start=1):
            no += 1
            items = tuple((item, link.verified) for link in group.links if link.part == number for item in link.items)
            yield ProfilePart(no, group, number, title, row, items)
            row += 1


def profile_links(page: ItemPage, start: int) -> None:
    """Lay out links to the parts of the profile that the item answers to, from column *start*; nothing without any."""
    build, around = page.build, page.around
    parts = [part for part in profile_parts(around.criteria) if page.item.id in dict(part.items)]
    widths = page.grid.widths[start:]
    shown = parts[: len(widths)]
    if not shown:
        return
    build.put(0, page.say("profile.on_item"), "label", columns=start)
    sheet = around.sheet_name("profile")
    for columns, part in zip(spans(widths, len(shown)), shown, strict=True):
        build.put(start, Link(f"{part.label} ›", sheet, address(part.row, 0)), "link", columns=columns)
        start += columns
    build.end_row()
