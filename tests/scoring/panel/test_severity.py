from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.scoring.panel.severity import Panel, linked_groups, severity

GRID = st.integers(0, 20).map(lambda step: 5 * step)


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


@given(st.permutations(["g1", "g2", "g3", "g4"]))
def test_groups_do_not_depend_on_the_order_of_agencies(order: list[str]) -> None:
    panels = {
        "g1": panel({"a": 1, "b": 1}),
        "g2": panel({"c": 1}),
        "g3": panel({"b": 1, "d": 1}),
        "g4": panel({"e": 1}),
    }
    assert linked_groups({agency: panels[agency] for agency in order}) == (("a", "b", "d"), ("c",), ("e",))
