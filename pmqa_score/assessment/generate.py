"""Issuing a workbook: an identity, sealed, and the drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from pmqa_score.model.field import Value
from pmqa_score.model.identity import Agency, Assessor, Identity, Role
from pmqa_score.model.migration import CarriedRow
from pmqa_score.model.panel_sheet import PanelSheet
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
    panel: str = "",
) -> Identity:
    """Return the identity of one workbook, sealed if there is a *key*: the same arguments give the same one.

    *panel* is the digest of a consensus workbook's panel: another panel makes another workbook.
    """
    identity = Identity(
        round=round_id,
        criteria=edition.criteria.id,
        digest=edition.digest,
        layout=LAYOUT,
        agency=agency,
        assessor=assessor,
        role=role,
        workbook=workbook_id(round_id, edition.digest, agency.id, assessor.id, role, *filter(None, [panel])),
    )
    return sign(identity, key) if key else identity


def generate(  # noqa: PLR0913 (what a workbook is made of)
    edition: Edition,
    setup: Setup,
    identity: Identity,
    answers: Mapping[str, Value] | None = None,
    *,
    panel: PanelSheet | None = None,
    carried: Sequence[CarriedRow] = (),
    saved: datetime | None = None,
) -> bytes:
    """Return a new .xlsx workbook for *identity*, blank or with *answers* (by field name).

    A consensus workbook shows its *panel*, an upgraded one what was *carried* over from the older one.
    Every formula carries its right value. ``saved`` is the save time noted inside (naive UTC); without it the same
    arguments give the same bytes.
    """
    from pmqa_score.workbook.write import draw_workbook  # noqa: PLC0415 (brings Excel and a calculation engine)

    setup = replace(setup, role=identity.role)
    return draw_workbook(edition, setup, identity, answers, panel=panel, carried=carried, saved=saved)
