"""The tables of bands, conditions, awards and points."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from support.editions import say, tiny_edition

from pmqa_score.definitions import load_edition
from pmqa_score.model.bands import Award, BandRules, GapRule, Threshold
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.rule_tables import awards_table, bands_tables, conditions_table, points_table
from pmqa_score.workbook.plan import Static


def rows(table: object, edition: Edition) -> list[list[str]]:
    """Return the words of a table, row by row, without its two heads."""
    build = SheetBuilder("x", "x", (12.0, 22.0, 40.0, 40.0, 40.0, 40.0), "en")
    table(build, context(edition, Setup(language="en")))  # type: ignore[operator]
    lines: dict[int, list[str]] = {}
    for cell in build.sheet().cells:
        if isinstance(cell.content, Static):
            lines.setdefault(cell.row, []).append(str(cell.content.value))
    return [line for line in lines.values() if len(line) > 1][1:]


def with_rules(**changes: object) -> Edition:
    edition = tiny_edition()
    return replace(edition, rules=replace(edition.rules, **changes))  # type: ignore[arg-type]


def test_bands_tell_the_gap_above_them() -> None:
    found = rows(bands_tables, tiny_edition())
    assert found[2] == ["3", "band 3", "300 – 450", "above 450, below 500", "✓ verified (source D)"]
    assert found[5] == ["6", "band 6", "900 – 1,000", "–", "✓ verified (source D)"]


def test_bands_without_a_gap_say_so() -> None:
    table = tiny_edition().rules.tables[0]
    joined = (replace(table.bands[0], upper=Decimal(100)), table.bands[1])
    assert rows(bands_tables, with_rules(tables=(replace(table, bands=joined),)))[0][3] == "–"


def test_the_rule_for_gaps_is_told_with_its_source() -> None:
    table = tiny_edition().rules.tables[0]
    for note, words in ((say("my rule"), "my rule"), (None, "Stay in the lower band, reported as between")):
        gaps = GapRule(source="K", verified=False, note=note)
        found = rows(bands_tables, with_rules(tables=(replace(table, gaps=gaps),)))[-1]
        assert found[1].startswith(words)
        assert found[2] == "! not verified (source K)"


def test_conditions_tell_when_they_are_met_and_from_which_band() -> None:
    found = {row[0]: row[1].split("\n") for row in rows(conditions_table, tiny_edition())}
    assert found == {
        "comparisons": [
            "Items 2.1 each have at least 1 indicators with a named comparator and its value",
            "Required from band 3 up",
        ],
        "three years": [
            "Every indicator of items 2.1 has at least 3 yearly values", "Required in every band",
        ],
        "role model": [
            "Every indicator of 2.1 answering question (2) question 2 improves and is better than its comparator",
            "Required in every band",
        ],
    }  # fmt: skip


def test_every_indicator_and_notes_are_told() -> None:
    first = tiny_edition().rules.conditions[0]
    found = rows(conditions_table, with_rules(conditions=(replace(first, at_least=0, note=say("mind")),)))
    assert found[0][1].split("\n") == [
        "Every indicator of items 2.1 has a named comparator and its value", "Required from band 3 up", "Note: mind",
    ]  # fmt: skip


def test_the_question_of_the_award_criteria_is_printed_with_its_title() -> None:
    """The source says (11), but by its titles transparency is (12): the mismatch has to be seen."""
    (row,) = [one for one in rows(conditions_table, load_edition("pmqa-2562")) if "Transparency" in one[0]]
    assert "(11) " in row[1]


def test_awards_tell_their_thresholds_or_that_none_is_set() -> None:
    found = rows(awards_table, tiny_edition())
    assert found[0][1].split("\n") == ["total > 450 points", "1 ≥ 50 %", "2.1 ≥ 30 %"]
    assert found[1][1] == "not set"


def test_a_threshold_may_bound_points_and_percent() -> None:
    both = Threshold(of="1", points=Decimal(1000), percent=Decimal(5))
    award = Award(id="a", title=say("a"), thresholds=(both,), source="D", verified=True)
    assert rows(awards_table, tiny_edition(awards=(award,)))[0][1] == "1 ≥ 1,000 points\n1 ≥ 5 %"


def test_points_of_categories_and_items_carry_their_source() -> None:
    found = rows(points_table, tiny_edition())
    assert [row[0] for row in found] == ["1", "1.1", "1.2", "2", "2.1"]
    assert found[1] == ["1.1", "item 1.1", "300", "", "! not verified (source D)"]


def test_what_an_edition_lacks_has_no_table() -> None:
    edition = tiny_edition()
    bare = replace(
        edition,
        rules=BandRules(id="none", sources={}),
        criteria=replace(
            edition.criteria,
            categories=tuple(
                replace(one, points=None, items=tuple(replace(item, points=None) for item in one.items))
                for one in edition.criteria.categories
            ),
        ),
    )
    assert [rows(table, bare) for table in (bands_tables, conditions_table, awards_table, points_table)] == [[]] * 4
