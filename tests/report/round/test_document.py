"""The JSON document of a round: points of an edition that sums, scores of one that takes means."""

from support.panels import card, results_of
from support.status import full_card, status_edition, ticked

from pmqa_score.model.scorecard import Scorecard
from pmqa_score.report.round.document import consolidation_document


def test_points_and_percents() -> None:
    found = consolidation_document(results_of({"A01": (card(50, 60, 50), card(60, 60, 50))}), "en")
    item = found["agencies"][0]["items"][0]
    assert (item["percents"], item["percent"], item["earned"], item["range"]) == (
        {"a1": 50, "a2": 60},
        55,
        165,
        "50-65",
    )
    assert found["ranking"][0]["earned"] == found["agencies"][0]["total"]["earned"]


def test_scores_of_an_edition_of_means() -> None:
    """1.2: 366.67 and 333.33 make 350."""
    cards = [Scorecard(dict(full_card().items) | {"1.2": ticked("1.2", B=3, A=ticks)}) for ticks in (2, 1)]
    edition = status_edition()
    found = consolidation_document(results_of({"A01": cards}, edition=edition), "en")
    item = found["agencies"][0]["items"][1]
    assert (item["scores"], item["preliminary"], item["score"]) == ({"a1": 366.67, "a2": 333.33}, 350, 350)
    assert not {"percents", "percent", "earned", "range"} & item.keys()
    total = found["agencies"][0]["total"]
    assert (total["score"], total["level"]) == (found["ranking"][0]["score"], "advance")
