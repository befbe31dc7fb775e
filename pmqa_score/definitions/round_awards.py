"""An edition judged by the awards that a round has set: the same edition, with the same digest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pmqa_score.definitions.checks.bands import thresholds
from pmqa_score.definitions.checks.fault import Fault
from pmqa_score.definitions.checks.ids import rule_ids
from pmqa_score.definitions.checks.together import award_targets
from pmqa_score.definitions.checks.words import blank_texts, unprintable_texts
from pmqa_score.model.award_setting import ROUND_SOURCE, AwardSetting
from pmqa_score.model.bands import Award
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Text
from pmqa_score.texts import text


def with_awards(edition: Edition, settings: Sequence[AwardSetting]) -> Edition:
    """Return *edition* with the awards as *settings* (without faults, ``award_faults``) decide them.

    The digest stays: workbooks are issued and read with what the edition itself says, results are judged by the round.
    So this must not be drawn or read with.
    """
    rules = edition.rules
    given = {one.id: one for one in settings}
    known = {award.id: award for award in rules.awards}
    awards = (
        *(_set(award, given[award.id]) if award.id in given else award for award in rules.awards),
        *(_new(one) for one in settings if one.id not in known),
    )
    sources = {**rules.sources, **{ROUND_SOURCE + one.id: set_by(one) for one in settings}}
    return Edition(edition.criteria, replace(rules, awards=awards, sources=sources), edition.digest)


def award_faults(edition: Edition, settings: Sequence[AwardSetting]) -> Iterator[Fault]:
    """Yield what is wrong with *settings* in *edition*; key paths begin at ``awards``."""
    known = {award.id for award in edition.rules.awards}
    for no, one in enumerate(settings):
        if one.id not in known and one.title is None:
            yield Fault("AWARD_UNKNOWN", ("awards", no, "id"), one.id, {"known": ", ".join(sorted(known)) or "–"})
    alone = replace(edition.rules, scale=None, tables=(), conditions=(), sources={}, awards=tuple(map(_new, settings)))
    for check in (rule_ids, thresholds, blank_texts, unprintable_texts):
        yield from check(alone)
    yield from award_targets(edition.criteria, alone)


def set_by(setting: AwardSetting) -> Text:
    """Return that a round has set an award, with who did it and when, as far as it is said."""
    said = text("definitions", "set_by_round.source")
    who = [part.strip() for part in (setting.by, setting.date) if part.strip()]
    return Text(th=" · ".join((said.th, *who)), en=" · ".join((said.en, *who)))


def _set(award: Award, setting: AwardSetting) -> Award:
    return replace(
        award,
        title=setting.title or award.title,
        category=setting.category or award.category,
        thresholds=setting.thresholds,
        source=ROUND_SOURCE + setting.id,
        verified=True,
    )


def _new(setting: AwardSetting) -> Award:
    return Award(
        id=setting.id,
        title=setting.title or Text(th=setting.id, en=setting.id),
        category=setting.category,
        thresholds=setting.thresholds,
        source=ROUND_SOURCE + setting.id,
        verified=True,
    )
