"""The stamp: identity and setup as names and values, written twice into a workbook, sealed with the round's key."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from pmqa_score.model.criteria import WeakestFactor
from pmqa_score.model.identity import Agency, Assessor, Identity, Role
from pmqa_score.model.setup import SIGNERS, Setup
from pmqa_score.model.text import Language

META_SHEET = "_meta"
PREFIX = "pmqa."

MOST_SIGNERS = 500
"""Lines to sign that a stamp may ask for: more would be a plan without end."""


def properties(identity: Identity, setup: Setup) -> dict[str, str]:
    """Return the stamp as custom document properties: name → text, in a fixed order."""
    return {
        PREFIX + name: value
        for name, value in (*_sealed(identity).items(), *_setup(setup).items(), ("hmac", identity.hmac))
    }


PROPERTY_NAMES = tuple(
    PREFIX + name
    for name in (
        "round", "criteria", "digest", "layout", "agency_id", "agency_name", "assessor_id", "assessor_name", "role",
        "workbook", "language", "years", "round_title", "weakest_factor", "panel", "hmac",
    )
)  # fmt: skip


def from_properties(stamp: Mapping[str, str]) -> tuple[Identity, Setup] | None:
    """Return what a stamp says, None where a name is missing or a value is none that the program writes."""
    try:
        get = {name.removeprefix(PREFIX): stamp[name] for name in PROPERTY_NAMES}
        role = _one_of(Role, get["role"])
        identity = Identity(
            round=get["round"],
            criteria=get["criteria"],
            digest=get["digest"],
            layout=_whole(get["layout"]),
            agency=Agency(get["agency_id"], get["agency_name"]),
            assessor=Assessor(get["assessor_id"], get["assessor_name"]),
            role=role,
            workbook=get["workbook"],
            hmac=get["hmac"],
        )
        setup = Setup(
            role=role,
            language=_one_of(Language, get["language"]),
            years=tuple(_whole(year) for year in get["years"].split()),
            round_title=get["round_title"],
            weakest_factor=_one_of(WeakestFactor, get["weakest_factor"]) if get["weakest_factor"] else None,
            **_panel(get["panel"]),
        )
    except (KeyError, ValueError):
        return None
    return identity, setup


def sign(identity: Identity, key: bytes) -> Identity:
    """Return *identity* sealed with the round's key."""
    return replace(identity, hmac=_seal(identity, key))


def is_genuine(identity: Identity, key: bytes) -> bool:
    """Tell whether the seal fits: nothing of the identity was changed by someone without the key."""
    return hmac.compare_digest(_seal(identity, key).encode(), identity.hmac.encode())


def workbook_id(*parts: str) -> str:
    """Return the id of a workbook: the same for the same round, edition, agency, assessor and role."""
    digest = hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).digest()
    return "W-" + base64.b32encode(digest[:8]).decode().rstrip("=")


def _sealed(identity: Identity) -> dict[str, str]:
    return {
        "round": identity.round,
        "criteria": identity.criteria,
        "digest": identity.digest,
        "layout": str(identity.layout),
        "agency_id": identity.agency.id,
        "agency_name": identity.agency.name,
        "assessor_id": identity.assessor.id,
        "assessor_name": identity.assessor.name,
        "role": identity.role,
        "workbook": identity.workbook,
    }


def _setup(setup: Setup) -> dict[str, str]:
    return {
        "language": setup.language,
        "years": " ".join(map(str, setup.years)),
        "round_title": setup.round_title,
        "weakest_factor": setup.weakest_factor or "",
        "panel": setup.panel if setup.signers == SIGNERS else f"{setup.panel} {setup.signers}",
    }


def _panel(text: str) -> dict[str, Any]:
    """Return the digest of a panel, and how many lines to sign follow it where it has more than the usual ones."""
    digest, _, signers = text.partition(" ")
    count = _whole(signers) if signers else SIGNERS
    if not SIGNERS <= count <= MOST_SIGNERS:
        raise ValueError(text)
    return {"panel": digest, "signers": count}


def _seal(identity: Identity, key: bytes) -> str:
    text = json.dumps(_sealed(identity), sort_keys=True, ensure_ascii=False)
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):  # noqa: PLR2004 (far beyond any year or version)
        raise ValueError(text)
    return int(text)


def _one_of(words: Any, text: str) -> Any:
    """Return *text* if it is one of a Literal's words."""
    if text not in get_args(words):
        raise ValueError(text)
    return text
