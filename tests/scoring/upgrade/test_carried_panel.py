"""A panel taken to another edition."""

from decimal import Decimal

from support.edited_editions import edited, item_less, item_more, other_points
from support.editions import tiny_edition, tiny_panel

from pmqa_score.definitions import load_edition
from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.scoring.panel.consensus import nobody, panel_sheet
from pmqa_score.scoring.panel.consolidate import consolidate
from pmqa_score.scoring.upgrade.carried_panel import carried_panel, panel_losses


def panel() -> PanelSheet:
    members = tiny_panel(a1=(50, 60, 70), a2=(70, 60, None))
    result = consolidate(tiny_edition(), Agency("g1", "กรม"), members, partial="use")
    people = {id_: Assessor(id_, id_) for id_ in ("a1", "a2")}
    return panel_sheet(tiny_edition(), result, members, people, tolerance=Decimal(20))


def test_points_are_earned_anew() -> None:
    """60 % of 310; a spread of 20 points is worth 62."""
    found = carried_panel(panel(), edited(other_points)).item("1.1")
    assert (found.percent, found.earned, found.effect, found.discuss) == (
        Decimal(60), Decimal(186), Decimal(62), True,
    )  # fmt: skip
    assert carried_panel(panel(), tiny_edition()) == panel()


def test_a_new_item_waits_for_everyone() -> None:
    found = carried_panel(panel(), edited(item_more))
    assert [item.id for item in found.items] == ["1.1", "1.2", "1.3", "2.1"]
    assert [(voice.assessor, voice.percent) for voice in found.item("1.3").voices] == [("a1", None), ("a2", None)]


def test_what_was_given_for_an_item_that_is_gone_is_told() -> None:
    losses = list(panel_losses(panel(), edited(item_less)))
    assert [(loss.item, loss.assessor, loss.percent) for loss in losses] == [
        ("1.2", "a1", Decimal(60)),
        ("1.2", "a2", Decimal(60)),
    ]
    assert list(panel_losses(panel(), tiny_edition())) == []


def test_in_an_edition_of_means_the_effect_is_the_spread() -> None:
    readiness = load_edition("pmqa-readiness")
    sheet = nobody(readiness)
    assert carried_panel(sheet, readiness) == sheet
