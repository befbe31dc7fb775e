"""Upgrading: a filled workbook drawn afresh for another edition or layout, with every answer accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from pmqa_score.assessment.generate import generate, identity_for
from pmqa_score.definitions.changes import changes_of
from pmqa_score.errors import WorkbookError
from pmqa_score.model.field import Field, Value
from pmqa_score.model.migration import Migration, Move, Reworded
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.problems import FilePlace, Severity
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.upgrade.carried_panel import carried_panel, panel_losses
from pmqa_score.scoring.upgrade.carry import carry
from pmqa_score.scoring.upgrade.subjects import subjects
from pmqa_score.workbook.carried_rows import carried_rows
from pmqa_score.workbook.panel_data import panel_digest
from pmqa_score.workbook.result import ReadResult

OLD_LAYOUT = "OTHER_LAYOUT"
"""The problem that an upgrade is for."""

_QUIET = frozenset({"source", "verified", "note"})
"""Keys of an edition that give no answer another meaning."""


@dataclass(frozen=True, slots=True)
class Upgraded:
    """The new workbook as .xlsx, and what became of every answer of the old one."""

    data: bytes
    migration: Migration


def upgrade(
    workbook: ReadResult, edition: Edition, *, key: bytes | None = None, saved: datetime | None = None
) -> Upgraded:
    """Return a workbook of *edition* for the same people with the answers of *workbook*, sealed if there is a *key*.

    Raises WorkbookError where the whole old workbook is not to be trusted: a broken seal, a lost panel.
    """
    _trust(workbook)
    found = migration(workbook, edition)
    panel = workbook.panel and carried_panel(workbook.panel, edition)
    identity = workbook.identity
    setup = replace(workbook.setup, panel=panel_digest(panel) if panel else "")
    who = identity_for(
        edition, identity.agency, identity.assessor, role=identity.role, round_id=identity.round, key=key or b"",
        panel=setup.panel,
    )  # fmt: skip
    answers = {move.new.name: move.value for move in found.moves if move.new}
    rows = (*carried_rows(found, setup.language), *workbook.carried)
    return Upgraded(generate(edition, setup, who, answers, panel=panel, carried=rows, saved=saved), found)


def migration(workbook: ReadResult, edition: Edition) -> Migration:
    """Return what becomes of every answer of *workbook* in *edition*, with what is said otherwise there."""
    old, setup = workbook.edition, workbook.setup
    moves = carry(old, edition, setup, workbook.answers)
    return Migration(
        old=old,
        new=edition,
        moves=(*(_explained(old, edition, move) for move in moves), *_no_answers(workbook)),
        panel_losses=tuple(panel_losses(workbook.panel, edition)) if workbook.panel else (),
        to_fill=tuple(_to_fill(old, edition, setup)),
    )


def _trust(workbook: ReadResult) -> None:
    untrusted = [
        one
        for one in workbook.problems
        if one.code == "CONSENSUS_PANEL_LOST"
        or (one.severity is Severity.ERROR and isinstance(one.place, FilePlace) and one.code != OLD_LAYOUT)
    ]
    if untrusted:
        raise WorkbookError(untrusted)


def _explained(old: Edition, new: Edition, move: Move) -> Move:
    """Return *move* with what the new edition says otherwise about it."""
    if move.new is None or old.digest == new.digest:
        return move
    return replace(move, reworded=tuple(_reworded(old, new, move.old, move.new, move.value)))


def _reworded(old: Edition, new: Edition, before: Field, after: Field, value: Value) -> Iterator[Reworded]:
    if before.scored:  # then it belongs to an item
        homes = [edition.criteria.category_of(before.item).id for edition in (old, new)]
        if homes[0] != homes[1]:
            yield Reworded(what="category", key="id", old=homes[0], new=homes[1])
    then, now = subjects(old, before, value), subjects(new, after, value)
    for what in (one for one in then if one in now):
        for change in changes_of(then[what], now[what]):
            if change.key.rpartition(".")[2] not in _QUIET:
                inside = change.what if what == "item" and change.place else what
                yield Reworded(what=inside, key=change.key, old=change.old, new=change.new)


def _no_answers(workbook: ReadResult) -> Iterator[Move]:
    """Yield what stood in an input of the old workbook and is no answer to it."""
    for found in workbook.inputs:
        if found.raw.strip() and found.field.name not in workbook.answers:
            yield Move(old=found.field, new=None, value=found.raw, why="no_answer")


def _to_fill(old: Edition, new: Edition, setup: Setup) -> Iterator[Field]:
    """Yield the inputs that decide a score and that the old edition did not have."""
    known = {entry.name for entry in fields_of(old, setup)}
    for entry in fields_of(new, setup):
        if entry.scored and entry.name not in known:
            yield entry
