from decimal import Decimal
from fractions import Fraction
from statistics import variance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.scoring.panel.severity import FEWEST_ITEMS, Panel, linked_groups, severity
from pmqa_score.scoring.rounding import half_up, half_up_root

GRID = st.integers(0, 20).map(lambda step: 5 * step)
SCORES = st.decimals(0, 500, places=2)
PANELS = st.lists(
    st.lists(st.dictionaries(st.sampled_from("abcd"), SCORES, max_size=4), min_size=1, max_size=14), max_size=3
)


def panel(*units: dict[str, int]) -> Panel:
    return [{assessor: Decimal(percent) for assessor, percent in unit.items()} for unit in units]


def test_severity_by_hand() -> None:
    """On ten items a is 10 below b and c, who agree; on two of them 20 below.

    Deviation −(8 × 10 + 2 × 20) / 10 = −12; variance (8 × 2² + 2 × 8²) / 9 = 17.78; reach 2 √(17.78 / 10) = 2.67;
    shrunk −12 × 10 / 30 = −4.
    """
    near = [{"a": 40, "b": 50, "c": 50}] * 8
    far = [{"a": 30, "b": 50, "c": 50}] * 2
    strict, *_ = severity({"g1": panel(*near), "g2": panel(*far)}).assessors
    assert (strict.assessor, strict.n, strict.agencies) == ("a", 10, 2)
    assert (strict.deviation, strict.shrunk) == (Decimal(-12), Decimal(-4))
    assert (strict.lower, strict.upper) == (Decimal("-14.67"), Decimal("-9.33"))


def test_too_few_shared_items_say_nothing() -> None:
    """Nine items shared with b, and three that a answered alone."""
    shared = [{"a": 40, "b": 50}] * 9
    report = severity({"g1": panel(*shared, *[{"a": 40}] * 3)})
    assert [(one.assessor, one.n, one.deviation, one.shrunk) for one in report.assessors] == [
        ("a", 9, None, None),
        ("b", 9, None, None),
    ]


def test_an_assessor_alone_is_listed_with_nothing() -> None:
    report = severity({"g1": panel({"a": 40})})
    assert [(one.assessor, one.n, one.agencies) for one in report.assessors] == [("a", 0, 0)]


@pytest.mark.parametrize(
    ("panels", "groups"),
    [
        ({"g1": "ab", "g2": "bc"}, (("a", "b", "c"),)),
        ({"g1": "ab", "g2": "cd"}, (("a", "b"), ("c", "d"))),
        ({"g1": "ab", "g2": "cd", "g3": "da"}, (("a", "b", "c", "d"),)),  # the third links the others
        ({"g1": ""}, ()),
        ({}, ()),
    ],
)
def test_who_can_be_compared(panels: dict[str, str], groups: tuple[tuple[str, ...], ...]) -> None:
    report = severity({agency: panel(dict.fromkeys(who, 50)) for agency, who in panels.items()})
    assert report.groups == groups
    assert report.linked is (len(groups) < 2)


@given(st.lists(st.tuples(GRID, GRID), min_size=10, max_size=20))
def test_two_assessors_mirror_each_other(pairs: list[tuple[int, int]]) -> None:
    one, other = severity({"g": panel(*({"a": a, "b": b} for a, b in pairs))}).assessors
    assert one.deviation is not None
    assert other.deviation == -one.deviation
    assert other.lower == (None if one.upper is None else -one.upper)
    assert one.shrunk is not None
    assert abs(one.shrunk) <= abs(one.deviation)


@given(PANELS)
def test_it_is_the_definition_item_by_item(units: list[list[dict[str, Decimal]]]) -> None:
    """An independent reference: each deviation by itself, as in the definition, in panels of any size."""
    apart: dict[str, list[list[Fraction]]] = {one: [] for panel_ in units for unit in panel_ for one in unit}
    for panel_ in units:
        for one, all_ in apart.items():
            others = [(unit[one], [v for o, v in unit.items() if o != one]) for unit in panel_ if one in unit]
            all_.append([Fraction(own) - Fraction(sum(rest)) / len(rest) for own, rest in others if rest])
    for found in severity({f"g{number}": panel_ for number, panel_ in enumerate(units)}).assessors:
        values = [value for own in apart[found.assessor] for value in own]
        assert (found.n, found.agencies) == (len(values), sum(map(bool, apart[found.assessor])))
        if len(values) >= FEWEST_ITEMS:
            centre, reach = (
                half_up(sum(values) / Fraction(len(values))),
                half_up_root(4 * variance(values) / len(values)),
            )
            assert (found.deviation, found.lower, found.upper) == (centre, centre - reach, centre + reach)


@given(st.permutations(["g1", "g2", "g3", "g4"]))
def test_groups_do_not_depend_on_the_order_of_agencies(order: list[str]) -> None:
    panels = {
        "g1": panel({"a": 1, "b": 1}),
        "g2": panel({"c": 1}),
        "g3": panel({"b": 1, "d": 1}),
        "g4": panel({"e": 1}),
    }
    assert linked_groups({agency: panels[agency] for agency in order}) == (("a", "b", "d"), ("c",), ("e",))
