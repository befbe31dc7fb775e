"""What a consensus workbook shows of its panel, as a value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support.panel_sheets import answer, card, sheet_of


def test_items_stand_by_their_effect_and_equal_ones_in_the_order_of_the_edition() -> None:
    """Spreads 5 % of 300 = 15, 10 % of 225 = 22.5, 0."""
    cards = {
        "a1": card(answer("1.1", 50), answer("1.2", 50), answer("2.1", 50)),
        "a2": card(answer("1.1", 55), answer("1.2", 60), answer("2.1", 50)),
    }
    assert [item.id for item in sheet_of(cards).by_effect] == ["1.2", "1.1", "2.1"]
    alike = {"a1": card(answer("1.1", 50), answer("1.2", 50), answer("2.1", 50))}
    assert [item.id for item in sheet_of(alike).by_effect] == ["1.1", "1.2", "2.1"]


def test_an_item_is_found_by_its_id() -> None:
    panel = sheet_of({"a1": card(answer("1.1", 50))})
    assert panel.item("1.1").percents == (Decimal(50),)
    with pytest.raises(KeyError):
        panel.item("9.9")
