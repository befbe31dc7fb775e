"""What a comparison says in words: its sides, steps, conditions, and every change in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from pmqa_score.model.comparison import Comparison, ConditionPair, FieldChange, Row, RowPair, Side
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language, Text
from pmqa_score.model.totals import NO_LEVEL, ConditionResult
from pmqa_score.report.moment import moment
from pmqa_score.scoring.answer_rows import LABELS
from pmqa_score.texts import say
from pmqa_score.texts.field_words import part_words, value_words

ROOM = "compare"


def side_name(side: Side, letter: str, language: Language) -> str:
    """Return what a side is called: A or B, and whose view it is."""
    if side.stage:
        return say(ROOM, "side.staged", language, side=letter, stage=say("report", f"stage.{side.stage}", language))
    return say(ROOM, "side.role", language, side=letter, role=say("report", f"role.{side.identity.role}", language))


def side_facts(side: Side, language: Language) -> str:
    """Return what else is to be known of a side, in one line: who, which edition and round, when, how complete."""
    totals, identity = side.totals, side.identity
    missing = ", ".join(totals.missing)
    complete = say(ROOM, "side.partial", language, items=missing) if missing else say(ROOM, "side.complete", language)
    saved = say(ROOM, "side.saved", language, saved=moment(side.saved, language)) if side.saved else ""
    who = "" if identity.role == "self" else identity.assessor.name
    parts = (who, identity.criteria, side.setup.round_title or identity.round, saved, complete, side.file)
    return " · ".join(filter(None, parts))


def signed(value: Decimal | int | None) -> str:
    """Return a difference with its sign, as short as it can be; a dash where there is none to tell.

    >>> signed(Decimal("-10.00")), signed(2), signed(None)
    ('−10', '+2', '–')
    """
    if value is None:
        return "–"
    return f"{Decimal(value).normalize():+,f}".replace("-", "−") if value else "0"


def step_name(edition: Edition, step: str | None, language: Language) -> str:
    """Return the range, level or band of that id in words; empty for None."""
    table, scale = edition.rules.table(), edition.rules.scale
    known: dict[str, Text] = {band.id: band.label for band in table.bands} if table else {}
    known |= {level.id: level.title for level in edition.criteria.levels}
    if scale:
        known |= {one.id: Text(*(one.id.replace("-", "–"),) * 2) for one in scale.ranges}
    if step in known:
        return known[step].of(language)
    return say(ROOM, "side.no_level", language) if step == NO_LEVEL else step or ""


def row_label(row: Row | None) -> str:
    """Return the name of an indicator, or the text of a comment."""
    return "" if row is None else str(row.cells.get(LABELS[str(row.place[-2])], ""))


def change_words(change: FieldChange, language: Language) -> str:
    """Return one change: what of it, before and after."""
    left = _shown(change, change.left, "left", language)
    right = _shown(change, change.right, "right", language)
    return say(ROOM, "phrase.change", language, what=part_words(change.part, language), left=left, right=right)


def _shown(change: FieldChange, value: Decimal | str | None, side: str, language: Language) -> str:
    if value is not None:
        return value_words(change.part, value, language)
    return say(ROOM, "phrase.blank" if change.asked in {"both", side} else "phrase.not_asked", language)


def status_counts(pairs: Iterable[RowPair], language: Language, room: str) -> str:
    """Return how many rows there are of each state, the most first; a dash for none."""
    counts = Counter(pair.status for pair in pairs).most_common()
    return " · ".join(f"{say(ROOM, f'{room}.{status}', language)} {count}" for status, count in counts) or "–"


def condition_title(comparison: Comparison, pair: ConditionPair, language: Language) -> str:
    """Return the title of a condition."""
    rules = (comparison.right.edition.rules, comparison.left.edition.rules)
    return next(one.title.of(language) for rule in rules for one in rule.conditions if one.id == pair.id)


def condition_state(result: ConditionResult | None, language: Language) -> str:
    """Return whether a condition is met, and by how many of what was looked at; a dash where it is not decided."""
    if result is None:
        return "–"
    state = say("report", f"yes_no.{'met' if result.met else 'unmet'}", language)
    seen = say("report", f"phrase.seen_{result.counted}", language, good=result.good, seen=result.seen)
    return f"{state} ({seen})"
