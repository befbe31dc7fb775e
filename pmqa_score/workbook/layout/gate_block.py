"""The checks of a level: yes or no, evidence and tags of each; above them the gate, in words, and its live counts."""

from __future__ import annotations

from pmqa_score.model.criteria import Check, Level
from pmqa_score.model.text import Text
from pmqa_score.scoring.levels import ANSWERS, lenses_of, numbered_checks
from pmqa_score.workbook.formulas import levels, marks
from pmqa_score.workbook.formulas.levels import GateCells
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.levels_page import LevelsPage
from pmqa_score.workbook.layout.sheet_page import Span
from pmqa_score.workbook.plan import address

ROOM = 40.5  # points: two lines of evidence
_LONGEST = {"ticked": 9, "checks": 9, "left": 9}
_STATES = ("full", "open", "waits", "closed", "idle")
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
    _gate(page, no, level, answers, len(checks))
    page.build.row = below


def _heading(page: LevelsPage, no: int, level: Level) -> None:
    grid = page.grid
    key = "levels.block" if level.meaning else "levels.block_plain"
    words = page.say(key, title=level.title, points=level.points.value, meaning=level.meaning)
    page.put(Span(0, 2), f"{no + 1}  {words}", "section")
    page.put(grid.answer_and_sign, page.say("levels.answer"), "section_head")
    tags = _tags(page, level)
    evidence = grid.evidence if tags else grid.right
    page.put(evidence, page.say("levels.evidence"), "section_head")
    for span, tag in tags.items() if tags else ():
        page.put(span, tag, "section_head")
    page.put(grid.mark, page.say("item.strip_mark"), "section_head")
    page.build.end_row()


def _gate(page: LevelsPage, no: int, level: Level, answers: str, checks: int) -> None:
    """Put the row of the gate: open or closed in words, how many checks are passed and answered."""
    grid, right = page.grid, page.grid.right
    label, number = Span(right.column, 1), Span(right.column + 1)
    page.put(label, page.say("levels.passed"), "label_centre")
    ticked = page.show(number, marks.count(marks.FULL, answers), "count", level.id, "ticked")
    page.put(Span(number.column + 1, right.columns - 2), page.say("levels.answered"), "label_centre")
    told = f"{marks.count(marks.FULL, answers)}+{marks.count(marks.NONE, answers)}"
    answered = page.show(grid.mark, told, "count", level.id, "answered")
    page.gates.append(GateCells(ticked=ticked, answered=answered, checks=checks, points=level.points.value))
    words = gate_words(page, no)
    room = max((page.say(f"levels.gate_{key}", below=_below(page, no), **_LONGEST) for key in words), key=len)
    page.show(Span(0, 4), levels.gate(page.gates, no, words), "text_bold_box", level.id, "gate", room=room)
    cell = address(page.build.row, 0, absolute=True)
    for sign, style in ((marks.GOOD, "is_good"), (marks.LOOK, "is_worth_a_look")):
        page.build.highlight(
            f"{address(page.build.row, 0)}:{address(page.build.row, 3)}", f'LEFT({cell},1)="{sign}"', style
        )
    page.build.end_row()


def gate_words(page: LevelsPage, no: int) -> dict[str, str]:
    """Return what a gate may say, as formulas, by its state."""
    here = page.gates[no]
    figures = {"ticked": here.ticked, "checks": str(here.checks), "left": f"({here.checks}-{here.answered})"}
    blanks = {name: f"{{{name}}}" for name in figures}
    said = {key: page.say(f"levels.gate_{key}", below=_below(page, no), **blanks) for key in _STATES}
    return {key: sentence(words, **figures) for key, words in said.items()}


def _below(page: LevelsPage, no: int) -> Text:
    """Return the title of the level below gate *no*; the first gate has none and never says it."""
    return page.around.criteria.levels[max(0, no - 1)].title


def _tags(page: LevelsPage, level: Level) -> dict[Span, str]:
    """Return the columns of the tags that the evidence of *level* may get, with their ids; none for most levels."""
    ids = [tag.id for lens in lenses_of(page.around.criteria, page.item, level) for tag in lens.tags]
    return dict(zip(page.grid.tags, ids, strict=False))


def _check(page: LevelsPage, level: Level, number: int, check: Check) -> None:
    grid, part = page.grid, ("check", level.id, number)
    page.put(grid.no, check.id, "label_centre")
    page.put(grid.check, check.text.of(page.around.language), "text_box")
    cell, source = page.ask(grid.answer, "input_choice", *part)
    page.show(grid.sign, marks.state(cell, source, [_SIGNS[option] for option in ANSWERS]), "mark")
    tags = _tags(page, level)
    evidence, _ = page.ask(grid.evidence if tags else grid.right, "input_text", *part, "evidence")
    tagged = []
    for span, tag in tags.items():
        tagged.append(page.ask(span, "input_choice", *part, "tag", tag))
        page.tagged.setdefault(tag, []).append(tagged[-1][0])
    longest = page.around.input(page.item, *part, "evidence").field.longest
    page.show(grid.mark, levels.check_mark((evidence, longest), tagged), "mark")
    page.build.end_row(ROOM)
