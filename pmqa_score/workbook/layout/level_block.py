"""What the gated checks of an item come to: level, score, what comes next, ticks that earn nothing, tags."""

from __future__ import annotations

from dataclasses import dataclass

from pmqa_score.workbook.formulas import levels, marks
from pmqa_score.workbook.layout.levels_page import LevelsPage, tags_of
from pmqa_score.workbook.layout.page import Span


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
    left = Span(0, page.grid.evidence.column)
    page.put(left, page.numbered(len(page.gates) + 1, "levels.result"), "section")
    page.put(page.grid.right, page.say("levels.findings"), "section_head")
    page.show(page.grid.mark, f'IF({findings}="{marks.LOOK}",1,0)', "section_count", "findings")
    page.build.end_row()
    page.build.row = below
    return score


def _score(page: LevelsPage) -> LevelScore:
    grid, criteria, words = page.grid, page.around.criteria, page.words
    page.put(grid.title, page.say("levels.level"), "head")
    page.put(grid.score, page.say("levels.score", points=criteria.points), "head")
    page.put(grid.right, page.say("levels.next"), "head")
    page.close_row("head")
    score = page.show(grid.score, levels.score(page.gates), "earned_bold", "score")
    titles = [words.said("title", level.id) for level in criteria.levels]
    level = page.show(grid.title, levels.level(score, page.gates, titles, words.said("none")), "big_value", "level")
    gates = list(zip(page.gates, criteria.levels, strict=True))
    waits = [words.said("next_waits", left=f"({gate.checks}-{gate.answered})") for gate, _ in gates]
    steps = [words.said("step", level.id, left=f"({gate.checks}-{gate.ticked})") for gate, level in gates]
    room = words.longest("step", "next_waits")
    page.show(grid.right, levels.next_step(page.gates, waits, steps, words.said("done")), "text_box", "next", room=room)
    page.show(grid.mark, f'IF(ISNUMBER({score}),"{marks.GOOD}","")', "mark", "ok")
    page.build.end_row(32)
    return LevelScore(level, score)


def _idle(page: LevelsPage, score: str) -> str:
    """Say whether checks are ticked above a closed gate, their number beside; return the reference to the mark."""
    grid, words = page.grid, page.words
    page.put(Span(0, grid.sign.column), page.say("levels.idle_count"), "text_box")
    idle = page.show(grid.sign, levels.idle(page.gates), "count", "idle")
    told = f"IF({idle}>0,{words.said('found')},{words.said('not_found')})"
    page.show(grid.right, told, "text_box", room=words.longest("found", "not_found"))
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
