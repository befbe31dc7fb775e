"""What differs between two editions."""

from pathlib import Path

import pytest
from support.definition_files import BANDS, CRITERIA, Edit, edited, write_edition

from pmqa_score.definitions import load_edition
from pmqa_score.definitions.changes import Change, changes
from pmqa_score.model.setup import Edition

POINTS_1_2 = "        points: {value: 250, source: D, verified: false}\n"
NEW_ITEM = """\
      - id: "1.3"
        title: {th: "สาม", en: "Three"}
        source: D
        verified: false
        points: {value: 50, source: D, verified: false}
"""


def tiny(folder: Path, criteria: tuple[Edit, ...] = (), bands: tuple[Edit, ...] = ()) -> Edition:
    return load_edition(write_edition(folder, edited(CRITERIA, *criteria), edited(BANDS, *bands)))


def found(folder: Path, *, criteria: tuple[Edit, ...] = (), bands: tuple[Edit, ...] = ()) -> tuple[Change, ...]:
    """Return what these edits change in the tiny edition."""
    return changes(tiny(folder), tiny(folder, criteria, bands))


def test_an_edition_does_not_differ_from_itself(tmp_path: Path) -> None:
    assert found(tmp_path) == ()


def test_points_and_a_new_item(tmp_path: Path) -> None:
    moved = (POINTS_1_2, POINTS_1_2.replace("250", "200.0") + NEW_ITEM)
    assert found(tmp_path, criteria=(moved,)) == (
        Change(
            kind="changed",
            file="criteria",
            what="item",
            place="categories[1].items[1.2]",
            key="points.value",
            old="250",
            new="200",
        ),
        Change(
            kind="added",
            file="criteria",
            what="item",
            place="categories[1].items[1.3]",
            key="",
            old=None,
            new="สาม / Three",
        ),
    )


SECOND = '              - {no: 2, title: {th: "ผลสอง", en: "Second"}, source: D, verified: false}\n'


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        (
            (('en: "Two"', 'en: "Too"'),),
            ("changed", "item", "categories[1].items[1.2]", "title.en", "Two", "Too"),
        ),
        (
            ((SECOND, SECOND + SECOND.replace("no: 2", "no: 3")),),
            ("added", "question", "categories[2].items[2.1].areas[ก].questions[3]", "", None, "ผลสอง / Second"),
        ),
        (
            (('results: ["2.1", "2.1ก(2)"]', 'results: ["2.1"]'),),
            ("changed", "item", "categories[1].items[1.1]", "results", "2.1, 2.1ก(2)", "2.1"),
        ),
        (
            (("verified: true", "verified: false"),),
            ("changed", "item", "categories[2].items[2.1]", "verified", "true", "false"),
        ),
        ((("years: 3", "years: 4"),), ("changed", "criteria", "", "form.years", "3", "4")),
        (
            (('  - id: "1"\n    title', '  - id: "1"\n    method: percent\n    title'),),
            ("added", "category", "categories[1]", "method", None, "percent"),
        ),
        (
            (("    points: {value: 600, source: D, verified: false}\n", ""),),
            ("removed", "category", "categories[1]", "points", "600", None),
        ),
        (
            (('  D: {th: "สมมติ", en: "Made up"}', '  D: {th: "สมมติ", en: "Made up"}\n  E: {th: "อื่น", en: "Other"}'),),
            ("added", "criteria", "", "sources.E", None, "อื่น / Other"),
        ),
        (
            (('evidence:\n  process:\n    - {id: "1", factor: A, text: {th: "มีชื่อ", en: "Has a name"}}\n', ""),),
            ("removed", "evidencepoint", "evidence.process[1]", "", "มีชื่อ / Has a name", None),
        ),
    ],
)
def test_a_change_of_the_criteria(tmp_path: Path, edits: tuple[Edit, ...], expected: tuple[str | None, ...]) -> None:
    seen = [(one.kind, one.what, one.place, one.key, one.old, one.new) for one in found(tmp_path, criteria=edits)]
    assert expected in seen


def test_a_removed_question_and_its_condition(tmp_path: Path) -> None:
    edits = ((SECOND, ""), ('results: ["2.1", "2.1ก(2)"]', 'results: ["2.1"]'))
    [_, removed, condition] = found(tmp_path, criteria=edits, bands=(("question: 2", "question: 1"),))
    assert (removed.kind, removed.what, removed.place, removed.old) == (
        "removed",
        "question",
        "categories[2].items[2.1].areas[ก].questions[2]",
        "ผลสอง / Second",
    )
    assert (condition.file, condition.what, condition.place, condition.key, condition.new) == (
        "bands",
        "condition",
        "conditions[model]",
        "question",
        "1",
    )


def test_ranges_bands_and_thresholds(tmp_path: Path) -> None:
    edits = (
        ('label: {th: "สูง", en: "High"}', 'label: {th: "สูง", en: "Tall"}'),
        ("upper: 499", "upper: 450"),
        ("points: 650, strict: true", "points: 700"),
    )
    assert [(one.place, one.key, one.old, one.new) for one in found(tmp_path, bands=edits)] == [
        ("scale.ranges[high]", "label.en", "High", "Tall"),
        ("tables[total].bands[1]", "upper", "499", "450"),
        ("awards[best].thresholds[total]", "points", "650", "700"),
        ("awards[best].thresholds[total]", "strict", "true", "false"),
    ]


def test_things_that_share_an_id_are_compared_as_a_whole(tmp_path: Path) -> None:
    """Two bounds on one thing have no id of their own."""
    [change] = found(tmp_path, bands=(('{of: "2.1", percent: 50}', "{of: total, percent: 50}"),))
    assert (change.place, change.key, change.old, change.new) == (
        "awards[best]",
        "thresholds",
        "total, 2.1",
        "total, total",
    )


def test_the_other_way_round_it_is_the_other_way_round(tmp_path: Path) -> None:
    new = tiny(tmp_path, ((POINTS_1_2, POINTS_1_2.replace("250", "200") + NEW_ITEM),))
    back = {(one.place, one.key): (one.old, one.new) for one in changes(new, tiny(tmp_path))}
    assert back == {(one.place, one.key): (one.new, one.old) for one in changes(tiny(tmp_path), new)}


def test_the_edition_of_provinces() -> None:
    seen = changes(load_edition("pmqa-4.0"), load_edition("pmqa-4.0-province"))
    titles = [one.place for one in seen if one.key == "title.th"]
    assert titles == [f"categories[{item[0]}].items[{item}]" for item in ("1.3", "2.1", "2.2", "2.3")]
    assert {one.file for one in seen} == {"criteria"}
