"""The total with percents to try."""

from decimal import Decimal

from support.editions import tiny_edition

from pmqa_score.model.scorecard import ItemAnswer, Scorecard, SelfNotes
from pmqa_score.scoring.totals import totals
from pmqa_score.scoring.what_if import what_if_totals

EDITION = tiny_edition()


def answer(item: str, percent: int | None, tried: int | None = None) -> ItemAnswer:
    notes = SelfNotes(what_if=None if tried is None else Decimal(tried))
    return ItemAnswer(item=item, percent=None if percent is None else Decimal(percent), notes=notes)


def test_a_percent_to_try_takes_the_place_of_the_one_given() -> None:
    """300 × 50 % + 225 × 80 % + 475 × 20 % = 150 + 180 + 95 = 425."""
    card = Scorecard({"1.1": answer("1.1", 50), "1.2": answer("1.2", 40, 80), "2.1": answer("2.1", 0, 20)})
    then = what_if_totals(EDITION, card)
    assert [item.earned for item in then.items] == [150, 180, 95]
    assert then.earned == 425
    assert then.band is not None
    assert then.band.id == "3"


def test_an_unanswered_item_stays_so_unless_a_percent_is_tried() -> None:
    card = Scorecard({"1.1": answer("1.1", None), "1.2": answer("1.2", None, 100), "2.1": answer("2.1", 0)})
    assert [item.earned for item in what_if_totals(EDITION, card).items] == [None, 225, 0]


def test_the_total_itself_does_not_change() -> None:
    card = Scorecard({"1.1": answer("1.1", 50, 100), "1.2": answer("1.2", 40, 80), "2.1": answer("2.1", 0, 20)})
    plain = Scorecard({"1.1": answer("1.1", 50), "1.2": answer("1.2", 40), "2.1": answer("2.1", 0)})
    assert totals(EDITION, card) == totals(EDITION, plain)
