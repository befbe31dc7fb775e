"""Figures that a round has verified for itself."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from decimal import Decimal

import pytest

from pmqa_score.model.verified import Verified


def test_what_was_verified_stays_as_it_was_written_down() -> None:
    looked_up = Verified(by="ฝ่ายเลขานุการ", date="2569-01-15", points={"1.1": Decimal(80)})
    with pytest.raises(FrozenInstanceError):
        looked_up.points = {}  # type: ignore[misc]
    assert looked_up.points == {"1.1": Decimal(80)}
