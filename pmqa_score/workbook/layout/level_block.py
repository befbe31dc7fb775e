"""What the gated checks of an item come to: level, score, what comes next, ticks that earn nothing, tags."""

from __future__ import annotations

from dataclasses import dataclass

from pmqa_score.workbook.formulas import levels, marks
from pmqa_score.workbook.formulas.references import quoted
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.levels_page import LevelsPage, tags_of
from pmqa_score.workbook.layout.sheet_page import Span

_TITLE = Span(0, 2)


@dataclass(frozen=True, slots=True)
class LevelScore:
    """References to level and score."""

    level: str
    score: str


def level_block(page: LevelsPage) -> LevelScore:
    """Lay out the result of the item, once every level has its block."""
    heading = page.build.row
    page.build.row += 1
    score = _score(page)
    findings = _idle(page, score.score)
    _tags(page)
    below, page.build.row = page.build.row, heading
    page.put(page.grid.but_mark, page.numbered(len(page.gates) + 1, "levels.result"), "section")
    page.show(page.grid.mark, f'IF({findings}="{marks.LOOK}",1,0)', "section_count", "findings")
    page.build.end_row()
    page.build.row = below
    return score


def _score(page: LevelsPage) -> LevelScore:
    grid, criteria = page.grid, page.around.criteria
    page.put(_TITLE, page.say("levels.level"), "head")
    page.put(grid.answer_and_sign, page.say("levels.score", points=criteria.points), "head")
    page.put(grid.right, page.say("levels.next"), "head")
    page.close_row("head")
    titles = [level.title.of(page.around.language) for level in criteria.levels]
    score = page.show(grid.answer_and_sign, levels.score(page.gates), "earned_bold", "score")
    none = page.say("levels.none", title=criteria.levels[0].title)
    level = page.show(_TITLE, levels.level(score, page.gates, titles, none), "big_value", "level")
    waits = [
        sentence(page.template("levels.next_waits"), left=f"({gate.checks}-{gate.answered})") for gate in page.gates
    ]
    steps = [
        sentence(page.say("levels.next_step", title=level.title, left="{left}"), left=f"({gate.checks}-{gate.ticked})")
        for gate, level in zip(page.gates, criteria.levels, strict=True)
    ]
    formula = levels.next_step(page.gates, waits, steps, quoted(page.say("levels.next_done")))
    page.show(
        grid.right,
        formula,
        "text_box",
        "next",
        room=page.say("levels.next_step", title=criteria.levels[-1].title, left=9),
    )
    page.show(grid.mark, f'IF(ISNUMBER({score}),"{marks.GOOD}","")', "mark", "ok")
    page.build.end_row(32)
    return LevelScore(level, score)


def _idle(page: LevelsPage, score: str) -> str:
    """Say whether checks are ticked above a closed gate, their number beside; return the reference to the mark."""
    grid = page.grid
    number = Span(grid.right.column + grid.right.columns - 1)
    idle = page.show(number, levels.idle(page.gates), "count", "idle")
    found, none = page.template("levels.idle"), page.say("levels.idle_none")
    told = f"IF({idle}>0,{sentence(found, idle=idle)},{quoted(none)})"
    page.show(Span(0, number.column), told, "text_box", room=max(found, none, key=len))
    mark = f'IF({idle}>0,"{marks.LOOK}",IF(ISNUMBER({score}),"{marks.GOOD}",""))'
    sign = page.show(grid.mark, mark, "mark", "sense", "TICKS_ABOVE_A_CLOSED_GATE")
    page.build.end_row()
    return sign


def _tags(page: LevelsPage) -> None:
    """Count the tags of the evidence, if the item is seen through a lens."""
    tags = tags_of(page.around.criteria, page.item)
    if not tags:
        return
    grid = page.grid
    words = " · ".join(f"{tag.id} {tag.title.of(page.around.language)}" for tag in tags)
    page.put(Span(0, grid.tags[0].column), page.say("levels.tags", tags=words), "text_box")
    for span, tag in zip(grid.tags, tags, strict=True):
        count = levels.tag_count(page.tagged.get(tag.id, []), page.say("choice.tag"))
        page.show(span, count, "count", "tag", tag.id)
    page.close_row("text_box")
