"""What the summary shows, from the program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pmqa_score.model.bands import BandTable
from pmqa_score.model.identity import Identity
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.totals import BandPlacement, ConditionResult, Totals
from pmqa_score.scoring.checks import Finding, scoring_sense
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
    findings: Sequence[Finding]
    items: Mapping[str, Figure]

    def say(self, key: str, /, **values: object) -> str:
        return say("workbook", f"summary.{key}", self.setup.language, **values)

    def band(self, placed: BandPlacement, table: BandTable) -> str:
        return next(band.label.of(self.setup.language) for band in table.bands if band.id == placed.id)


def total_figures(
    edition: Edition, setup: Setup, identity: Identity, scorecard: Scorecard, items: Mapping[str, Figure]
) -> dict[str, Figure]:
    """Return the named figures of the summary; *items* are those of the item sheets."""
    result = totals(edition, scorecard)
    seen = _Seen(edition, setup, result, scoring_sense(edition, setup, scorecard), items)
    return {
        **dict(_items(seen)),
        **dict(_categories(result)),
        **dict(_outcome(seen)),
        **dict(_parts(seen)),
        **dict(_conditions(seen)),
        **dict(_awards(seen)),
        **dict(_sense(seen)),
        out("receipt"): receipt(identity, edition, scorecard),
    }


def _items(seen: _Seen) -> Iterator[tuple[str, Figure]]:
    for item in seen.result.items:
        found = sum(one.items == (item.id,) for one in seen.findings)
        wrong = seen.items[out(item.id, "wrong")]
        if item.earned is None:
            told = seen.say("state.missing")
        elif wrong:
            told = seen.say("state.wrong", count=wrong)
        else:
            told = seen.say("state.look", count=found) if found else seen.say("state.good")
        yield out(item.id, "state"), told


def _categories(result: Totals) -> Iterator[tuple[str, Figure]]:
    for category in result.categories:
        yield out("cat", category.id, "earned"), category.earned if category.answered else None
        yield out("cat", category.id, "percent"), category.percent


def _outcome(seen: _Seen) -> Iterator[tuple[str, Figure]]:
    result, table = seen.result, seen.edition.rules.table()
    answered = len(result.items) - len(result.missing)
    yield out("complete"), answered
    yield out("total"), result.earned if answered else None
    yield out("percent"), result.percent if result.complete else None
    yield out("missing"), " ".join(result.missing) or seen.say("nothing_missing")
    if table is None:
        return
    placed = result.band
    label = seen.band(placed, table) if placed else None
    yield out("band"), label
    where = f"between_{'yes' if placed.between else 'no'}" if placed else "waiting"
    yield out("between"), seen.say(where, band=label)
    yield out("to_next"), placed.to_next if placed else None


def _parts(seen: _Seen) -> Iterator[tuple[str, Figure]]:
    kinds = {category.id: category.kind for category in seen.edition.criteria.categories}
    for part in seen.result.parts:
        table = seen.edition.rules.table(part.kind)
        answered = any(one.answered for one in seen.result.categories if kinds[one.id] == part.kind)
        yield out(part.kind, "earned"), part.earned if answered else None
        yield out(part.kind, "band"), seen.band(part.band, table) if part.band and table else None


def _conditions(seen: _Seen) -> Iterator[tuple[str, Figure]]:
    for condition in seen.result.conditions:
        met = seen.say("met") if condition.met else seen.say("unmet", items=" ".join(condition.items))
        yield out("condition", condition.id), met
        yield out("condition", condition.id, "required"), _required(seen, condition)


def _required(seen: _Seen, result: ConditionResult) -> str:
    condition = next(one for one in seen.edition.rules.conditions if one.id == result.id)
    if condition.from_band is None:
        return seen.say("condition_always")
    if result.required:
        return seen.say("condition_now")
    table = seen.edition.rules.table()
    labels = {band.id: band.label.of(seen.setup.language) for band in table.bands} if table else {}
    return seen.say("condition_from", band=labels.get(condition.from_band, condition.from_band))


def _awards(seen: _Seen) -> Iterator[tuple[str, Figure]]:
    words = {True: "award_met", False: "award_unmet", None: "waiting"}
    for award in seen.result.awards:
        if award.is_set:
            yield out("award", award.id), seen.say(words[award.met])


def _sense(seen: _Seen) -> Iterator[tuple[str, Figure]]:
    codes = [finding.code for finding in seen.findings]
    same = next((one for one in seen.findings if one.code == "SAME_PERCENT_EVERYWHERE"), None)
    far = codes.count("LINKED_ITEMS_APART")
    of_items = len(codes) - far - codes.count("SAME_PERCENT_EVERYWHERE")

    def quiet(key: str) -> str:
        return seen.say(key if seen.result.complete else "waiting")

    yield out("same_percent"), seen.say("same_percent", **same.values) if same else quiet("different_percents")
    yield out("links_far"), seen.say("links_far", count=far) if far else quiet("links_near")
    yield out("findings"), seen.say("findings", count=of_items) if of_items else quiet("no_findings")
