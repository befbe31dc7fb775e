from dataclasses import replace
from decimal import Decimal

import pytest
from support.editions import tiny_criteria

from pmqa_score.model.criteria import Level, Method

CRITERIA = tiny_criteria()


def test_items_and_questions_in_order() -> None:
    assert [item.id for item in CRITERIA.items] == ["1.1", "1.2", "2.1"]
    assert [question.no for question in CRITERIA.item("1.1").questions] == [1, 2]


def test_an_item_knows_its_category() -> None:
    assert CRITERIA.category_of("1.2").id == "1"
    assert CRITERIA.category_of("2.1").kind == "results"


@pytest.mark.parametrize("item", ["1", "1.10", "9.9"])
def test_an_unknown_item_is_refused(item: str) -> None:
    with pytest.raises(KeyError, match=item):
        CRITERIA.category_of(item)
    with pytest.raises(KeyError, match=item):
        CRITERIA.item(item)


def test_a_category_may_be_scored_its_own_way() -> None:
    first, second = CRITERIA.categories
    assert CRITERIA.method_of(first) == "percent"
    assert CRITERIA.method_of(replace(second, method="kpi")) == "kpi"


def test_unverified_points_are_named() -> None:
    """The tiny edition verifies no figure: two categories and three items."""
    assert [(place, figure.value) for place, figure in CRITERIA.unverified()] == [
        ("1", Decimal(525)),
        ("1.1", Decimal(300)),
        ("1.2", Decimal(225)),
        ("2", Decimal(475)),
        ("2.1", Decimal(475)),
    ]


def test_verified_and_absent_points_are_not() -> None:
    category = CRITERIA.categories[0]
    assert category.points
    item = replace(category.items[0], points=replace(category.points, verified=True))
    settled = replace(category, points=replace(category.points, verified=True), items=(item,))
    absent = replace(category, points=None, items=(replace(item, points=None),))
    assert list(replace(CRITERIA, categories=(settled, absent)).unverified()) == []


def test_the_points_of_levels_are_figures_too() -> None:
    figure = CRITERIA.categories[0].points
    assert figure
    levels = tuple(
        Level(id=name, letter=name[0].upper(), title=CRITERIA.title, points=replace(figure, verified=verified))
        for name, verified in (("basic", False), ("model", True))
    )
    first, second, *_ = replace(CRITERIA, levels=levels).unverified()
    assert (first, second) == (("basic", figure), ("1", figure))


@pytest.mark.parametrize(
    ("methods", "unit", "takes_means"),
    [
        (("percent", "percent"), "points", False),
        (("levels", "kpi"), "score", True),
        (("rating", "rating"), "rating", True),
    ],
)
def test_what_an_edition_counts_in(methods: tuple[Method, Method], unit: str, *, takes_means: bool) -> None:
    categories = tuple(replace(one, method=how) for one, how in zip(CRITERIA.categories, methods, strict=True))
    criteria = replace(CRITERIA, categories=categories)
    assert (criteria.unit, criteria.takes_means) == (unit, takes_means)
