from support.editions import tiny_edition, tiny_scorecard

from pmqa_score.scoring.totals import totals


def test_missing_names_the_unanswered_items() -> None:
    assert totals(tiny_edition(), tiny_scorecard(50, None, 50)).missing == ("1.2",)
    assert totals(tiny_edition(), tiny_scorecard(0, 0, 0)).missing == ()
