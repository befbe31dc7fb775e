"""Worked examples of the guide: those of an edition's own levels and curve."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from support.status import status_edition

from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.guide_blocks import WIDTHS
from pmqa_score.workbook.layout.means.guide_examples import kpi_examples, level_examples
from pmqa_score.workbook.plan import Static


def rows(edition: Edition, *, of_levels: bool) -> list[list[str]]:
    build = SheetBuilder("guide", "guide", WIDTHS, "en")
    around = context(edition, Setup(language="en"))
    level_examples(build, around) if of_levels else kpi_examples(build, around)
    cells = [cell for cell in build.sheet().cells if isinstance(cell.content, Static)]
    return [
        [str(cell.content.value) for cell in cells if cell.row == row and isinstance(cell.content, Static)]
        for row in sorted({cell.row for cell in cells})
    ]


def test_levels_add_up_to_the_first_closed_gate() -> None:
    assert rows(status_edition(), of_levels=True)[1:] == [
        ["B 2/3   A 3/3   S 0/3", "300 × 2/3 + closed + closed", "200.00  Below Basic"],
        ["B 3/3   A 2/3   S 3/3", "300 + 100 × 2/3 + closed", "366.67  Basic"],
        ["B 3/3   A 3/3   S 3/3", "300 + 100 + 100", "500.00  Significance"],
    ]


def test_an_edition_of_two_levels_has_its_own_examples() -> None:
    edition = status_edition()
    levels = tuple(
        replace(level, points=replace(level.points, value=Decimal(points)))
        for level, points in zip(edition.criteria.levels, (6, 4), strict=False)
    )
    changed = replace(edition, criteria=replace(edition.criteria, levels=levels), digest="2" * 64)
    assert [row[2] for row in rows(changed, of_levels=True)[1:]] == [
        "4.00  Below Basic",  # 6 · 2/3
        "8.67  Basic",  # 6 + 4 · 2/3
        "10.00  Advance",
    ]


def test_indicators_are_worked_out_with_the_curve() -> None:
    head, *steps, examples = rows(status_edition(), of_levels=False)
    assert head == ["Percent reached: Scores"]
    assert [step for row in steps for step in row] == [
        "below 0: 0",
        "0 to under 100: 3 × percent",
        "100 to 101: 300",
        "over 101 to 105: 400",
        "over 105: 500",
        "",
    ]
    assert examples == [
        "More is better 63 ÷ 70\n90.00 %: 270.00",
        "More is better 86.70 ÷ 85\n102.00 %: 400.00",
        "Less is better 9 ÷ 10\n110.00 %: 500.00",
    ]  # fmt: skip


def test_without_a_curve_there_is_nothing_to_show() -> None:
    edition = status_edition()
    changed = replace(
        edition, criteria=replace(edition.criteria, curve=None, categories=edition.criteria.categories[:6])
    )
    assert rows(replace(changed, digest="3" * 64), of_levels=False) == []
