"""What every sheet of a consensus workbook needs to know: the workbook's context, the panel, words, links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.criteria import Item
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.scoring.means import in_unit
from pmqa_score.texts import say, text
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import MESSAGE_ROOM, Context
from pmqa_score.workbook.layout.navigation import spans
from pmqa_score.workbook.layout.unverified import unverified_words, verified_words
from pmqa_score.workbook.plan import Link

ROOMS = ("cover", "overview", "sign_off")
"""The sheets around the items."""


@dataclass(frozen=True)
class PanelContext:
    """A consensus workbook while it is laid out."""

    around: Context
    panel: PanelSheet

    def say(self, key: str, /, **values: object) -> str:
        """Return the entry *key* of the texts of consensus workbooks."""
        return say("consensus", key, self.around.language, **values)

    def say_unit(self, key: str, /, **values: object) -> str:
        """Return the entry *key* as an edition of means says it, where items get no percent but a score or rating."""
        return self.say(f"means.{key}" if self.around.criteria.takes_means else key, **values)

    def template(self, key: str) -> str:
        """Return the entry *key* with its blanks, for a formula to fill."""
        return text("consensus", key).of(self.around.language)

    @property
    def tolerance(self) -> str:
        """The spread from which an item is to be discussed, in what items get."""
        return short(in_unit(self.around.edition, self.panel.tolerance))

    @property
    def points(self) -> str:
        """The points of the edition: the highest score or rating of an item, where means are taken."""
        return f"{self.around.criteria.points:f}"

    def has_levels(self, item: Item) -> bool:
        """Tell whether *item* is one of gated checks."""
        return self.around.criteria.method_of(self.around.category_of(item)) == "levels"

    def hint(self, key: str) -> str:
        """Return the message that an input shows; in Thai alone where both languages do not fit."""
        return self._short(f"hint.{key}")

    @property
    def refusal(self) -> str:
        """The message for an answer not allowed."""
        return self._short("refusal")

    def _short(self, key: str) -> str:
        words = self.say(key)
        return words if len(words) <= MESSAGE_ROOM else say("consensus", key, "th")

    def sheet_name(self, room: str) -> str:
        """Return the name of one of ``ROOMS``, in one language: a name takes no slash."""
        return say("consensus", f"{room}.sheet", "en" if self.around.language == "en" else "th")

    @property
    def unverified(self) -> str:
        """Sentences that name deciding figures no official manual has confirmed, and those that the round has."""
        words = unverified_words(self.around)
        doubtful = self.say("unverified", figures=words) if words else ""
        return "\n".join(filter(None, (doubtful, verified_words(self.around))))

    def items(self) -> Sequence[Item]:
        """Return the items by their effect on the total, greatest first."""
        return [self.around.criteria.item(item.id) for item in self.panel.by_effect]

    def navigation(self, build: SheetBuilder, item: Item | None = None) -> None:
        """Lay out a row of links, with the neighbours of *item* in the order of effect; call it first."""
        links = self._links(item)
        start = 0
        for link, columns in zip(links, spans(build.widths, len(links)), strict=True):
            build.put(start, link, "link_bar", columns=columns)
            start += columns
        build.end_row(22)
        build.print_from = build.row

    def _links(self, item: Item | None) -> list[Link]:
        rooms = [Link(self.sheet_name(room), self.sheet_name(room)) for room in ROOMS]
        if item is None:
            return rooms
        items = self.items()
        place = [other.id for other in items].index(item.id)
        before = [self._neighbour(items[place - 1], "nav.back")] if place else []
        after = [self._neighbour(items[place + 1], "nav.on")] if place + 1 < len(items) else []
        return [*before, *rooms[1:], *after]

    def _neighbour(self, item: Item, key: str) -> Link:
        return Link(self.say(key, item=item.id), self.around.sheet_of(item))


def short(figure: Decimal | None) -> str:
    """Return *figure* as sentences say it, without zeros behind; empty for None.

    >>> short(Decimal("400.00")), short(Decimal("366.50"))
    ('400', '366.5')
    """
    return "" if figure is None else f"{figure.normalize():f}"


def parts(widths: Sequence[float], shares: Sequence[float]) -> tuple[tuple[int, int], ...]:
    """Return columns in neighbouring parts as wide as *shares* ask for, as nearly as may be: (first, how many).

    ValueError for more parts than columns.

    >>> parts((10, 10, 10, 10), (1, 1))
    ((0, 2), (2, 2))
    """
    if len(shares) > len(widths):
        raise ValueError(f"{len(widths)} columns hold no {len(shares)} parts")
    found, start = [], 0
    for no in range(len(shares)):
        left = len(shares) - no - 1
        wanted = sum(widths) * sum(shares[: no + 1]) / sum(shares)
        stop = start + 1
        while stop + left < len(widths) and abs(sum(widths[: stop + 1]) - wanted) < abs(sum(widths[:stop]) - wanted):
            stop += 1
        stop = stop if left else len(widths)
        found.append((start, stop - start))
        start = stop
    return tuple(found)
