"""The row of links at the head of a sheet: back, contents, summary, on. It is seen, never printed."""

from __future__ import annotations

from collections.abc import Sequence

from pmqa_score.model.criteria import Item
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.plan import Link

_READABLE = 14  # column units a link takes


def navigation(build: SheetBuilder, around: Context, item: Item | None = None) -> None:
    """Lay out the links as a row of their own, with the neighbours of *item* if there is one; call it first."""
    links = _links(around, item)
    start = 0
    for link, columns in zip(links, spans(build.widths, len(links)), strict=True):
        build.put(start, link, "link_bar", columns=columns)
        start += columns
    build.end_row(22)
    build.print_from = build.row


def spans(widths: Sequence[float], count: int) -> tuple[int, ...]:
    """Return how many neighbouring columns each of *count* parts takes: enough to read a link, the last one the rest.

    ValueError for more parts than columns.

    >>> spans((6, 44, 14, 14, 14, 18), 4)
    (2, 1, 1, 2)
    """
    if count > len(widths):
        raise ValueError(f"{len(widths)} columns hold no {count} parts")
    taken, parts = 0, []
    for left in range(count - 1, 0, -1):
        columns = 1
        while sum(widths[taken : taken + columns]) < _READABLE and taken + columns + left < len(widths):
            columns += 1
        parts.append(columns)
        taken += columns
    return (*parts, len(widths) - taken)


def _links(around: Context, item: Item | None) -> tuple[Link, ...]:
    contents, summary = (Link(name, name) for name in map(around.sheet_name, ("contents", "summary")))
    if item is None:
        return (contents, summary)
    items = around.criteria.items
    place = [other.id for other in items].index(item.id)
    before = (_item_link(around, items[place - 1], "nav.back"),) if place else ()
    after = (_item_link(around, items[place + 1], "nav.on"),) if place + 1 < len(items) else ()
    return (*before, contents, summary, *after)


def _item_link(around: Context, item: Item, key: str) -> Link:
    return Link(around.say(key, item=item.id), around.sheet_of(item))
