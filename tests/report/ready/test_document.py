"""The JSON document of ``pmqa ready``."""

import json

from support.editions import tiny_edition, tiny_scorecard
from support.ready_reports import ready_report

from pmqa_score.report.ready.document import ready_document


def test_every_check_with_all_that_is_missing() -> None:
    document = ready_document(ready_report(tiny_edition(), tiny_scorecard(50, None, None), wrong=True), "en")
    assert json.loads(json.dumps(document)) == document
    assert (document["schema"], document["ready"], document["role"]) == ("pmqa-ready/1", False, "self")
    checks = {one["id"]: one for one in document["checks"]}
    assert list(checks) == ["sound", "complete", "required", "rows", "years", "comparators", "ofis"]
    assert [(one["item"], one["sheet"], one["cell"]) for one in checks["complete"]["missing"]] == [
        ("1.2", "1.2", "C7"),
        ("2.1", "2.1", "C7"),
    ]
    assert checks["complete"]["missing"][0]["code"] == "percent"
    assert (checks["complete"]["good"], checks["complete"]["seen"], checks["complete"]["state"]) == (1, 3, "open")
    assert checks["sound"]["missing"][0]["code"] == "FILE_EMPTY"
