"""Questions with ratings: what the edition may add to them."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from support.editions import say

from pmqa_score.definitions import load_edition
from pmqa_score.model.criteria import Area, Item
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.workbook.layout.context import context
from pmqa_score.workbook.layout.rating_item import rating_sheet
from pmqa_score.workbook.plan import Sheet, Static

EDITION = load_edition("pmqa-readiness")


def laid_out(*areas: Area) -> Sheet:
    """Return the sheet of item 1.1 with these areas."""
    category = EDITION.criteria.categories[0]
    item: Item = replace(category.items[0], areas=areas)
    criteria = replace(EDITION.criteria, categories=(replace(category, items=(item,)),))
    digest = hashlib.sha256(repr(areas).encode()).hexdigest()  # editions are told apart by it
    return rating_sheet(context(Edition(criteria, EDITION.rules, digest), Setup()), item)


def texts(sheet: Sheet) -> list[str]:
    return [str(cell.content.value) for cell in sheet.cells if isinstance(cell.content, Static)]


AREA = EDITION.criteria.item("1.1").areas[0]


def test_statements_spell_a_question_out_and_make_its_row_higher() -> None:
    question = replace(AREA.questions[0], statements=(say("มีแนวทางที่เป็นระบบ"), say("ทบทวนทุกปี")) * 2)
    sheet = laid_out(replace(AREA, questions=(question,)))
    told = next(cell for cell in sheet.cells if isinstance(cell.content, Static) and "• ทบทวนทุกปี" in str(cell.content))
    assert sheet.heights[told.row] > 90  # five lines


def test_the_only_area_of_an_item_needs_a_row_only_for_its_title() -> None:
    untitled = replace(AREA, title=None)
    assert "ก" not in texts(laid_out(untitled))
    assert "ก" in texts(laid_out(AREA))
    assert {"ก", "ข"} <= set(texts(laid_out(untitled, replace(untitled, id="ข"))))
