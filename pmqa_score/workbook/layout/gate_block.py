"""The checks of a level: yes or no, evidence and tags of each; above them the gate, in words, and its live counts."""

from __future__ import annotations

from pmqa_score.model.criteria import Check, Level
from pmqa_score.scoring.levels import ANSWERS, lenses_of, numbered_checks
from pmqa_score.workbook.formulas import levels, marks
from pmqa_score.workbook.formulas.levels import GateCells
from pmqa_score.workbook.layout.levels_page import LevelsPage
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.plan import address

ROOM = 40.5  # points: two lines of evidence
_A_WORD = " " * 12  # room for half a word more: long ones leave much of a line empty
_SIGNS = dict(zip(ANSWERS, (marks.FULL, marks.NONE), strict=True))


def gate_block(page: LevelsPage, no: int, level: Level) -> None:
    """Lay out *level*, number *no* from 0, as a step of the sheet."""
    checks = numbered_checks(page.item, level)
    _heading(page, no, level)
    gate = page.build.row
    page.build.row += 1
    first = page.build.row
    for number, check in checks:
        _check(page, level, number, check)
    answers = page.answers(page.grid.sign, first, len(checks))
    page.rows(page.grid.mark.column, first)
    below, page.build.row = page.build.row, gate
    _gate(page, no, level, answers)
    page.build.row = below


def _heading(page: LevelsPage, no: int, level: Level) -> None:
    """Put the level with its points; over the columns what stands there: the number of yes, of answers, evidence."""
    grid = page.grid
    words = page.say("levels.block", title=level.title, points=level.points.value)
    page.put(grid.title, f"{no + 1}  {words}", "section")
    page.put(grid.answer, page.say("levels.passed"), "section_head")
    page.put(grid.sign, page.say("levels.answered"), "section_head")
    tags = _tags(page, level)
    page.put(grid.evidence if tags else grid.right, page.say("levels.evidence"), "section_head")
    for span, tag in tags.items():
        page.put(span, tag, "section_head")
    page.put(grid.mark, page.say("item.strip_mark"), "section_head")
    page.build.end_row()


def _gate(page: LevelsPage, no: int, level: Level, answers: str) -> None:
    """Put the row of the gate: open or closed in words, how many checks say yes and are answered, what it means."""
    grid, build = page.grid, page.build
    yes, said = marks.count(marks.FULL, answers), "+".join(marks.count(sign, answers) for sign in _SIGNS.values())
    ticked = page.show(grid.answer, yes, "count", level.id, "ticked")
    answered = page.show(grid.sign, said, "count", level.id, "answered")
    checks = len(numbered_checks(page.item, level))
    page.gates.append(GateCells(ticked=ticked, answered=answered, checks=checks, points=level.points.value))
    room = page.words.longest("full", "open", "waits", "closed", "idle")
    page.show(grid.title, levels.gate(page.gates, no, _words(page, no)), "text_bold_box", level.id, "gate", room=room)
    meaning = level.meaning.of(page.around.language) if level.meaning else ""
    page.put(Span(grid.evidence.column, grid.right.columns + 1), meaning, "note_box")
    said_at, end = (address(build.row, column) for column in (0, 1))
    for sign, style in ((marks.GOOD, "is_good"), (marks.LOOK, "is_worth_a_look")):
        build.highlight(f"{said_at}:{end}", f'LEFT(${said_at},1)="{sign}"', style)
    build.end_row()


def _words(page: LevelsPage, no: int) -> dict[str, str]:
    """Return what gate *no* may say, as formulas, by its state; the first one is never closed."""
    here, below = page.gates[no], page.around.criteria.levels[max(0, no - 1)]
    left = f"({here.checks}-{here.answered})"
    figures = {"ticked": here.ticked, "checks": str(here.checks), "left": left}
    open_ = {state: page.words.said(state, **figures) for state in ("full", "open", "waits")}
    return open_ | {state: page.words.said(state, below.id, **figures) for state in ("closed", "idle")}


def _tags(page: LevelsPage, level: Level) -> dict[Span, str]:
    """Return the columns of the tags that the evidence of *level* may get, with their ids; none for most levels."""
    ids = [tag.id for lens in lenses_of(page.around.criteria, page.item, level) for tag in lens.tags]
    return dict(zip(page.grid.tags, ids, strict=False))


def _check(page: LevelsPage, level: Level, number: int, check: Check) -> None:
    grid, part = page.grid, ("check", level.id, number)
    page.put(grid.no, check.id, "label_centre")
    text = check.text.of(page.around.language)
    page.put(grid.check, text, "text_box", room=text + _A_WORD)
    cell, source = page.ask(grid.answer, "input_choice", *part)
    sign = marks.state(cell, source, [_SIGNS[option] for option in ANSWERS])
    page.signs[check.id] = page.show(grid.sign, sign, "mark")
    tags = _tags(page, level)
    evidence, _ = page.ask(grid.evidence if tags else grid.right, "input_text", *part, "evidence")
    tagged = []
    for span, tag in tags.items():
        tagged.append(page.ask(span, "input_choice", *part, "tag", tag))
        page.tagged.setdefault(tag, []).append(tagged[-1][0])
    longest = page.around.input(page.item, *part, "evidence").field.longest
    page.show(grid.mark, levels.check_mark((evidence, longest), tagged), "mark")
    page.build.end_row(ROOM)
