"""Issuing a workbook: an identity, sealed, and the drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from pmqa_score.model.field import Value
from pmqa_score.model.identity import Agency, Assessor, Identity, Role
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.plan import LAYOUT
from pmqa_score.workbook.stamp import sign, workbook_id


def identity_for(  # noqa: PLR0913 (what an identity is made of)
    edition: Edition,
    agency: Agency,
    assessor: Assessor,
    *,
    role: Role = "assessor",
    round_id: str = "",
    key: bytes = b"",
) -> Identity:
    """Return the identity of one workbook, sealed if there is a *key*: the same arguments give the same one."""
    identity = Identity(
        round=round_id,
        criteria=edition.criteria.id,
        digest=edition.digest,
        layout=LAYOUT,
        agency=agency,
        assessor=assessor,
        role=role,
        workbook=workbook_id(round_id, edition.digest, agency.id, assessor.id, role),
    )
    return sign(identity, key) if key else identity


def generate(
    edition: Edition,
    setup: Setup,
    identity: Identity,
    answers: Mapping[str, Value] | None = None,
    *,
    saved: datetime | None = None,
) -> bytes:
    """Return a new .xlsx workbook for *identity*, blank or with *answers* (by field name).

    Every formula carries its right value. ``saved`` is the save time noted inside (naive UTC); without it the same
    arguments give the same bytes.
    """
    from pmqa_score.workbook.write import draw_workbook  # noqa: PLC0415 (brings Excel and a calculation engine)

    return draw_workbook(edition, replace(setup, role=identity.role), identity, answers, saved=saved)
