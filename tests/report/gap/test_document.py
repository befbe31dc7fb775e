"""The JSON document of ``pmqa gap``."""

import json
from decimal import Decimal

from support.editions import tiny_edition, tiny_scorecard
from support.gap_reports import gap_report
from support.status import full_card, status_edition, ticked

from pmqa_score.model.scorecard import Scorecard
from pmqa_score.report.gap.document import gap_document


def test_a_plan_in_numbers() -> None:
    """50 40 45 are 453.75; 2.1 from 45 to 55 brings 47.50: 501.25, band 4."""
    document = gap_document(gap_report(tiny_edition(), tiny_scorecard(50, 40, 45)), "en")
    assert json.loads(json.dumps(document)) == document
    assert (document["schema"], document["complete"], document["effort"]) == ("pmqa-gap/1", True, "steps")
    (gap,) = document["gaps"]
    assert (gap["state"], gap["earned"], gap["highest"]) == ("planned", 453.75, 1000)
    assert gap["goal"] == {"band": "4", "total": 500, "needed": 46.25}
    assert [plan["kind"] for plan in gap["plans"]] == ["steps", "even"]
    plan = gap["plans"][0]
    assert (plan["steps"], plan["total"]["earned"], plan["total"]["band"]["id"]) == (2, 501.25, "4")
    (raised,) = plan["raises"]
    assert raised["from"] == {"id": "2.1", "points": 475, "percent": 45, "earned": 213.75, "range": "30-45"}
    assert raised["to"] == {"id": "2.1", "points": 475, "percent": 55, "earned": 261.25, "range": "50-65"}
    assert "checks" not in raised
    assert "ratings" not in raised


def test_every_item_with_its_next_step_and_what_if() -> None:
    first, _, third = gap_document(gap_report(tiny_edition(), tiny_scorecard(50, 40, 45)), "en")["items"]
    assert (first["next"]["percent"], first["next"]["gain"], first["what_if"]) == (55, 15, None)
    assert (third["percent"], third["next"]["gain"], third["what_if"]["percent"]) == (45, 23.75, 55)


def test_a_partial_workbook_has_no_plan() -> None:
    document = gap_document(gap_report(tiny_edition(), tiny_scorecard(50, None, 45)), "th")
    (gap,) = document["gaps"]
    assert (gap["state"], gap["goal"], gap["plans"], gap["missing"]) == ("partial", None, [], ["1.2"])
    assert document["items"][1]["next"] is None


def test_checks_to_pass() -> None:
    full = full_card()
    card = Scorecard({**full.items, "1.4": ticked("1.4", B=3, A=2, S=2)})
    document = gap_document(gap_report(status_edition(), card, total=Decimal(500)), "en")
    (raised,) = document["gaps"][0]["plans"][0]["raises"]
    assert (raised["item"], raised["checks"], raised["from"]["score"], raised["to"]["level"]) == (
        "1.4", ["B4"], 225, "significance",
    )  # fmt: skip
