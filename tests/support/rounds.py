"""A small round on the tiny edition, in a folder: issued, and returned as a test says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from support.definition_files import write_edition

from pmqa_score.assessment import generate, identity_for
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Agency, Assessor, Identity, Role
from pmqa_score.round.create import create_round
from pmqa_score.round.folder import Round, open_round
from pmqa_score.round.ledger import Ledger, ledger_of

NOON = datetime(2026, 1, 10, 5, 0)  # noqa: DTZ001 - 12:00 in Thailand, as naive UTC
AGENCIES = {"A01": Agency("A01", "กรมหนึ่ง"), "A02": Agency("A02", "กรมสอง")}
ASSESSORS = {"a1": Assessor("a1", "นางเอก"), "a2": Assessor("a2", "นายโท"), "a3": Assessor("a3", "นายตรี")}
ROSTER = """\
agency_id,agency_name,assessor_id,assessor_name,role,conflict
A01,กรมหนึ่ง,a1,นางเอก,,
A01,กรมหนึ่ง,a2,นายโท,,
A02,กรมสอง,a1,นางเอก,,
A02,กรมสอง,a3,นายตรี,,ญาติของผู้บริหาร
"""
SETTINGS = """\
title: รอบทดสอบ
id: r1
criteria: tiny.yaml
years: [2565, 2566, 2567]
deadline: 2569-01-31
"""
ITEMS = ("1.1", "1.2", "2.1")


def make_round(folder: Path, *, settings: str = "", roster: str = ROSTER) -> Round:
    """Make a round of two agencies; *settings* are further lines of its round.yaml."""
    folder.mkdir(parents=True, exist_ok=True)
    criteria = write_edition(folder)
    create_round(folder, criteria=str(criteria), title="t", years=(2565,), language="th", roster=roster.encode())
    (folder / "round.yaml").write_text(SETTINGS + settings, encoding="utf-8")
    return open_round(folder)


def identity(
    opened: Round, agency: str = "A01", assessor: str = "a1", *, round_id: str = "", role: Role = "assessor"
) -> Identity:
    """Return the identity of one workbook of the round, sealed with its key."""
    return identity_for(
        opened.edition,
        AGENCIES[agency],
        ASSESSORS[assessor],
        role=role,
        round_id=round_id or opened.settings.id,
        key=opened.key,
    )


def percents(*values: int | None) -> dict[str, Value]:
    """Return answers that give these percents to the items in order; None leaves one out."""
    return {
        f"in_{item.replace('.', '_')}_percent": Decimal(value)
        for item, value in zip(ITEMS, values, strict=True)
        if value is not None
    }


def returned(
    opened: Round,
    file: str,
    answers: Mapping[str, Value],
    *,
    who: Identity | None = None,
    minutes: int = 0,
) -> Path:
    """Put a filled workbook into ``returned/``, saved so many *minutes* after noon; return its path."""
    path = opened.folder.returned / file
    path.parent.mkdir(parents=True, exist_ok=True)
    saved = NOON + timedelta(minutes=minutes)
    path.write_bytes(generate(opened.edition, opened.setup(), who or identity(opened), answers, saved=saved))
    return path


def outcomes(ledger: Ledger) -> dict[str, str]:
    """Return file → outcome."""
    return {entry.file: entry.outcome for entry in ledger.entries}


def codes(ledger: Ledger, file: str) -> list[str]:
    """Return the codes of the problems of a file that stand, sorted."""
    return sorted(problem.code for entry in ledger.entries if entry.file == file for problem in entry.problems)


def read_ledger(opened: Round) -> Ledger:
    """Read ``returned/``; the counts add up, whatever is in it."""
    ledger = ledger_of(opened)
    counts = dict(ledger.counts)
    assert counts.pop("files") == sum(counts.values()) == len(ledger.entries)
    return ledger
