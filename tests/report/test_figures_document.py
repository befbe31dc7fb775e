"""Which deciding figures are verified, as a JSON document says it."""

from decimal import Decimal

from support.editions import tiny_edition

from pmqa_score.definitions.verified import with_verified
from pmqa_score.model.verified import Verified
from pmqa_score.report.figures_document import figures_document


def test_what_is_not_verified_and_what_the_round_has_verified_stand_apart() -> None:
    """1.1 is verified by the round; category 1 holds 1.2 as well, so it is not."""
    given = Verified(by="สมศรี", date="1 มี.ค. 2569", points={"1.1": Decimal(300)})
    found = figures_document(with_verified(tiny_edition(), given), [], "en")
    assert [one["figures"] for one in found["unverified"] if one["kind"] == "item_points"] == [["1.2", "2.1"]]
    assert found["verified"] == [{"kind": "item_points", "figures": ["1.1"], "source": "Verified by สมศรี, 1 มี.ค. 2569"}]


def test_an_edition_as_it_stands_has_nothing_verified_by_a_round() -> None:
    assert figures_document(tiny_edition(), [], "th")["verified"] == []
