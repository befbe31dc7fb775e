"""Figures without an official source are named where they decide."""

from dataclasses import replace

from support.editions import tiny_edition, tiny_scorecard

from pmqa_score.definitions import load_edition
from pmqa_score.model.bands import GapRule
from pmqa_score.model.setup import Edition
from pmqa_score.report.unverified import unverified
from pmqa_score.scoring.totals import totals


def named(edition: Edition, *percents: int) -> dict[str, tuple[str, ...]]:
    placed = totals(edition, tiny_scorecard(*percents)).band
    return {one.kind: one.names for one in unverified(edition, [placed, None], "th")}


def with_table(*, verified_from: str, gap: bool) -> Edition:
    """Return the tiny edition with only the bands from *verified_from* on verified."""
    edition = tiny_edition()
    table = edition.rules.tables[0]
    bands = tuple(replace(band, verified=band.id >= verified_from) for band in table.bands)
    rule = GapRule(source="D", verified=not gap)
    return replace(edition, rules=replace(edition.rules, tables=(replace(table, bands=bands, gaps=rule),)))


def test_points_are_always_named_together() -> None:
    found = named(tiny_edition(), 50, 50, 50)
    assert found == {"category_points": ("1", "2"), "item_points": ("1.1", "1.2", "2.1")}


def test_bands_are_named_where_the_total_stands_at_them() -> None:
    """473.75 is in band 3, next to band 4; only band 3 is unverified."""
    assert named(with_table(verified_from="4", gap=False), 45, 45, 50)["band"] == ("band 3",)
    assert "band" not in named(with_table(verified_from="4", gap=False), 50, 50, 50)
    assert named(with_table(verified_from="9", gap=False), 50, 50, 50)["band"] == ("band 4", "band 5")


def test_the_rule_of_gaps_is_named_only_in_a_gap() -> None:
    edition = with_table(verified_from="1", gap=True)
    assert "gap" in named(edition, 45, 45, 50)
    assert "gap" not in named(edition, 50, 50, 50)


def test_scale_conditions_and_set_awards_are_named() -> None:
    edition = tiny_edition()
    rules = edition.rules
    assert rules.scale is not None
    loose = replace(
        rules,
        scale=replace(rules.scale, verified=False),
        conditions=tuple(replace(one, verified=False) for one in rules.conditions[:2]),
        awards=tuple(replace(one, verified=False) for one in rules.awards),
    )
    found = named(replace(edition, rules=loose), 50, 50, 50)
    assert (found["scale"], found["condition"], found["award"]) == (("",), ("comparisons", "three years"), ("overall",))


def test_the_bands_of_process_and_results_count_where_a_part_stands_at_them() -> None:
    """525 process points at 50 percent are 262.5: in band 2 (100–250), between it and band 3."""
    edition = tiny_edition()
    [table] = edition.rules.tables
    bands = tuple(replace(band, verified=False) for band in table.bands)
    tables = tuple(replace(table, basis=basis, bands=bands) for basis in ("process", "results"))
    apart = replace(edition, rules=replace(edition.rules, tables=tables))
    scored = totals(apart, tiny_scorecard(50, 50, 50))
    found = [one.names for one in unverified(apart, [scored.band], "th", parts=scored.parts[:1]) if one.kind == "band"]
    assert found == [("band 2", "band 3")]


def test_rules_of_means_curves_and_levels_are_named() -> None:
    edition = load_edition("pmqa-4.0")
    kinds = {one.kind for one in unverified(edition, [], "en")}
    assert {"level_points", "curve", "means"} <= kinds
