"""What a round itself decided, in its JSON document."""

from dataclasses import replace
from decimal import Decimal

from support.editions import tiny_edition
from support.panels import agency_result, card, results_of

from pmqa_score.definitions.round_awards import with_awards
from pmqa_score.definitions.verified import with_verified
from pmqa_score.model.award_setting import AwardSetting
from pmqa_score.model.bands import Threshold
from pmqa_score.model.text import Text
from pmqa_score.model.verified import Verified
from pmqa_score.report.round.document import consolidation_document

LEAD = AwardSetting(
    id="lead", title=Text(th="ผู้นำ", en="Leader"), category="1", by="กรรมการ",
    thresholds=(Threshold(of="1", percent=Decimal(60)),),
)  # fmt: skip


def test_an_award_says_what_it_asks_who_set_it_and_who_meets_it() -> None:
    edition = with_awards(tiny_edition(), [LEAD])
    panels = {"A01": [card(70, 70, 10)], "A02": [card(50, 50, 90)], "A03": [card(80, 80, None)]}
    results = replace(results_of(panels, edition=edition), awards=(LEAD,))
    found = consolidation_document(results, "en")
    assert found["awards"][-1] == {
        "id": "lead",
        "title": "Leader",
        "category": "1",
        "thresholds": [{"of": "1", "points": None, "percent": 60, "strict": False}],
        "set_by_round": {"by": "กรรมการ", "date": None},
        "met": ["A01"],
        "undecided": ["A03"],
    }
    first = found["categories"][0]
    assert (first["id"], first["awards"][-1]) == ("1", "lead")
    assert [(one["place"], one["id"]) for one in first["ranking"]] == [(1, "A03"), (2, "A01"), (3, "A02")]


def test_an_award_without_thresholds_is_not_set_and_leaves_nobody_undecided() -> None:
    edition = tiny_edition()
    award = replace(edition.rules.awards[0], thresholds=None)
    edition = replace(edition, rules=replace(edition.rules, awards=(award,)))
    [found] = consolidation_document(results_of({"A01": [card(70, 70, None)]}, edition=edition), "en")["awards"]
    assert (found["thresholds"], found["set_by_round"], found["met"], found["undecided"]) == (None, None, [], [])


def test_a_panel_that_calibrates_shows_its_figures_and_no_result() -> None:
    results = replace(results_of({}), calibration=(agency_result(card(50, 50, 50), card(70, 55, 50), agency="C01"),))
    [found] = consolidation_document(results, "en")["calibration"]
    assert (found["id"], found["reason"], found["assessors"]) == ("C01", "calibration", ["a1", "a2"])
    item = found["items"][0]
    assert (item["percents"], item["spread"], item["ranges_differ"]) == ({"a1": 50, "a2": 70}, 20, True)
    assert not {"total", "categories", "stage"} & found.keys()


def test_whether_ranges_differ_stands_with_each_item() -> None:
    """50 and 55 lie in one range (50–65), 50 and 70 in two."""
    items = consolidation_document(results_of({"A01": [card(50, 50, 50), card(55, 70, 50)]}), "en")["agencies"][0][
        "items"
    ]
    assert [item["ranges_differ"] for item in items] == [False, True, False]


def test_figures_that_the_round_has_verified_say_by_whom() -> None:
    given = Verified(by="สมศรี", date="1 มี.ค. 2569", points={"1.1": Decimal(300)})
    edition = with_verified(tiny_edition(), given)
    found = consolidation_document(results_of({"A01": [card(50, 50, 50)]}, edition=edition), "en")
    assert found["verified"] == [{"kind": "item_points", "figures": ["1.1"], "source": "Verified by สมศรี, 1 มี.ค. 2569"}]
