"""Changing one item and adding up what it touches is the same as scoring everything anew."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.editions import tiny_awards, tiny_edition

from pmqa_score.definitions import list_editions, load_edition
from pmqa_score.model.bands import Threshold
from pmqa_score.model.consolidation import Decision
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.panel.standing import standing
from pmqa_score.scoring.totals import percent_score, percent_scores, percent_totals

OF = ("total", "1", "2", "1.1", "2.1")


def decided(edition: Edition, percents: Mapping[str, Decimal | None]) -> Decision:
    """Return the decision the plain way: every item, category and total scored."""
    totals = percent_totals(edition, percents)
    return Decision(
        earned=totals.earned,
        band=totals.band.id if totals.band else None,
        awards={award.id: award.met for award in totals.awards},
    )


def bounded(edition: Edition, percent: Decimal) -> Edition:
    """Return *edition* with awards for *percent* or more of the total, a category, an item, and all of them."""
    ids = [
        one
        for one in OF
        if one == "total" or any(one in (c.id, *(i.id for i in c.items)) for c in edition.criteria.categories)
    ]
    thresholds = [Threshold(of=one, percent=percent) for one in ids]
    awards = [replace(tiny_awards()[0], id=one.of, thresholds=(one,)) for one in thresholds]
    every = replace(tiny_awards()[0], id="every", thresholds=tuple(thresholds))
    return replace(edition, rules=replace(edition.rules, awards=(*awards, every, tiny_awards()[1])))


EDITIONS = {"tiny": tiny_edition(), **{one: load_edition(one) for one in list_editions()}}


@pytest.mark.parametrize("name", EDITIONS)
@settings(max_examples=25)
@given(st.data())
def test_one_item_otherwise_is_everything_anew(name: str, data: st.DataObject) -> None:
    known = bounded(EDITIONS[name], data.draw(st.sampled_from([Decimal(30), Decimal(50), Decimal("66.67")])))
    highest = int(known.criteria.points if known.criteria.takes_means else 100) * 100
    percents = st.integers(0, highest).map(lambda cents: Decimal(cents) / 100)
    unanswered = data.draw(st.sampled_from([0, 0, 3]))
    now: dict[str, Decimal | None] = {item.id: data.draw(percents) for item in known.criteria.items}
    now.update(dict.fromkeys(list(now)[:unanswered], None))
    before = standing(known, percent_scores(known, now))
    assert before.decision() == decided(known, now)
    category = data.draw(st.sampled_from(known.criteria.categories))
    item = data.draw(st.sampled_from(category.items))
    moved = data.draw(percents)
    after = before.with_item(category, percent_score(known, category, item, moved))
    assert after.decision() == decided(known, {**now, item.id: moved})
