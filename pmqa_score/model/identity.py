"""Who a workbook is for, and which edition it was drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["assessor", "self", "consensus"]


@dataclass(frozen=True, slots=True)
class Agency:
    """ส่วนราชการ or จังหวัด that is assessed."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Assessor:
    """ผู้ตรวจประเมิน; for a self-assessment the agency itself, for a consensus the panel."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What is stamped into a workbook, twice; ``hmac`` seals the rest with the round's key (empty = unsealed)."""

    round: str
    criteria: str
    digest: str
    layout: int
    agency: Agency
    assessor: Assessor
    role: Role
    workbook: str
    hmac: str = ""
