"""The sheet of an item of gated checks: a block for each level, score and level, strengths and OFIs."""

from __future__ import annotations

from pmqa_score.model.criteria import Item
from pmqa_score.workbook.formulas import marks
from pmqa_score.workbook.layout.comments_block import comments_block
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.gate_block import gate_block
from pmqa_score.workbook.layout.item_strip import head
from pmqa_score.workbook.layout.level_block import LevelScore, level_block
from pmqa_score.workbook.layout.levels_page import LevelsPage, levels_grid, tags_of
from pmqa_score.workbook.layout.mark_colours import colour_marks
from pmqa_score.workbook.layout.rationale_block import rationale_block
from pmqa_score.workbook.layout.score_strip import StripPart, score_strip
from pmqa_score.workbook.layout.self.coach_line import coach_levels
from pmqa_score.workbook.layout.sheet_page import item_builder
from pmqa_score.workbook.plan import Sheet

_LONGEST = 90  # characters of a title in the header of a printed page


def levels_sheet(around: Context, item: Item) -> Sheet:
    """Return the sheet of an item of gated checks."""
    title = f"{item.id} {item.title.of(around.language)}"
    grid = levels_grid(len(tags_of(around.criteria, item)))
    build = item_builder(around, item, grid.widths)
    page = LevelsPage(around, build, item, grid)
    at = head(page, "levels.legend")
    build.title = title if len(title) <= _LONGEST else title[: _LONGEST - 1] + "…"
    page.put(grid.whole, page.say("levels.how"), "text_box")
    build.end_row()
    for no, level in enumerate(around.criteria.levels):
        gate_block(page, no, level)
    score = level_block(page)
    if around.is_own:
        coach_levels(page)
    comments_block(page, step=len(around.criteria.levels) + 2)
    rationale_block(page)
    _strip(page, at, score)
    colour_marks(page, grid.mark, grid.sign)
    return build.sheet()


def _strip(page: LevelsPage, row: int, score: LevelScore) -> None:
    grid, criteria = page.grid, page.around.criteria
    counts = (
        f'"{level.letter} "&{gate.ticked}&"/{gate.checks}"'
        for level, gate in zip(criteria.levels, page.gates, strict=True)
    )
    titles = " · ".join(f"{level.letter} {level.title.of(page.around.language)}" for level in criteria.levels)
    parts = (
        StripPart(
            span=grid.title,
            words=page.say("levels.level"),
            formula=f"IF(ISNUMBER({score.score}),{score.level},{page.words.said('waiting')})",
        ),
        StripPart(
            span=grid.answer,
            words=page.say("levels.strip_score", points=criteria.points),
            formula=score.score,
            style="strip_earned",
        ),
        StripPart(
            span=grid.sign,
            words=page.say("levels.strip_answered", asked=page.asked),
            formula="+".join(page.answered),
            style="strip_number",
            name="answered",
        ),
        StripPart(span=grid.right, words=titles, formula='&" · "&'.join(counts)),
        StripPart(
            span=grid.mark,
            words=page.say("item.strip_wrong"),
            formula=marks.count(marks.BAD, *page.marks),
            style="mark",
            name="wrong",
            is_bad_above_0=True,
        ),
    )
    score_strip(page, row, parts)
