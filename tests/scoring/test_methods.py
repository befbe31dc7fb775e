from pmqa_score.scoring.methods import ITEM_SCORERS
from pmqa_score.scoring.percent import item_score


def test_percent_items_are_scored_by_their_own_module() -> None:
    assert ITEM_SCORERS["percent"] is item_score
