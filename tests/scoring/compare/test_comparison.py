"""Two sides' results held against each other."""

from decimal import Decimal

from support.editions import tiny_edition
from support.sides import side

from pmqa_score.definitions import load_edition
from pmqa_score.model.field import Value
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.compare.comparison import compare

D = Decimal
SETUP = Setup(years=(2565, 2566, 2567))


def answers(*percents: int | None) -> dict[str, Value]:
    return {
        f"in_{item}_percent": Decimal(percent)
        for item, percent in zip(("1_1", "1_2", "2_1"), percents, strict=True)
        if percent is not None
    }


def test_gaps_are_right_minus_left() -> None:
    """300, 225 and 475 points. 30, 50, 50 %: 90 + 112.5 + 237.5 = 440. 75, 50, 40: 225 + 112.5 + 190 = 527.5.

    Category 1: 202.5 and 337.5 of 525 points are 38.57 and 64.29 %.
    """
    found = compare(side(tiny_edition(), SETUP, answers(30, 50, 50)), side(tiny_edition(), SETUP, answers(75, 50, 40)))
    assert [(gap.id, gap.percent, gap.earned, gap.steps) for gap in found.items] == [
        ("1.1", D(45), D(135), 2),  # 30–45 → 70–85
        ("1.2", D(0), D(0), 0),
        ("2.1", D(-10), D("-47.5"), -1),
    ]
    assert [(gap.percent, gap.earned) for gap in found.categories] == [
        (D("25.72"), D(135)),
        (D(-10), D("-47.5")),
    ]
    assert (found.total.percent, found.total.earned, found.total.steps) == (Decimal("8.75"), Decimal("87.5"), 1)
    assert [band.id for band in found.bands if band] == ["3", "4"]


def test_what_is_partial_has_no_gap() -> None:
    found = compare(
        side(tiny_edition(), SETUP, answers(30, None, 50)), side(tiny_edition(), SETUP, answers(75, 50, 40))
    )
    assert [(gap.id, gap.percent, gap.earned, gap.steps) for gap in found.items if gap.id == "1.2"] == [
        ("1.2", None, None, None)
    ]
    assert [(gap.percent, gap.earned) for gap in found.categories] == [(None, None), (D(-10), D("-47.5"))]
    assert (found.total.percent, found.total.earned, found.total.steps) == (None, None, None)


def test_editions_are_compared_by_ids() -> None:
    """Items of pmqa-2562 that the tiny edition lacks stand alone; 1.1 has percents of other points."""
    award = load_edition("pmqa-2562")
    found = compare(side(tiny_edition(), SETUP, answers(30, 50, 50)), side(award, SETUP, answers(50, 50, 50)))
    gaps = {gap.id: gap for gap in found.items}
    assert (gaps["1.1"].percent, gaps["1.1"].earned) == (D(20), None)
    assert (gaps["7.6"].left, gaps["7.6"].percent, gaps["7.6"].earned) == (None, None, None)
    assert list(gaps)[:4] == ["1.1", "1.2", "2.1", "2.2"]
    assert {pair.id: (pair.left is None, pair.right is None) for pair in found.conditions} == {
        "comparisons": (False, False),
        "three_years": (False, False),
        "role_model": (False, True),
        "transparency_role_model": (True, False),
    }


def test_levels_and_bands_of_a_mean_are_steps_too() -> None:
    edition = load_edition("pmqa-4.0")
    item = edition.criteria.item("1.1")
    basic: dict[str, Value] = {
        f"in_1_1_{level}_{no}": "yes" if level == "basic" else "no"
        for level in ("basic", "advance", "significance")
        for no in range(1, len(item.checks) + 1)
    }
    nothing: dict[str, Value] = dict.fromkeys(basic, "no")
    gap = compare(side(edition, SETUP, nothing), side(edition, SETUP, basic)).items[0]
    assert (gap.percent, gap.earned, gap.steps) == (D(60), D(300), 1)


def test_an_edition_without_ranges_and_levels_has_no_steps() -> None:
    edition = load_edition("pmqa-readiness")
    found = compare(side(edition, SETUP, {}), side(edition, SETUP, {}))
    assert {gap.steps for gap in (*found.items, found.total)} == {None}
