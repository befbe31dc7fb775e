"""The JSON documents."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.editions import tiny_edition, tiny_identity
from support.status import full_card, status_edition, ticked

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.problems import CellPlace, FilePlace, KeyPlace, Place, Problem, Severity
from pmqa_score.report.documents import (
    Anew,
    Document,
    check_document,
    json_bytes,
    json_pieces,
    number,
    problem_document,
    totals_document,
    workbook_document,
)
from pmqa_score.scoring.totals import totals


@pytest.mark.parametrize(
    ("value", "shown"),
    [("33.50", "33.5"), ("60.00", "60"), ("0.1", "0.1"), ("1.005", "1.01"), ("-0.004", "0"), ("512.50", "512.5")],
)
def test_numbers_have_two_decimals_at_most(value: str, shown: str) -> None:
    assert json.dumps(number(Decimal(value))) == shown


@given(st.decimals(min_value=-2000, max_value=2000, places=2))
def test_numbers_are_printed_as_they_were_computed(value: Decimal) -> None:
    assert Decimal(json.dumps(number(value))) == value


def test_nothing_stays_nothing() -> None:
    assert number(None) is None


def document(*percents: int | None) -> Document:
    edition = tiny_edition()
    items = {
        item.id: ItemAnswer(item=item.id, percent=None if percent is None else Decimal(percent))
        for item, percent in zip(edition.criteria.items, percents, strict=True)
    }
    result = totals(edition, Scorecard(items))
    return workbook_document(
        "a.xlsx", tiny_identity(), result, receipt="ABCDE", cached=None, agrees=None, problems=(), language="en"
    )


def test_a_complete_scorecard() -> None:
    """50 % of 300, 40 % of 225, 20 % of 475: 150 + 90 + 95 = 335; band 3 from 300, the next from 500."""
    found = document(50, 40, 20)
    assert found["items"][1] == {"id": "1.2", "points": 225, "percent": 40, "earned": 90, "range": "30-45"}
    assert found["total"]["earned"] == 335
    assert found["total"]["band"] == {"id": "3", "lower": 300, "upper": 450, "between": False, "to_next": 165}
    assert (found["complete"], found["missing"], found["cached"]) == (True, [], {"earned": None, "agrees": None})


def test_an_incomplete_scorecard_has_null_where_nothing_is_known() -> None:
    found = document(50, None, 20)
    assert (found["complete"], found["missing"], found["total"]["band"]) == (False, ["1.2"], None)
    assert (found["items"][1]["percent"], found["items"][1]["earned"], found["items"][1]["range"]) == (None, None, None)
    assert found["categories"][0]["percent"] is None


@pytest.mark.parametrize(
    ("place", "spot"),
    [
        (FilePlace("a"), {"file": "a"}),
        (CellPlace("a", "1.1", "E14"), {"file": "a", "sheet": "1.1", "cell": "E14"}),
        (CellPlace("a", "1.1"), {"file": "a", "sheet": "1.1", "cell": None}),
        (KeyPlace("a", 3, "x"), {"file": "a", "line": 3, "key": "x"}),
        (KeyPlace("a"), {"file": "a", "line": None, "key": None}),
    ],
)
def test_a_problem_says_where(place: Place, spot: Document) -> None:
    found = problem_document(Problem("OUTPUT_EXISTS", Severity.ERROR, place, "x"), "en")
    assert found.items() >= {"code": "OUTPUT_EXISTS", "severity": "error", "found": "x", **spot}.items()
    assert found["message"]
    assert found["hint"]


def test_a_check_lists_files_without_problems_too() -> None:
    problem = Problem("OUTPUT_EXISTS", Severity.ERROR, FilePlace("b"))
    found = check_document(["a", "b"], [problem, problem], "th")
    assert [(one["file"], len(one["problems"])) for one in found["files"]] == [("a", 0), ("b", 2)]
    assert found["counts"] == {"OUTPUT_EXISTS": 2}


def test_files_keep_thai_readable() -> None:
    assert "ก".encode() in json_bytes({"x": "ก"})


def test_an_edition_of_scores_shows_level_and_score_in_place_of_percent_and_earned() -> None:
    """1.2 has Basic and two of three Advance checks: 366.67; all else is blank."""
    found = totals_document(totals(status_edition(), Scorecard({"1.2": ticked("1.2", B=3, A=2)})))
    assert found["items"][:2] == [
        {"id": "1.1", "points": 500, "level": None, "score": None},
        {"id": "1.2", "points": 500, "level": "basic", "score": 366.67},
    ]
    assert found["categories"][0] == {"id": "1", "points": 500, "level": None, "score": 366.67, "complete": False}
    assert found["total"].items() >= {"points": 500, "level": None, "score": 366.67, "band": None}.items()
    assert not {"percent", "earned"} & found["total"].keys()


def test_a_complete_total_has_its_level() -> None:
    found = totals_document(totals(status_edition(), full_card()))
    assert (found["total"]["level"], found["total"]["score"], found["categories"][6]["level"]) == (
        "significance",
        500,
        "significance",
    )


def test_readiness_shows_ratings() -> None:
    edition = load_edition("pmqa-readiness")
    ratings = {question.no: Decimal(4) for question in edition.criteria.item("1.1").questions}
    card = Scorecard({"1.1": ItemAnswer(item="1.1", ratings=ratings)})
    found = totals_document(totals(edition, card))
    assert found["items"][:2] == [
        {"id": "1.1", "points": 5, "rating": 4},
        {"id": "1.2", "points": 5, "rating": None},
    ]
    assert found["categories"][0] == {"id": "1", "points": 5, "rating": 4, "complete": False}
    assert found["total"]["rating"] == 4


def test_a_document_in_pieces_is_the_document_as_a_whole() -> None:
    whole: dict[str, Any] = {"a": {"x": [1, {"y": "ก\n"}], "z": []}, "many": [{"b": [2]}, {"c": None}], "none": []}
    pieces = whole | {"many": Anew(lambda: iter(whole["many"])), "none": Anew(lambda: ())}
    for document in (whole, pieces):
        assert b"".join(json_pieces(document)) == (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
