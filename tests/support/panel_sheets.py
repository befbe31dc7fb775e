"""Panels on the tiny edition as a consensus workbook shows them, and that workbook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from random import Random

from support.editions import tiny_edition, tiny_identity

from pmqa_score.model.consolidation import PanelMember
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Agency, Assessor, Identity
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.model.scorecard import Comment, ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.model.text import Language
from pmqa_score.scoring.panel.consensus import panel_sheet
from pmqa_score.scoring.panel.consolidate import TOLERANCE, consolidate
from pmqa_score.workbook.panel_data import panel_digest
from pmqa_score.workbook.write import draw_workbook

NAMES = {"a1": "นางเอก", "a2": "นายโท", "a3": "นายตรี", "a4": "นางจัตวา"}


def sheet_of(cards: Mapping[str, Scorecard], *, edition: Edition | None = None) -> PanelSheet:
    """Return what a panel with these scorecards, by assessor id, is shown; partial ones count where they answer."""
    edition = edition or tiny_edition()
    members = [PanelMember(assessor=assessor, scorecard=card) for assessor, card in cards.items()]
    result = consolidate(edition, Agency("g1", "กรมตัวอย่าง"), members, partial="use")
    assessors = {assessor: Assessor(assessor, NAMES.get(assessor, assessor)) for assessor in cards}
    return panel_sheet(edition, result, members, assessors, tolerance=TOLERANCE)


def answer(item: str, percent: int | None, *comments: Comment, rationale: str = "") -> ItemAnswer:
    """Return an assessor's answer to an item."""
    return ItemAnswer(
        item=item,
        percent=None if percent is None else Decimal(percent),
        strengths=tuple(one for one in comments if one.kind == "strength"),
        ofis=tuple(one for one in comments if one.kind == "ofi"),
        rationale=rationale,
    )


def card(*answers: ItemAnswer) -> Scorecard:
    """Return a scorecard with these answers; items of the tiny edition without one are unanswered."""
    given = {one.item: one for one in answers}
    return Scorecard({item.id: given.get(item.id, answer(item.id, None)) for item in tiny_edition().criteria.items})


def random_sheet(edition: Edition, seed: int, members: int) -> PanelSheet:
    """Return a panel of so many with random percents, picks and comments; some items nobody answered."""
    dice = Random(seed)  # noqa: S311 - a test's dice
    cards = {}
    for no in range(1, members + 1):
        items = {}
        for category in edition.criteria.categories:
            factors = [factor.id for factor in edition.criteria.factors[category.kind]]
            for item in category.items:
                percent = None if dice.random() < 0.15 else dice.choice(range(30, 75, 5))
                said = [
                    Comment(kind=dice.choice(("strength", "ofi")), no=n, text=f"ข้อ {n} {dice.random():.2f}",
                            factor=dice.choice(factors), double=dice.random() < 0.2)
                    for n in range(dice.randint(0, 3))
                ]  # fmt: skip
                items[item.id] = answer(item.id, percent, *said, rationale=dice.choice(("", "เหตุผล")))
        cards[f"a{no}"] = Scorecard(items)
    return sheet_of(cards, edition=edition)


def setup_for(panel: PanelSheet, language: Language = "th") -> Setup:
    """Return the setup of the workbook in which *panel* agrees."""
    return Setup(role="consensus", language=language, panel=panel_digest(panel))


def panel_identity() -> Identity:
    """Return the identity of a consensus workbook of agency g1."""
    return replace(tiny_identity(), assessor=Assessor("consensus", "คณะ"), role="consensus")


def consensus_book(
    panel: PanelSheet, answers: Mapping[str, Value] | None = None, *, edition: Edition | None = None
) -> bytes:
    """Return the workbook in which *panel* agrees, with *answers*."""
    return draw_workbook(
        edition or tiny_edition(), setup_for(panel), panel_identity(), answers or {}, panel=panel
    )  # fmt: skip
