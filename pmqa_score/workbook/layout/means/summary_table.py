"""The table of that summary: every category and item with its score, its level and its state."""

from __future__ import annotations

from pmqa_score.model.criteria import Category, Item
from pmqa_score.workbook.formulas import bands, means, totals
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.builder import quoted, reference
from pmqa_score.workbook.layout.means.asked import asked
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.summary_page import ID, STATE, SummaryPage
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Link

_ANSWERED = Span(5)
_A_WORD = " " * 40
"""Room for a word more in a title: long ones leave much of a line empty."""


def has_levels(page: SummaryPage) -> bool:
    """Tell whether items and categories have a level beside their score."""
    return page.around.criteria.unit == "score"


def summary_table(page: SummaryPage) -> None:
    """Lay out the table, from the heads to the total."""
    unit = page.around.criteria.unit
    page.put(ID, page.say("summary.head.id"), "head")
    page.put(_title(page), page.say("summary.head.title"), "head")
    page.put(_score(page), page.say(f"means.{unit}"), "head")
    if level := _level(page):
        page.put(level, page.say("means.level"), "head")
    page.put(_ANSWERED, page.say("contents.answered"), "head")
    page.put(STATE, page.say("summary.head.state"), "head")
    page.build.end_row()
    first = page.build.row
    for category in page.around.criteria.categories:
        _category(page, category)
    page.colour(STATE.column, first)
    _total(page)


def _title(page: SummaryPage) -> Span:
    return Span(1) if has_levels(page) else Span(1, 3)


def _score(page: SummaryPage) -> Span:
    return Span(2) if has_levels(page) else Span(4)


def _level(page: SummaryPage) -> Span | None:
    return Span(3, 2) if has_levels(page) else None


def _category(page: SummaryPage, category: Category) -> None:
    around, ids = page.around, [item.id for item in category.items]
    earned = page.rows.range("earned", ids)
    page.put(ID, category.id, "points_bold")
    page.put(_title(page), category.title.of(around.language), "label")
    score = page.show(_score(page), means.mean(earned), "earned_bold", "cat", category.id, around.criteria.unit)
    page.earned[category.id], page.percent[category.id] = score, _percent(page, score)
    if span := _level(page):
        table = around.edition.rules.table()
        told = bands.band(score, table, around.language) if table else '""'
        complete = f"{totals.answered(earned)}={len(ids)}"
        page.show(span, totals.only_if(complete, told), "label_centre", "cat", category.id, "level")
    page.put(_ANSWERED, "", "label_centre")
    page.answered_of(earned, len(ids))
    page.build.end_row()
    for item in category.items:
        _item(page, item)


def _item(page: SummaryPage, item: Item) -> None:
    page.put(ID, Link(item.id, page.around.sheet_of(item)), "link_centre")
    title = item.title.of(page.around.language)
    page.put(_title(page), title, "text_box", room=title + _A_WORD)
    page.earned[item.id] = page.rows.cell(item.id, "earned")
    page.percent[item.id] = _percent(page, page.earned[item.id])
    page.show(_score(page), page.earned[item.id], "earned")
    if span := _level(page):
        named = page.places.get(out(item.id, "level"))
        page.put(span, "", "text_centre") if named is None else page.show(
            span, reference(named, page.build.name), "text_centre"
        )
    page.show(_ANSWERED, f'{page.item_figure(item.id, "answered")}&" / {asked(item)}"', "text_centre")
    page.show(STATE, _state(page, item.id), "text_box", item.id, "state", room=page.say("summary.state.missing"))
    page.build.end_row()


def _state(page: SummaryPage, item: str) -> str:
    """Return the formula that says what an item still needs, the gravest first."""
    score, wrong, found = page.earned[item], *(page.item_figure(item, name) for name in ("wrong", "findings"))
    words = {key: quoted(page.say(f"summary.state.{key}")) for key in ("good", "missing")}
    to_fix = sentence(page.say("summary.state.wrong", count="{count}"), count=wrong)
    remarks = sentence(page.say("summary.state.look", count="{count}"), count=found)
    scored = f"IF({found}>0,{remarks},{words['good']})"
    return f"IF({wrong}>0,{to_fix},IF(ISNUMBER({score}),{scored},{words['missing']}))"


def _total(page: SummaryPage) -> None:
    criteria = page.around.criteria
    cells = ",".join(page.earned[category.id] for category in criteria.categories)
    page.put(Span(0, _score(page).column), page.say("summary.total"), "label")
    total = page.show(_score(page), means.mean(cells), "earned_bold", "total")
    page.earned["total"], page.percent["total"] = total, _percent(page, total)
    if span := _level(page):
        page.put(span, "", "label_centre")
    page.put(_ANSWERED, "", "label_centre")
    page.answered_of(page.rows.range("earned"), page.items)
    page.build.end_row(24)


def _percent(page: SummaryPage, score: str) -> str:
    """Return the formula of the share that *score* is of the points; thresholds of awards may ask for it."""
    return totals.share(score, str(page.around.criteria.points))
