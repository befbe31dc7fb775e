from decimal import Decimal

from support.editions import tiny_bands, tiny_rules, tiny_scale


def test_the_scale_lists_every_percent() -> None:
    percents = tiny_scale().percents
    assert (len(percents), percents[0], percents[1], percents[-1]) == (21, Decimal(0), Decimal(5), Decimal(100))


def test_bands_are_found_by_their_basis() -> None:
    assert tiny_rules().table() == tiny_bands()
    assert tiny_rules().table("process") is None
