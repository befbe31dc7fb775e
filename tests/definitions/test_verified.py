"""Figures that a round has verified: the tiny edition has 1.1 of 350, 1.2 of 250 (category 600) and 2.1 of 400."""

from decimal import Decimal
from pathlib import Path

import pytest
from support import level_files
from support.definition_files import write_edition

from pmqa_score.definitions import load_edition
from pmqa_score.definitions.verified import verified_faults, with_verified
from pmqa_score.model.criteria import Criteria
from pmqa_score.model.setup import Edition
from pmqa_score.model.verified import Verified


def verified(by: str = "สมศรี", date: str = "1 มี.ค. 2569", **points: str) -> Verified:
    """Return verified points; ``_1_1`` stands for the id 1.1."""
    given = {key.lstrip("_").replace("_", "."): Decimal(value) for key, value in points.items()}
    return Verified(by=by, date=date, points=given)


@pytest.fixture
def tiny(tmp_path: Path) -> Edition:
    return load_edition(write_edition(tmp_path))


@pytest.fixture
def levels(tmp_path: Path) -> Edition:
    return load_edition(write_edition(tmp_path, level_files.CRITERIA, level_files.BANDS))


def figures(criteria: Criteria) -> dict[str, tuple[str, bool]]:
    found = {one.id: one.points for one in criteria.categories} | {one.id: one.points for one in criteria.items}
    return {id_: (str(figure.value), figure.verified) for id_, figure in sorted(found.items()) if figure}


def test_points_are_moved_and_marked(tiny: Edition) -> None:
    found = with_verified(tiny, verified(_1_1="300", _1_2="300")).criteria
    assert figures(found) == {
        "1": ("600", True),  # the sum of two verified items
        "1.1": ("300", True),
        "1.2": ("300", True),
        "2": ("400", False),
        "2.1": ("400", False),
    }
    assert found.points == 1000
    assert [id_ for id_, _ in found.unverified()] == ["2", "2.1"]


def test_who_verified_it_is_its_source(tiny: Edition) -> None:
    criteria = with_verified(tiny, verified(_1_1="350")).criteria
    figure = criteria.item("1.1").points
    assert figure is not None
    assert (criteria.sources[figure.source].th, criteria.sources[figure.source].en) == (
        "ยืนยันโดย สมศรี เมื่อ 1 มี.ค. 2569",
        "Verified by สมศรี, 1 มี.ค. 2569",
    )


def test_a_category_is_verified_when_all_its_items_are_or_when_it_is_given(tiny: Edition) -> None:
    assert figures(with_verified(tiny, verified(_1_1="350")).criteria)["1"] == ("600", False)
    assert figures(with_verified(tiny, verified(_1="600")).criteria)["1"] == ("600", True)
    assert figures(with_verified(tiny, verified(_2_1="400")).criteria)["2"] == ("400", True)


def test_the_same_figures_verified_are_another_edition(tiny: Edition) -> None:
    """What is stamped in a workbook then says who verified its points."""
    once, twice = (with_verified(tiny, verified(_1_1="350", by=by)) for by in ("สมศรี", "สมชาย"))
    assert len({tiny.digest, once.digest, twice.digest}) == 3
    assert with_verified(tiny, verified(_1_1="350.0")).digest == once.digest
    assert once.rules == tiny.rules


def test_levels_may_be_verified(levels: Edition) -> None:
    found = with_verified(levels, verified(basic="250", advance="250")).criteria
    assert [(level.id, str(level.points.value), level.points.verified) for level in found.levels] == [
        ("basic", "250", True),
        ("advance", "250", True),
    ]
    assert found.points == 500
    assert list(found.unverified()) == []
    assert list(verified_faults(levels, verified(basic="250", advance="250"))) == []


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (verified(_1_1="350"), []),
        (verified(_1_1="300", _1_2="300", _1="600"), []),
        (verified(by=" "), [("VERIFIED_BLANK", ("by",))]),
        (verified(date=""), [("VERIFIED_BLANK", ("date",))]),
        (verified(_1_9="10"), [("VERIFIED_UNKNOWN", ("points", "1.9"))]),
        (verified(_1_1="0"), [("POINTS_NOT_POSITIVE", ("points", "1.1"))]),
        (verified(_1="601"), [("POINTS_CATEGORY_SUM", ("points", "1"))]),
        (verified(_1_1="300"), [("VERIFIED_SUM", ("points",))]),  # 950 in all, the highest band ends at 1,000
    ],
)
def test_what_does_not_fit_is_named(
    tiny: Edition, given: Verified, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(fault.code, fault.path) for fault in verified_faults(tiny, given)] == expected


def test_levels_that_do_not_come_to_the_whole_are_named() -> None:
    """250 + 420 + 100 = 770; a level's points are what it adds to the one below."""
    status = load_edition("pmqa-4.0")
    (fault,) = verified_faults(status, verified(basic="250", advance="420"))
    assert (fault.code, fault.found, fault.values) == ("VERIFIED_SUM", "500", {"points": "770"})
    assert list(verified_faults(status, verified(basic="250", advance="150"))) == []


def test_an_edition_without_points_keeps_its_own(levels: Edition) -> None:
    assert [fault.code for fault in verified_faults(levels, verified(_2_1="400"))] == ["VERIFIED_UNKNOWN"]
    rating = load_edition("pmqa-readiness")
    assert with_verified(rating, verified()).criteria.points == rating.criteria.points
