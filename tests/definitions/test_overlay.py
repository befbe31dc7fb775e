"""A criteria file that is based on another one: what it makes of it, and where faults are placed."""

from pathlib import Path

import pytest
from support.definition_files import CRITERIA, Edit, edited, write_edition

from pmqa_score.definitions import check_file, load_edition
from pmqa_score.definitions.overlay import overlaid
from pmqa_score.definitions.source import read_source
from pmqa_score.model.criteria import Criteria, FormSize
from pmqa_score.problems import KeyPlace

HEAD = "based_on: tiny\nid: tiny-ours\n"


def write(folder: Path, text: str, *, base: tuple[Edit, ...] = ()) -> Path:
    """Write the tiny edition, and beside it a file with *text* that is based on it."""
    write_edition(folder, edited(CRITERIA, *base))
    path = folder / "ours.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    return path


def criteria(folder: Path, text: str) -> Criteria:
    return load_edition(write(folder, text)).criteria


def faults(path: Path) -> list[tuple[str, str, int, str]]:
    """Return (code, file name, line, key) of everything found wrong."""
    places = [(problem.code, problem.place) for problem in check_file(path)]
    return [(code, Path(at.file).name, at.line, at.key) for code, at in places if isinstance(at, KeyPlace)]


def test_a_title_is_changed_and_all_else_stays(tmp_path: Path) -> None:
    text = 'categories: [{id: "1", items: [{id: "1.2", title: {th: "ใหม่", en: "New"}}]}]\n'
    found, base = criteria(tmp_path, text), load_edition(tmp_path / "tiny.yaml").criteria
    assert found.id == "tiny-ours"
    assert [item.title.en for item in found.items] == ["One", "New", "Result one"]
    assert found.item("1.2").points == base.item("1.2").points
    assert found.item("1.1") == base.item("1.1")
    assert found.factors == base.factors


def test_half_a_text_may_be_changed(tmp_path: Path) -> None:
    found = criteria(tmp_path, 'title: {en: "Tinier"}\n')
    assert (found.title.th, found.title.en) == ("เล็ก", "Tinier")


def test_a_new_item_comes_last(tmp_path: Path) -> None:
    """Category 1 has 600 points; 1.2 gives up 50 of its 250 for the new one."""
    text = """\
categories:
  - id: "1"
    items:
      - {id: "1.2", points: {value: 200}}
      - {id: "1.3", title: {th: "สาม", en: "Three"}, source: D, verified: false,
         points: {value: 50, source: D, verified: false}}
"""
    assert [item.id for item in criteria(tmp_path, text).items] == ["1.1", "1.2", "1.3", "2.1"]


def test_a_question_is_found_by_its_number(tmp_path: Path) -> None:
    questions = 'areas: [{id: ก, questions: [{no: 2, title: {en: "Changed"}}]}]'
    found = criteria(tmp_path, f'categories: [{{id: "2", items: [{{id: "2.1", {questions}}}]}}]\n')
    assert [question.title.en for question in found.item("2.1").questions] == ["Result", "Changed"]


def test_lists_of_words_are_replaced(tmp_path: Path) -> None:
    text = 'categories: [{id: "1", items: [{id: "1.1", results: ["2.1(1)"]}]}]\n'
    assert criteria(tmp_path, text).item("1.1").results == ("2.1(1)",)


def test_keys_are_left_out_wherever_they_stand() -> None:
    base = read_source(b"x: 1\na: {x: 2, b: [{id: p, x: 3, y: 4}]}\n", "base.yaml")
    over = read_source(b"based_on: base\nwithout: [x]\na: {x: 5}\n", "over.yaml")
    assert overlaid(base, over).data == {"a": {"b": [{"id": "p", "y": 4}], "x": 5}}  # what it says itself stays


def test_keys_left_out_take_their_usual_value(tmp_path: Path) -> None:
    found = criteria(tmp_path, "without: [evidence, form]\nform: {years: 4}\n")
    assert (found.evidence, found.form) == ({}, FormSize(years=4))


def test_it_means_the_same_as_the_whole_written_out(tmp_path: Path) -> None:
    ours = load_edition(write(tmp_path, 'title: {en: "Tinier"}\n'))
    whole = edited(CRITERIA, ("id: tiny\n", "id: tiny-ours\n"), ('en: "Tiny"', 'en: "Tinier"'))
    (tmp_path / "whole.yaml").write_text(whole, encoding="utf-8")
    assert load_edition(tmp_path / "whole.yaml").digest == ours.digest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("titel: x\n", ("KEY_UNKNOWN", "ours.yaml", 3, "titel")),
        ("points: 900\n", ("POINTS_TOTAL_SUM", "ours.yaml", 3, "points")),
        (
            'categories:\n  - id: "1"\n    items:\n      - {id: "1.9", source: D}\n',
            ("KEY_MISSING", "ours.yaml", 6, "categories[1].items[1.9].title"),
        ),
        (
            'categories:\n  - id: "1"\n    items:\n      - id: "1.2"\n        source: Q\n',
            ("SOURCE_UNKNOWN", "ours.yaml", 7, "categories[1].items[1.2].source"),
        ),
        (
            'categories: [{id: "1", items: [{id: "1.2", points: {value: 300}}]}]\n',
            ("POINTS_CATEGORY_SUM", "tiny.yaml", 23, "categories[1].points.value"),  # 350 + 300 are not 600
        ),
        (
            'categories: [{id: "1", items: [{id: "1.2", title: {en: A}}, {id: "1.2", title: {en: B}}]}]\n',
            ("KEY_MISSING", "ours.yaml", 3, "categories[1].items[1.2].source"),  # the second is a new one
        ),
        ("categories: []\n", ("LIST_EMPTY", "ours.yaml", 3, "categories")),
        ("factors: none\n", ("KEY_WANTS_MAPPING", "ours.yaml", 3, "factors")),
        ("without: points\n", ("KEY_WANTS_LIST", "ours.yaml", 3, "without")),
        ("without:\n  - titel\n", ("BASE_KEY_UNKNOWN", "ours.yaml", 4, "without[#1]")),
        ("title: {en: 1\n", ("YAML_SYNTAX", "ours.yaml", 4, "")),
    ],
)
def test_a_fault_is_placed_in_the_file_where_it_stands(
    tmp_path: Path, text: str, expected: tuple[str, str, int, str]
) -> None:
    assert expected in faults(write(tmp_path, text))


def test_a_fault_of_the_base_is_placed_there(tmp_path: Path) -> None:
    path = write(tmp_path, "", base=(('id: "1.1"', "id: 1.1"),))
    assert ("KEY_WANTS_TEXT", "tiny.yaml", 25, "categories[1].items[1.1].id") in faults(path)


def test_the_nearest_key_is_told(tmp_path: Path) -> None:
    [problem] = [one for one in check_file(write(tmp_path, "without: [pionts]\n")) if one.code == "BASE_KEY_UNKNOWN"]
    assert problem.values["nearest"] == "points"


def test_without_data_on_either_side_nothing_is_joined() -> None:
    whole, broken = read_source(b"id: a\n", "whole.yaml"), read_source(b"- a\n", "broken.yaml")
    for base, over in ((whole, broken), (broken, whole)):
        found = overlaid(base, over)
        assert (found.file, found.data) == (over.file, None)
        assert [problem.code for problem in found.problems] == ["YAML_NOT_A_MAPPING"]
