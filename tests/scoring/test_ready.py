"""Is everything there that a panel will ask for?"""

from dataclasses import replace
from decimal import Decimal

import pytest
from support.editions import tiny_edition
from support.indicators import row
from support.status import full_card, status_edition

from pmqa_score.model.scorecard import Comment, Indicator, ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.inputs import Part
from pmqa_score.scoring.ready import ReadyCheck, ready_checks

TINY, STATUS = tiny_edition(), status_edition()
GOOD = row("70 75 80", comparator="กรมอื่น", value="60", question=1)
FINE = Scorecard(
    {
        "1.1": ItemAnswer(item="1.1", percent=Decimal(50)),
        "1.2": ItemAnswer(item="1.2", percent=Decimal(50)),
        "2.1": ItemAnswer(item="2.1", percent=Decimal(50), indicators=(GOOD,)),
    }
)


def checks(card: Scorecard, edition: Edition = TINY, *, indicators: bool = True) -> dict[str, ReadyCheck]:
    return {one.id: one for one in ready_checks(edition, card, indicators=indicators)}


def with_rows(*rows: Indicator) -> Scorecard:
    numbered = tuple(replace(one, no=no) for no, one in enumerate(rows, start=1))
    return Scorecard({**FINE.items, "2.1": replace(FINE.items["2.1"], indicators=numbered)})


def parts(check: ReadyCheck) -> list[tuple[str, Part]]:
    return [(one.key, one.part) for one in check.missing]


def test_everything_is_there() -> None:
    found = checks(FINE)
    assert {one.state for one in found.values()} == {"pass"}
    assert [(one.id, one.good, one.seen) for one in found.values()] == [
        ("complete", 3, 3),
        ("required", 1, 1),
        ("rows", 1, 1),
        ("years", 1, 1),
        ("comparators", 1, 1),
        ("ofis", 0, 0),
    ]


def test_an_unanswered_item_is_named() -> None:
    found = checks(Scorecard({**FINE.items, "1.2": ItemAnswer(item="1.2")}))["complete"]
    assert (found.state, found.good, parts(found)) == ("open", 2, [("percent", ("percent",))])


def test_a_results_item_without_an_indicator() -> None:
    found = checks(with_rows())
    assert parts(found["required"]) == [("indicators", ("indicator", 1, "name"))]
    assert parts(found["comparators"]) == [("comparators", ("indicator", 1, "comparator"))]
    assert [(found[one].state, found[one].seen) for one in ("rows", "years")] == [("open", 0), ("open", 0)]


@pytest.mark.parametrize(
    ("ind", "key", "column"),
    [
        (replace(GOOD, name=""), "row_name", "name"),
        (replace(GOOD, direction=None), "row_direction", "direction"),
        (replace(GOOD, question=None), "row_question", "question"),
        (replace(GOOD, comparator_value=None), "row_comparator_value", "comparator_value"),
        (replace(GOOD, comparator=""), "row_comparator", "comparator"),
    ],
)
def test_a_row_that_does_not_say_all(ind: Indicator, key: str, column: str) -> None:
    found = checks(with_rows(GOOD, ind))["rows"]
    assert (found.good, found.seen, parts(found)) == (1, 2, [(key, ("indicator", 2, column))])


@pytest.mark.parametrize(("years", "blank"), [("70 - 80", 2), ("- - 80", 1), ("70 80", 2)])
def test_too_few_years(years: str, blank: int) -> None:
    found = checks(with_rows(GOOD, replace(GOOD, values=row(years).values)))["years"]
    assert (found.good, parts(found)) == (1, [("years", ("indicator", 2, "year", blank))])
    assert found.missing[0].values["needed"] == "3"


def test_the_years_that_the_edition_asks_for() -> None:
    conditions = tuple(
        replace(one, at_least=4) if one.rule == "yearly_values" else one for one in TINY.rules.conditions
    )
    asks_four = Edition(TINY.criteria, replace(TINY.rules, conditions=conditions), "ready: asks_four")
    assert checks(FINE, asks_four)["years"].state == "open"


def test_one_compared_indicator_is_enough_unless_all_are_asked_for() -> None:
    bare = replace(GOOD, comparator="", comparator_value=None)
    assert checks(with_rows(bare, GOOD))["comparators"].state == "pass"
    assert parts(checks(with_rows(bare))["comparators"]) == [("comparators", ("indicator", 1, "comparator"))]
    conditions = (replace(TINY.rules.conditions[0], at_least=0),)
    every = Edition(TINY.criteria, replace(TINY.rules, conditions=conditions), "ready: every")
    assert parts(checks(with_rows(GOOD, bare), every)["comparators"]) == [
        ("comparators", ("indicator", 2, "comparator"))
    ]


def test_an_ofi_is_answered_when_it_says_where() -> None:
    told = Comment(kind="ofi", no=1, text="ยังไม่ครอบคลุม", reference="หน้า 12")
    open_ = Comment(kind="ofi", no=2, text="ไม่มีรอบทบทวน")
    blank = Comment(kind="ofi", no=3, text="")
    card = Scorecard({**FINE.items, "1.1": replace(FINE.items["1.1"], ofis=(told, open_, blank))})
    found = checks(card)["ofis"]
    assert (found.state, found.good, found.seen, parts(found)) == ("open", 1, 2, [("ofi", ("ofi", 2, "reference"))])


def test_a_consensus_is_not_asked_about_indicators() -> None:
    found = checks(with_rows(), indicators=False)
    assert {one.id for one in found.values() if one.state == "not_asked"} == {
        "required", "rows", "years", "comparators",
    }  # fmt: skip


def test_compulsory_sub_measures_of_the_status() -> None:
    """11 of 30 are required; indicators of the full card have a latest value only, and no one asks for comparators."""
    found = checks(full_card(), STATUS)
    assert (found["complete"].state, found["required"].state, found["required"].seen) == ("pass", "pass", 11)
    assert (found["rows"].state, found["comparators"].state) == ("not_asked", "not_asked")
    assert (found["years"].seen, found["years"].good) == (11, 0)
    assert found["years"].missing[0].part == ("measure", 1, "indicator", 1, "year", 1)
    without = Scorecard({**full_card().items, "7.5": ItemAnswer(item="7.5")})
    assert parts(checks(without, STATUS)["required"]) == [("measure", ("measure", 1, "indicator", 1, "name"))]


def test_what_no_condition_names_is_asked_only_where_it_is_shown() -> None:
    """Without conditions nobody asks for indicators; those that are there have to say what they should."""
    free = Edition(TINY.criteria, replace(TINY.rules, conditions=()), "ready: free")
    nothing, shown = checks(with_rows(), free), checks(with_rows(replace(GOOD, question=None)), free)
    assert [nothing[one].state for one in ("required", "rows", "years")] == ["not_asked"] * 3
    assert [shown[one].state for one in ("required", "rows", "years")] == ["not_asked", "open", "pass"]


def test_an_edition_without_results_asks_for_no_indicators() -> None:
    process = replace(TINY.criteria, categories=TINY.criteria.categories[:1])
    plain = Edition(process, replace(TINY.rules, conditions=(), tables=()), "ready: plain")
    card = Scorecard({item: FINE.items[item] for item in ("1.1", "1.2")})
    found = checks(card, plain)
    assert {one.id: one.state for one in found.values()} == {
        "complete": "pass", "required": "not_asked", "rows": "not_asked", "years": "not_asked",
        "comparators": "not_asked", "ofis": "pass",
    }  # fmt: skip


def test_where_plans_are_asked_an_ofi_is_answered_by_what_will_be_done() -> None:
    planned = Comment(kind="ofi", no=1, text="ยังไม่ครอบคลุม", plan="ทบทวนปีละครั้ง")
    told = Comment(kind="ofi", no=2, text="ไม่มีรอบทบทวน", reference="หน้า 12")
    card = Scorecard({**FINE.items, "1.1": replace(FINE.items["1.1"], ofis=(planned, told))})
    found = next(one for one in ready_checks(TINY, card, plans=True) if one.id == "ofis")
    assert (found.state, found.good, found.seen, parts(found)) == ("open", 1, 2, [("ofi_plan", ("ofi", 2, "plan"))])
