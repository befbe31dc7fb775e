"""What the summary of an edition of means shows, from the program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pmqa_score.model.identity import Identity
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.totals import ItemScore, Totals
from pmqa_score.scoring.means import of_four
from pmqa_score.scoring.receipt import receipt
from pmqa_score.scoring.totals import totals
from pmqa_score.texts import say
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.names import out


@dataclass(frozen=True)
class _Seen:
    """All that the summary looks at; ``items`` are the figures of the item sheets."""

    edition: Edition
    setup: Setup
    result: Totals
    items: Mapping[str, Figure]

    def say(self, key: str, /, **values: object) -> str:
        return say("workbook", f"summary.{key}", self.setup.language, **values)

    def number(self, item: str, name: str) -> int:
        figure = self.items[out(item, name)]
        return figure if isinstance(figure, int) else 0

    def band(self, placed: str | None) -> str | None:
        table = self.edition.rules.table()
        labels = {band.id: band.label.of(self.setup.language) for band in table.bands} if table else {}
        return labels[placed] if placed else None


def mean_total_figures(
    edition: Edition, setup: Setup, identity: Identity, scorecard: Scorecard, items: Mapping[str, Figure]
) -> dict[str, Figure]:
    """Return the named figures of the summary; *items* are those of the item sheets."""
    seen = _Seen(edition, setup, totals(edition, scorecard), items)
    return {
        **{out(item.id, "state"): _state(seen, item) for item in seen.result.items},
        **dict(_categories(seen)),
        **dict(_outcome(seen)),
        **dict(_awards(seen)),
        out("receipt"): receipt(identity, edition, scorecard),
    }


def _state(seen: _Seen, item: ItemScore) -> str:
    wrong, found = (seen.number(item.id, name) for name in ("wrong", "findings"))
    if wrong:
        return seen.say("state.wrong", count=wrong)
    if item.earned is None:
        return seen.say("state.missing")
    return seen.say("state.look", count=found) if found else seen.say("state.good")


def _categories(seen: _Seen) -> Iterator[tuple[str, Figure]]:
    unit = seen.result.unit
    for category in seen.result.categories:
        yield out("cat", category.id, unit), category.earned if category.answered else None
        if unit == "score":
            yield out("cat", category.id, "level"), seen.band(category.level)


def _outcome(seen: _Seen) -> Iterator[tuple[str, Figure]]:
    result, table = seen.result, seen.edition.rules.table()
    answered = len(result.items) - len(result.missing)
    found = sum(seen.number(item.id, "findings") for item in result.items)
    quiet = "no_findings" if result.complete else "waiting"
    yield out("complete"), answered
    yield out("total"), result.earned if answered else None
    yield out("missing"), " ".join(result.missing) or seen.say("nothing_missing")
    yield out("findings"), seen.say("findings", count=found) if found else seen.say(quiet)
    if result.unit == "score":
        yield out("of_four"), of_four(result.earned, result.points) if result.complete else None
    if table and result.unit == "score":
        yield out("band"), seen.band(result.band.id) if result.band else None
    if table:
        yield out("to_next"), result.band.to_next if result.band else None


def _awards(seen: _Seen) -> Iterator[tuple[str, Figure]]:
    words = {True: "award_met", False: "award_unmet", None: "waiting"}
    for award in seen.result.awards:
        if award.is_set:
            yield out("award", award.id), seen.say(words[award.met])
