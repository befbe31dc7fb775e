"""The thresholds of a real award, read from its file and decided by the engine: total, category and item together."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from pmqa_score.definitions import load_edition
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.scoring.totals import totals

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tqa(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The points of Baldrige under the awards of TQA."""
    text = (ROOT / "templates" / "baldrige-2021.yaml").read_text(encoding="utf-8")
    copy = tmp_path_factory.mktemp("tqa") / "tqa-mine.yaml"
    copy.write_text(text.replace("bands: baldrige-2021", "bands: tqa"), encoding="utf-8")
    return load_edition(copy)


def met(edition: Edition, percent: str, **others: str) -> tuple[Decimal, set[str]]:
    """Return the total and the awards met with *percent* everywhere but in *others* (``i_7_1="65.01"``)."""
    given = {item.id: Decimal(percent) for item in edition.criteria.items}
    given |= {name.removeprefix("i_").replace("_", "."): Decimal(other) for name, other in others.items()}
    result = totals(edition, Scorecard({item: ItemAnswer(item=item, percent=each) for item, each in given.items()}))
    return result.earned, {award.id for award in result.awards if award.met}


def test_650_is_not_tqa_and_a_hundredth_more_is(tqa: Edition) -> None:
    """All at 65 %: 650.00 points. 7.1 has 120 points: 65.01 % of them are 78.012, so 78.01 and 0.01 more in all."""
    total, awards = met(tqa, "65")
    assert (total, "tqa" in awards) == (Decimal("650.00"), False)
    total, awards = met(tqa, "65", i_7_1="65.01")
    assert (total, "tqa" in awards, "global_excellence" in awards) == (Decimal("650.01"), True, False)


def test_a_kind_of_plus_asks_for_its_own_category_and_item(tqa: Edition) -> None:
    """Categories 3 and items 7.2 at 45 %: above 450 in all, yet no award for customers; the others stand.

    3.1 and 3.2 have 40 + 45 points, 7.2 has 80: 165 points lose 5 %, 500 - 8.25 = 491.75.
    """
    total, awards = met(tqa, "50", i_3_1="45", i_3_2="45", i_7_2="45")
    assert total == Decimal("491.75")
    plus = {award for award in awards if award.startswith("tqc_plus")}
    assert plus == {"tqc_plus_people", "tqc_plus_operation", "tqc_plus_innovation", "tqc_plus_societal"}


def test_category_1_below_50_bars_every_plus_but_not_tqc(tqa: Edition) -> None:
    """Category 1 has 70 + 50 points: at 45 % its 120 points lose 6, 500 - 6 = 494."""
    total, awards = met(tqa, "50", i_1_1="45", i_1_2="45")
    assert (total, awards) == (Decimal("494.00"), {"tqc", "site_visit"})


def test_a_site_visit_begins_at_its_bound(tqa: Edition) -> None:
    """All at 33 %: every item's points × 0.33 add to 330.00, "at least" for the visit, and not above 350 for TQC."""
    total, awards = met(tqa, "33")
    assert (total, awards) == (Decimal("330.00"), {"site_visit"})
