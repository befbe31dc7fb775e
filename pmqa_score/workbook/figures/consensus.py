"""What a consensus workbook shows, from the program.

For every item: ``ok``, ``earned``, ``range_named``, ``difference`` (agreed minus preliminary percent), ``owed`` (!
where a reason is), ``reason`` (its mark), ``strengths``, ``ofis``, ``wrong``. For the whole: ``total``, ``complete``
(items agreed), ``band``, ``receipt``, ``state``, ``change`` (points), each category's ``earned`` and ``change``, a mark
for everybody who signs. In an edition of means ``score`` or ``rating`` stands for ``earned``, ``level`` (of gated
checks) for ``range_named``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmqa_score.model.field import Value
from pmqa_score.model.identity import Identity
from pmqa_score.model.panel_sheet import PanelItem, PanelSheet
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.totals import ItemScore, Totals
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.comments import comment_count
from pmqa_score.scoring.fields import SIGN_OFF
from pmqa_score.scoring.inputs import Part, field_name
from pmqa_score.scoring.panel.consensus import reason_owed
from pmqa_score.scoring.receipt import receipt
from pmqa_score.scoring.totals import percent_totals, totals
from pmqa_score.texts import say
from pmqa_score.workbook.choices import range_label
from pmqa_score.workbook.figures.figure import Figure
from pmqa_score.workbook.formulas.marks import BAD, GOOD, LOOK
from pmqa_score.workbook.names import out


def consensus_figures(
    edition: Edition, setup: Setup, identity: Identity, panel: PanelSheet, answers: Mapping[str, Value]
) -> dict[str, Figure]:
    """Return every named figure of the workbook in which *panel* agrees, with these *answers*."""
    card = scorecard(edition, setup, answers)
    result = totals(edition, card)
    figures: dict[str, Figure] = {}
    for score in result.items:
        answer = card.items[score.id]
        told = _item(edition, setup, panel.item(score.id), score, answer.rationale)
        told |= {"strengths": comment_count(answer.strengths), "ofis": comment_count(answer.ofis)}
        figures |= {out(score.id, name): figure for name, figure in told.items()}
    missing = sum(figures[out(score.id, "reason")] == BAD for score in result.items)
    before = percent_totals(edition, {item.id: item.percent for item in panel.items})
    figures |= dict(_whole(edition, setup, before, result, missing))
    figures |= {out(SIGN_OFF, *who): _signed(who, answers) for who in _signers(setup)}
    return figures | {out("receipt"): receipt(identity, edition, card)}


def _item(edition: Edition, setup: Setup, told: PanelItem, score: ItemScore, reason: str) -> dict[str, Figure]:
    means = edition.criteria.takes_means
    agreed, before = (score.earned, told.earned) if means else (score.percent, told.percent)
    owed = reason_owed(told, agreed) is not None
    return {
        "ok": None if agreed is None else GOOD,
        **(_score(edition, setup, score) if means else _percent(edition, setup, score)),
        "difference": None if agreed is None or before is None else agreed - before,
        "owed": LOOK if owed else None,
        "reason": GOOD if reason else BAD if owed else None,
        "wrong": int(owed and not reason),
    }


def _percent(edition: Edition, setup: Setup, score: ItemScore) -> dict[str, Figure]:
    scale = edition.rules.scale
    named = next((one.label.of(setup.language) for one in scale.ranges if one.id == score.range), "") if scale else ""
    return {
        "earned": score.earned,
        "range_named": f"{range_label(score.range)}  {named}" if score.range else None,
    }


def _score(edition: Edition, setup: Setup, score: ItemScore) -> dict[str, Figure]:
    """Return the score or rating; of gated checks with the title of its level."""
    criteria = edition.criteria
    told: dict[str, Figure] = {criteria.unit: score.earned}
    if criteria.method_of(criteria.category_of(score.id)) != "levels":
        return told
    titles = {level.id: level.title.of(setup.language) for level in criteria.levels}
    none = say("workbook", "levels.none", setup.language, title=criteria.levels[0].title)
    return told | {"level": None if score.level is None else titles.get(score.level, none)}


def _whole(
    edition: Edition, setup: Setup, before: Totals, result: Totals, missing: int
) -> Iterator[tuple[str, Figure]]:
    agreed = len(result.items) - len(result.missing)
    yield out("total"), result.earned if agreed else None
    if before.complete:
        yield out("change"), result.earned - before.earned if result.complete else None
    yield out("complete"), agreed
    earned = "earned" if result.unit == "points" else result.unit
    for category, was in zip(result.categories, before.categories, strict=True):
        yield out("cat", category.id, earned), category.earned if category.answered else None
        if was.complete:
            yield out("cat", category.id, "change"), category.earned - was.earned if category.complete else None
    table, placed = edition.rules.table(), result.band
    bands = {band.id: band.label.of(setup.language) for band in table.bands} if table else {}
    yield out("band"), bands[placed.id] if placed else None
    if not result.complete:
        state = say("consensus", "overview.state.open", setup.language, count=agreed, items=len(result.items))
    elif missing:
        state = say("consensus", "overview.state.reasons", setup.language, count=missing)
    else:
        state = say("consensus", "overview.state.done", setup.language)
    yield out("state"), state


def _signers(setup: Setup) -> Iterator[Part]:
    yield ("chair",)
    yield from (("member", no) for no in range(1, setup.signers + 1))


def _signed(who: Part, answers: Mapping[str, Value]) -> Figure:
    name, date = (str(answers.get(field_name(SIGN_OFF, (*who, part)), "")) for part in ("name", "date"))
    if name and date:
        return GOOD
    return LOOK if name or date else BAD if who == ("chair",) else None
