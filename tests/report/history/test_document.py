"""The JSON document of ``pmqa history``."""

import json

from support.histories import CORRECTED, history, history_round

from pmqa_score.report.history.document import history_document


def test_rounds_agencies_and_items() -> None:
    both = history(
        history_round(2566, {"A01": (50, 50, 50)}), history_round(2567, {"A01": (60, 60, 60)}, edition=CORRECTED)
    )
    document = history_document(both, "en")
    assert json.loads(json.dumps(document)) == document
    assert document["schema"] == "pmqa-history/1"
    assert [(one["year"], one["criteria"], one["agencies"]) for one in document["rounds"]] == [
        (2566, "tiny", 1),
        (2567, "tiny", 1),
    ]
    (agency,) = document["agencies"]
    first, second = agency["years"]
    assert (first["total"]["earned"], first["total"]["band"]["id"], first["share"], first["change"]) == (
        500, "4", 50, None,
    )  # fmt: skip
    assert (second["share"], second["change"], second["change_in"]) == (60, 10, "share")
    assert agency["items"][0] == {"criteria": "tiny", "id": "1.1", "of": 100, "figures": [50, 60]}


def test_an_agency_that_was_not_there() -> None:
    both = history(history_round(2566, {"A01": (50, 50, 50)}), history_round(2567, {}))
    _, second = history_document(both, "en")["agencies"][0]["years"]
    assert (second["total"], second["stage"], second["complete"], second["share"]) == (None, None, None, None)
