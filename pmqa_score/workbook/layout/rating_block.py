"""Questions with a rating each, and the mean that they make."""

from __future__ import annotations

from dataclasses import dataclass, field

from pmqa_score.model.criteria import Area, Question
from pmqa_score.workbook.formulas import marks, rating
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.score_strip import StripPart, score_strip
from pmqa_score.workbook.layout.sheet_page import SheetGrid, SheetPage
from pmqa_score.workbook.plan import address

_ROOM = 37.5  # points: two lines of a note


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingGrid(SheetGrid):
    """The columns of a question: its text, the rating picked and the number it counts as, page and note."""

    question: Span
    pick: Span
    counts: Span
    page: Span
    note: Span

    @property
    def picked(self) -> Span:
        """The columns of the rating and what it counts as together."""
        return Span(self.pick.column, self.pick.columns + self.counts.columns)

    @property
    def noted(self) -> Span:
        """The columns of page and note together."""
        return Span(self.page.column, self.page.columns + self.note.columns)


@dataclass(slots=True)
class RatingPage(SheetPage):
    """The sheet of a rated item in the making; ``ratings`` are the cells of what counts of each question."""

    grid: RatingGrid
    ratings: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """References to the figures of an item's rating; ``place`` is the address of the mean."""

    place: str
    mean: str
    mark: str
    state: str
    answered: str


def questions_block(page: RatingPage) -> str:
    """Lay out the questions by area; return the range of the ratings that count."""
    points, grid = page.around.criteria.points, page.grid
    page.put(Span(0, grid.pick.column), page.numbered(1, "rating.questions"), "section")
    page.put(grid.pick, page.say("rating.pick", points=points), "section_head")
    page.put(grid.counts, page.say("rating.counts"), "section_head")
    page.put(grid.page, page.say("process.page"), "section_head")
    page.put(grid.note, page.say("process.note"), "section_head")
    page.put(grid.mark, page.say("item.strip_mark"), "section_head")
    page.build.end_row()
    first = page.build.row
    for area in page.item.areas:
        _area(page, area)
    page.rows(grid.mark.column, first)
    return page.rows(grid.counts.column, first, counts=False)


def _area(page: RatingPage, area: Area) -> None:
    if area.title or len(page.item.areas) > 1:
        page.put(page.grid.no, area.id, "area_centre")
        title = area.title.of(page.around.language) if area.title else ""
        page.put(Span(1, len(page.grid.widths) - 1), title, "area")
        page.build.end_row()
    for question in area.questions:
        _question(page, question)


def _question(page: RatingPage, question: Question) -> None:
    grid, language = page.grid, page.around.language
    page.put(grid.no, f"({question.no})", "label_centre")
    lines = (question.title.of(language), *(f"• {one.of(language)}" for one in question.statements))
    page.put(grid.question, "\n".join(lines), "text_box")
    cell, source = page.ask(grid.pick, "input_choice", "rating", question.no)
    counts = page.show(grid.counts, rating.counts(cell, source), "points_bold", "q", question.no, "rating")
    page.ratings[question.no] = counts
    texts = []
    for span, part in ((grid.page, "page"), (grid.note, "note")):
        text, _ = page.ask(span, "input_text", "question", question.no, part)
        texts.append((text, page.around.fields[page.item.id, ("question", question.no, part)].longest))
    page.show(grid.mark, rating.question_mark(cell, source, counts, *texts), "mark")
    page.build.end_row(_ROOM)


def mean_block(page: RatingPage, ratings: str) -> Rating:
    """Lay out the mean of *ratings*, or how many are still missing; no rule looks at them, so nothing is found."""
    grid, asked = page.grid, len(page.item.questions)
    page.put(grid.but_mark, page.numbered(2, "rating.score"), "section")
    page.show(grid.mark, "0", "section_count", "findings")
    page.build.end_row()
    state = Span(0, grid.pick.column)
    for span, key in ((state, "result"), (grid.picked, "mean"), (grid.noted, "points")):
        page.put(span, page.say(f"rating.{key}"), "head")
    page.close_row("head")
    answered = f"COUNT({ratings})"
    mean = page.show(grid.picked, rating.rating(ratings, asked), "earned_bold", "rating")
    page.put(grid.noted, page.around.criteria.points, "points")
    done, waits = page.template("rating.mean_of"), page.template("rating.waits")
    found = {"n": answered, "asked": str(asked)}
    told = page.show(
        state, f"IF(ISNUMBER({mean}),{sentence(done, **found)},{sentence(waits, **found)})", "text_bold_box", room=waits
    )
    mark = page.show(grid.mark, f'IF(ISNUMBER({mean}),"{marks.GOOD}","")', "mark", "ok")
    place = address(page.build.row, grid.pick.column)
    page.build.end_row(33)
    return Rating(place=place, mean=mean, mark=mark, state=told, answered=answered)


def rating_strip(page: RatingPage, row: int, found: Rating) -> None:
    """Fill the strip in *row*, once the sheet is laid out."""
    grid, asked = page.grid, len(page.item.questions)
    last = Span(grid.note.column + grid.note.columns - 1)
    answered = Span(grid.page.column, last.column - grid.page.column)
    parts = (
        StripPart(span=Span(0, grid.pick.column), words=page.say("rating.strip_state"), formula=found.state),
        StripPart(
            span=grid.picked,
            words=page.say("rating.strip_mean"),
            formula=found.mean,
            style="strip_earned",
            link=found.place,
        ),
        StripPart(
            span=answered,
            words=page.say("rating.strip_answered", asked=asked),
            formula=found.answered,
            style="strip_number",
            name="answered",
        ),
        StripPart(
            span=last,
            words=page.say("item.strip_wrong"),
            formula=marks.count(marks.BAD, *page.marks),
            style="mark",
            name="wrong",
            is_bad_above_0=True,
        ),
        StripPart(span=grid.mark, words=page.say("item.strip_mark"), formula=found.mark, style="mark"),
    )
    score_strip(page, row, parts)
