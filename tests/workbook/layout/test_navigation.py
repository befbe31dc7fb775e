"""Links from sheet to sheet."""

from __future__ import annotations

import pytest
from support.editions import tiny_edition

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.navigation import navigation, spans
from pmqa_score.workbook.plan import Link

AROUND = context(tiny_edition(), Setup())


@pytest.mark.parametrize(
    ("item", "targets"),
    [
        ("1.1", ["สารบัญ", "สรุปคะแนน", "1.2"]),
        ("1.2", ["1.1", "สารบัญ", "สรุปคะแนน", "2.1"]),
        ("2.1", ["1.2", "สารบัญ", "สรุปคะแนน"]),
    ],
)
def test_an_item_leads_to_its_neighbours_contents_and_summary(item: str, targets: list[str]) -> None:
    build = SheetBuilder(item, item, (20.0,) * 5, "th")
    navigation(build, AROUND, AROUND.criteria.item(item))
    links = [cell.content for cell in build.sheet().cells]
    assert [link.sheet for link in links if isinstance(link, Link)] == targets


def test_the_row_of_links_is_not_printed() -> None:
    build = SheetBuilder("x", "x", (20.0,) * 3, "th")
    navigation(build, AROUND)
    assert (build.row, build.print_from, build.sheet().print_from) == (1, 1, 1)


def test_every_visible_sheet_can_be_left_and_reached() -> None:
    """Following links from the cover, every sheet is found; from every sheet the cover's neighbours are."""
    sheets = {sheet.name: sheet for sheet in plan_of(tiny_edition(), Setup()).sheets if not sheet.hidden}
    leads = {
        name: {cell.content.sheet for cell in sheet.cells if isinstance(cell.content, Link)}
        for name, sheet in sheets.items()
    }
    assert all(leads.values())
    reached = {"ปก"}
    for _ in sheets:
        reached |= {target for name in reached for target in leads[name]}
    assert reached == set(sheets)


@pytest.mark.parametrize(
    ("widths", "count", "columns"),
    [
        ((6, 44, 14, 14, 14, 18), 4, (2, 1, 1, 2)),
        ((20, 20, 20), 3, (1, 1, 1)),
        ((1, 1, 1, 1), 4, (1, 1, 1, 1)),
        ((100, 1), 1, (2,)),
    ],
)
def test_links_share_the_columns(widths: tuple[float, ...], count: int, columns: tuple[int, ...]) -> None:
    assert spans(widths, count) == columns
    assert sum(columns) == len(widths)


def test_more_links_than_columns_are_an_error() -> None:
    with pytest.raises(ValueError, match="2 columns"):
        spans((1, 1), 3)
