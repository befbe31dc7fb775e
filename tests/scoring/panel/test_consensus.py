"""From a panel to a consensus: what it is shown, what is filled in, when a reason is owed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from support.editions import tiny_edition
from support.panel_sheets import answer, card, setup_for, sheet_of
from support.panels import ofi, strength

from pmqa_score.model.consolidation import PanelMember
from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.model.panel_sheet import PanelItem
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.panel.consensus import (
    CHAIR,
    chair_of,
    filled_in,
    merged,
    nobody,
    panel_sheet,
    reason_owed,
    said,
    signers_of,
    unsigned,
)
from pmqa_score.scoring.panel.consolidate import consolidate


def panel_of(*percents: int | None) -> PanelItem:
    """Return item 1.1 of a panel whose members gave these percents."""
    cards = {f"a{no}": card(answer("1.1", percent)) for no, percent in enumerate(percents, start=1)}
    cards |= {"z": card(answer("1.2", 50))}  # somebody who did not answer 1.1
    return sheet_of(cards).item("1.1")


def test_an_item_shows_what_each_gave_and_what_it_comes_to() -> None:
    """Percents 45, 50, 70 of 300 points: mean 55 → 165 points, median 50, spread 25 → 75 points of effect."""
    item = panel_of(45, 50, 70)
    assert [(voice.assessor, voice.percent) for voice in item.voices] == [
        ("a1", Decimal(45)), ("a2", Decimal(50)), ("a3", Decimal(70)), ("z", None),
    ]  # fmt: skip
    assert (item.mean, item.median, item.spread) == (Decimal("55.00"), Decimal("50.00"), Decimal(25))
    assert (item.percent, item.earned, item.effect) == (Decimal("55.00"), Decimal("165.00"), Decimal("75.00"))
    assert item.discuss


def test_an_item_that_nobody_answered_has_no_figures() -> None:
    item = panel_of(None, None)
    assert (item.mean, item.median, item.spread, item.percent, item.earned) == (None,) * 5
    assert (item.effect, item.discuss, item.percents) == (Decimal(0), False, ())


@pytest.mark.parametrize(
    ("percents", "agreed", "owed"),
    [
        ((45, 60), 45, None),
        ((45, 60), 60, None),
        ((45, 60), 40, "left_range"),
        ((45, 60), 65, "left_range"),
        ((45, 65), 50, "flagged"),  # 20 apart: the tolerance is reached
        ((45, 65), 70, "left_range"),
        ((45, 65), None, None),
        ((None, None), 50, None),
        ((50,), 50, None),
        ((50,), 55, "left_range"),
    ],
)
def test_a_reason_is_owed(percents: tuple[int | None, ...], agreed: int | None, owed: str | None) -> None:
    assert reason_owed(panel_of(*percents), None if agreed is None else Decimal(agreed)) == owed


def test_comments_stand_double_first_then_by_factor_then_by_assessor() -> None:
    cards = {
        "a1": card(answer("1.1", 50, strength("ด้านการเรียนรู้", "L"), strength("ไม่ระบุปัจจัย"))),
        "a2": card(answer("1.1", 50, strength("สำคัญ", "I", double=True), strength("แนวทาง", "A"))),
        "a3": card(answer("1.1", 50, strength("แนวทางอีกข้อ", "A"))),
    }
    found = said(tiny_edition(), sheet_of(cards).item("1.1"), "strength")
    assert [(who, comment.text) for who, comment in found] == [
        ("a2", "สำคัญ"), ("a2", "แนวทาง"), ("a3", "แนวทางอีกข้อ"), ("a1", "ด้านการเรียนรู้"), ("a1", "ไม่ระบุปัจจัย"),
    ]  # fmt: skip


def test_what_reads_the_same_stands_once() -> None:
    comments = [strength("ดี  มาก", "A", double=True), strength("ดี มาก", "D"), strength("อื่น")]
    assert [(one.text, one.double) for one in merged(comments)] == [("ดี  มาก", True), ("อื่น", False)]


def test_a_new_workbook_begins_with_merged_comments_and_the_members_names() -> None:
    cards = {
        "a1": card(answer("1.1", 50, strength("จุดแข็ง", "A", double=True, reference="หน้า 3"), ofi("โอกาส"))),
        "a2": card(answer("1.1", 60, strength("จุดแข็ง", "A"))),
    }
    panel = sheet_of(cards)
    assert filled_in(tiny_edition(), setup_for(panel), panel) == {
        "in_1_1_strength_1": "จุดแข็ง",
        "in_1_1_strength_1_double": "yes",
        "in_1_1_strength_1_factor": "A",
        "in_1_1_strength_1_reference": "หน้า 3",
        "in_1_1_ofi_1": "โอกาส",
        "in_signoff_member_1_name": "นางเอก",
        "in_signoff_member_2_name": "นายโท",
    }


def test_comments_beyond_the_rows_are_not_filled_in() -> None:
    """The form has 2 rows, a consensus twice as many."""
    said_by_one = [strength(f"ข้อ {no}") for no in range(6)]
    panel = sheet_of({"a1": card(answer("1.1", 50, *said_by_one))})
    filled = filled_in(tiny_edition(), setup_for(panel), panel)
    assert [filled.get(f"in_1_1_strength_{no}") for no in range(1, 6)] == ["ข้อ 0", "ข้อ 1", "ข้อ 2", "ข้อ 3", None]


def test_who_has_not_signed() -> None:
    fields = fields_of(tiny_edition(), setup_for(nobody(tiny_edition())))
    assert unsigned({}, fields) == (CHAIR,)
    named = {
        "in_signoff_chair_name": "ประธาน",
        "in_signoff_member_1_name": "นางเอก",
        "in_signoff_member_2_name": "นายโท",
    }
    assert unsigned(named | {"in_signoff_member_1_date": "1 ก.พ."}, fields) == (CHAIR, "นายโท")
    dates = {"in_signoff_chair_date": "1", "in_signoff_member_1_date": "1", "in_signoff_member_2_date": "1"}
    assert unsigned({**named, **dates}, fields) == ()
    assert chair_of(named) == "ประธาน"
    assert chair_of({}) == ""


def test_who_is_left_out_is_named_with_the_reason() -> None:
    members = [
        PanelMember(assessor="a1", scorecard=card(answer("1.1", 50))),
        PanelMember(assessor="a3", scorecard=card(answer("1.1", 50)), excluded="conflict", note="ญาติ"),
    ]
    edition = tiny_edition()
    result = consolidate(edition, Agency("g1", "กรม"), members, partial="use")
    people = {id_: Assessor(id_, f"ชื่อ {id_}") for id_ in ("a1", "a3")}
    sheet = panel_sheet(edition, result, members, people, tolerance=Decimal(15), missing=[Assessor("a2", "ชื่อ a2")])
    assert [(one.assessor.name, one.reason) for one in sheet.left_out] == [("ชื่อ a2", "missing"), ("ชื่อ a3", "conflict")]
    assert (sheet.method, sheet.tolerance) == ("mean", Decimal(15))


def test_a_panel_of_nobody_has_every_item_and_no_figure() -> None:
    panel = nobody(tiny_edition())
    assert [item.id for item in panel.items] == ["1.1", "1.2", "2.1"]
    assert all(item.voices == () and item.percent is None for item in panel.items)


def test_a_large_panel_has_a_line_to_sign_for_each_member() -> None:
    """Twelve lines are always there; of fourteen members all names are filled in."""
    panels = [sheet_of({f"a{no:02}": card(answer("1.1", 50)) for no in range(count)}) for count in (2, 14)]
    assert [signers_of(panel) for panel in panels] == [12, 14]
    setup = replace(setup_for(panels[1]), signers=14)
    filled = filled_in(tiny_edition(), setup, panels[1])
    assert [name for name in filled if name.startswith("in_signoff")] == [
        f"in_signoff_member_{no}_name" for no in range(1, 15)
    ]
