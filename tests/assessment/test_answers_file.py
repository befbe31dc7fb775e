"""Files of answers: CSV and JSON, with every fault at its place."""

from decimal import Decimal

import pytest
from support.editions import tiny_edition

from pmqa_score.assessment.answers_file import AnswersFile, parse_answers
from pmqa_score.errors import AnswersError
from pmqa_score.model.setup import Setup
from pmqa_score.problems import KeyPlace, Severity
from pmqa_score.scoring.fields import fields_of

FIELDS = fields_of(tiny_edition(), Setup(years=(2565, 2566, 2567)))


def parsed(text: str, file: str = "a.csv") -> AnswersFile:
    return parse_answers(text.encode(), FIELDS, file=file)


def found(answers: AnswersFile) -> list[tuple[str, int, str]]:
    return [(p.code, p.place.line, p.place.key) for p in answers.problems if isinstance(p.place, KeyPlace)]


def test_values_are_understood_as_in_a_workbook() -> None:
    answers = parsed("name,value\nin_1_1_percent,๕๐\nin_1_2_percent,60%\nin_1_1_strength_1_double,yes\n")
    assert answers.values == {
        "in_1_1_percent": Decimal(50),
        "in_1_2_percent": Decimal(60),
        "in_1_1_strength_1_double": "yes",
    }
    assert answers.problems == ()


def test_numbers_in_json_stay_exact() -> None:
    answers = parsed('{"in_2_1_ind_1_target": 80.10, "in_1_1_percent": 55}', "a.json")
    assert answers.values == {"in_2_1_ind_1_target": Decimal("80.10"), "in_1_1_percent": Decimal(55)}


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("name,value\nin_1_1_percent,\n", "a.csv"),
        ('{"in_1_1_percent": null}', "a.json"),
        ('{"in_1_1_percent": ""}', "a.JSON"),
    ],
)
def test_nothing_clears_an_answer(text: str, file: str) -> None:
    assert parsed(text, file).values == {"in_1_1_percent": None}


def test_answers_of_another_workbook_are_taken_over_from_the_document_of_its_fields() -> None:
    """Its blank inputs clear nothing, and what else the document says is no answer."""
    fields = '[{"name": "in_1_1_percent", "item": "1.1", "value": 50}, {"name": "in_1_2_percent", "value": null}]'
    answers = parsed(f'{{"schema": "pmqa-fields/1", "file": "old.xlsx", "fields": {fields}}}', "a.json")
    assert answers.values == {"in_1_1_percent": Decimal(50)}
    assert answers.problems == ()


@pytest.mark.parametrize("fields", ["5", "[5]", "[{}]", '[{"value": 1}]', '[{"name": "in_1_1_percent"}]', "{}"])
def test_a_broken_document_of_fields_gives_no_answer(fields: str) -> None:
    assert parsed(f'{{"schema": "pmqa-fields/1", "fields": {fields}}}', "a.json").values == {}


def test_a_table_by_item_says_nothing_where_it_is_blank() -> None:
    answers = parsed("item;percent;strength_1\n1.1;50;\n1.2;;ครบทุกระดับ\n")
    assert answers.values == {"in_1_1_percent": Decimal(50), "in_1_2_strength_1": "ครบทุกระดับ"}


def test_every_fault_is_named_at_its_line() -> None:
    answers = parsed(
        "name,value\nin_1_1_percent,47\nin_1_2_percent,105\nin_1_1_percnt,50\nin_1_1_percent,50\n"
        'in_2_1_percent,"\nห้าสิบ"\n'
    )
    assert found(answers) == [
        ("SCORE_NOT_ON_SCALE", 2, "in_1_1_percent"),
        ("SCORE_OUT_OF_RANGE", 3, "in_1_2_percent"),
        ("ANSWER_NAME_UNKNOWN", 4, "in_1_1_percnt"),
        ("ANSWER_TWICE", 5, "in_1_1_percent"),
        ("NUMBER_EXPECTED", 7, "in_2_1_percent"),
    ]
    assert answers.problems[2].values == {"nearest": "in_1_1_percent"}
    assert {problem.severity for problem in answers.problems} == {Severity.ERROR}


def test_json_faults() -> None:
    answers = parsed('{"in_1_1_percent": [50], "in_1_2_percent": {"a": 1}, "in_1_1_percent": 50, "x": true}', "a.json")
    assert [code for code, *_ in found(answers)] == ["ANSWER_NOT_PLAIN", "ANSWER_NOT_PLAIN", "ANSWER_NAME_UNKNOWN"]


def test_a_text_longer_than_a_cell_is_an_error() -> None:
    answers = parsed(f"name,value\nin_1_1_strength_1,{'ก' * 32_768}\n")
    assert found(answers) == [("TEXT_TOO_LONG", 2, "in_1_1_strength_1")]
    assert answers.problems[0].severity is Severity.ERROR


@pytest.mark.parametrize(
    ("text", "file", "code"),
    [
        ("{", "a.json", "ANSWERS_NOT_JSON"),
        ("[1, 2]", "a.json", "ANSWERS_NOT_AN_OBJECT"),
        ("3", "a.json", "ANSWERS_NOT_AN_OBJECT"),
        ("[" * 100_000, "a.json", "ANSWERS_NOT_JSON"),
        ("a,b\n1,2\n", "a.csv", "ANSWERS_NO_COLUMNS"),
        ("", "a.csv", "ANSWERS_NO_COLUMNS"),
        ('name,value\nin_1_1_percent,"50', "a.csv", "ANSWERS_NOT_CSV"),
    ],
)
def test_what_is_no_file_of_answers_is_refused(text: str, file: str, code: str) -> None:
    with pytest.raises(AnswersError) as caught:
        parsed(text, file)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_only_utf8_is_read() -> None:
    with pytest.raises(AnswersError) as caught:
        parse_answers("name,value\nin_1_1_strength_1,ดี\n".encode("cp874"), FIELDS, file="a.csv")
    assert [problem.code for problem in caught.value.problems] == ["ANSWERS_NOT_UTF8"]
