"""Which results items a process item shows in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmqa_score.model.criteria import Criteria, Item

_ITEM_ID = re.compile(r"[0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*")


def linked_items(criteria: Criteria, item: Item) -> tuple[str, ...]:
    """Return the ids of the items that *item*'s links name, each once, in the order of the links.

    A link is an item id that an area and question numbers may follow: "7.4", "7.1(1)(2)", "7.4ก(11)".
    One that names no item of the criteria is left out (the check of the file names it).
    """
    known = {one.id for one in criteria.items}
    found = (_ITEM_ID.match(link) for link in item.results)
    return tuple(dict.fromkeys(match[0] for match in found if match and match[0] in known))


def links(criteria: Criteria) -> Iterator[tuple[str, str]]:
    """Yield (process item, results item) for every link, in the order of the items."""
    for item in criteria.items:
        for other in linked_items(criteria, item):
            yield item.id, other
