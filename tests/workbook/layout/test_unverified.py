"""Which figures are not verified, in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from support.editions import tiny_edition

from pmqa_score.definitions import load_edition
from pmqa_score.definitions.verified import with_verified
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.verified import Verified
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.unverified import unverified_words, verified_words
from pmqa_score.workbook.plan import Sheet, Static


def words(edition: Edition) -> str:
    found = unverified_words(context(edition, Setup()))
    return found.en if found else ""


def test_what_decides_and_is_not_verified_is_named() -> None:
    """The tiny edition: points of 2 categories and 3 items, and one award of its two is not set."""
    assert words(tiny_edition()) == "points of 5 categories and items · thresholds of awards (not set)"


def test_ranges_bands_and_conditions_are_named_too() -> None:
    edition = tiny_edition(awards=())
    rules = edition.rules
    table = rules.tables[0]
    bands = tuple(replace(band, verified=band.id not in ("2", "5")) for band in table.bands)
    doubtful = replace(
        rules,
        scale=replace(rules.scale, verified=False) if rules.scale else None,
        tables=(replace(table, bands=bands),),
        conditions=tuple(replace(one, verified=False) for one in rules.conditions),
    )
    assert words(replace(edition, rules=doubtful)).split(" · ")[1:] == [
        "the scoring ranges", "bands 2, 5 of the total", "3 conditions",
    ]  # fmt: skip


def test_nothing_is_said_where_all_is_verified() -> None:
    edition = tiny_edition(awards=())
    criteria = replace(
        edition.criteria,
        categories=tuple(
            replace(one, points=None, items=tuple(replace(item, points=None) for item in one.items))
            for one in edition.criteria.categories
        ),
    )
    assert words(replace(edition, criteria=criteria)) == ""


def test_what_a_round_has_verified_is_named_with_who_did_it() -> None:
    """1.1 is verified and 1.2 is not, so category 1 is not either."""
    edition = tiny_edition()
    assert not verified_words(context(edition, Setup()))
    given = Verified(by="สมศรี", date="1 มี.ค. 2569", points={"1.1": Decimal(300), "2.1": Decimal(475)})
    found = verified_words(context(with_verified(edition, given), Setup(language="en")))
    assert found == "✓ Points of 2, 1.1, 2.1: Verified by สมศรี, 1 มี.ค. 2569"


def test_it_stands_on_the_cover_and_the_summary() -> None:
    given = Verified(by="สมศรี", date="1 มี.ค. 2569", points={"1.1": Decimal(300)})
    plan = plan_of(with_verified(tiny_edition(), given), Setup(language="en"))
    told = [sheet.name for sheet in plan.sheets if "✓ Points of 1.1: Verified by สมศรี, 1 มี.ค. 2569" in texts(sheet)]
    assert told == ["Cover", "Summary"]


def texts(sheet: Sheet) -> set[object]:
    return {cell.content.value for cell in sheet.cells if isinstance(cell.content, Static)}


def test_levels_curve_means_and_status_levels_are_named_by_what_they_are() -> None:
    found = unverified_words(context(load_edition("pmqa-4.0"), Setup()))
    assert found is not None
    assert found.en == (
        "points of Basic, Advance, Significance · cut points of indicators · equal weights of the means · "
        "bounds of the 4 levels of the total · thresholds of awards (not set)"
    )
    assert found.th.startswith("คะแนนของระดับพื้นฐาน, ระดับก้าวหน้า, ระดับพัฒนาจนเกิดผล · จุดตัดร้อยละของตัวชี้วัด")
