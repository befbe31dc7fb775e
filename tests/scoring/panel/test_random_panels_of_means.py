"""Random panels of 2 to 8 in editions of means against an independent reference, equal to the last digit."""

from __future__ import annotations

import random
from collections.abc import Mapping
from fractions import Fraction
from functools import cache

import pytest
from support.any_edition import MEANS, full_answers
from support.means_reference import HIGHEST, item_scores, panel_scores, status, total

from pmqa_score.definitions import load_edition
from pmqa_score.model.consolidation import AgencyResult, ConsolidationMethod, PanelMember
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Agency
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.panel.consolidate import consolidate

SETUP = Setup(years=(2565, 2566, 2567))
SEEDS = range(40)
METHODS: tuple[ConsolidationMethod, ...] = ("mean", "median", "trimmed")

Panel = Mapping[str, Mapping[str, Value]]


@cache
def complete(edition: str, seed: int) -> Mapping[str, Value]:
    return full_answers(load_edition(edition), SETUP, seed)


def random_panel(edition: str, seed: int) -> Panel:
    """Return answers by assessor; the first one's are complete, others may lack an item or two."""
    dice = random.Random(seed)  # noqa: S311 - a test's dice
    items = [item.id for item in load_edition(edition).criteria.items]
    panel: dict[str, Mapping[str, Value]] = {}
    for no in range(1, dice.randint(2, 8) + 1):
        lost = dice.sample(items, dice.randint(1, 2)) if no > 1 and dice.random() < 0.3 else []
        starts = tuple(f"in_{item.replace('.', '_')}_" for item in lost)
        answers = complete(edition, dice.randint(0, 20))
        panel[f"a{no}"] = {name: value for name, value in answers.items() if not name.startswith(starts or "-")}
    return panel


def merged_by_program(edition: str, panel: Panel, method: ConsolidationMethod, *, use: bool) -> AgencyResult:
    loaded = load_edition(edition)
    members = [PanelMember(assessor=one, scorecard=scorecard(loaded, SETUP, said)) for one, said in panel.items()]
    return consolidate(loaded, Agency("g1", "กรม"), members, method=method, partial="use" if use else "exclude")


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("edition", MEANS)
def test_they_are_merged_like_the_reference(edition: str, seed: int) -> None:
    panel, use, method = random_panel(edition, seed), bool(seed % 2), METHODS[seed % 3]
    scores = {one: item_scores(said) for one, said in panel.items()}
    items = len(scores["a1"])
    counted = {one: given for one, given in scores.items() if use or len(given) == items}
    wanted = panel_scores(list(counted.values()), method)
    result = merged_by_program(edition, panel, method, use=use)
    assert result.assessors == tuple(counted)
    assert {one.assessor for one in result.excluded} == set(scores) - set(counted)
    for item in result.items:
        given = [one[item.id] for one in counted.values() if item.id in one]
        assert item.n == len(given)
        assert item.earned == wanted[item.id]
        assert item.spread == max(given) - min(given)
        assert item.discuss == (max(given) - min(given) >= Fraction(HIGHEST[edition], 5))
    assert result.totals.earned == total(wanted)
    if edition != "pmqa-readiness":
        assert result.totals.band
        assert result.totals.band.id == status(total(wanted))


@pytest.mark.parametrize("edition", MEANS)
def test_the_order_of_assessors_never_matters(edition: str) -> None:
    panel = random_panel(edition, 3)
    turned = dict(sorted(panel.items(), reverse=True))
    one, other = (merged_by_program(edition, given, "trimmed", use=True) for given in (panel, turned))
    assert (one.items, one.totals, one.agreement) == (other.items, other.totals, other.agreement)


def test_the_panels_are_of_every_size_and_some_lack_items() -> None:
    panels = [random_panel(edition, seed) for edition in MEANS for seed in SEEDS]
    assert {len(panel) for panel in panels} >= set(range(2, 9))
    assert any(len(item_scores(said)) < len(item_scores(panel["a1"])) for panel in panels for said in panel.values())
