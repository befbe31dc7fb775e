"""The conditions that concern a results item, met or not by its indicators."""

from __future__ import annotations

from pmqa_score.model.bands import Condition
from pmqa_score.workbook.formulas import conditions, words
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.indicator_rows import in_words, indicator_rows_of
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.page import Span


def conditions_block(page: ItemPage, title: Span, count: Span, state: Span) -> None:
    """Lay out a row for each condition over the item's indicators; nothing where there is none."""
    of_item = conditions_of(page.around, page.item.id)
    if not of_item:
        return
    page.section("results.conditions")
    page.build.end_row()
    for no, condition in enumerate(of_item, start=1):
        _condition(page, condition, no, (title, count, state))


def conditions_of(around: Context, item: str) -> list[Condition]:
    """Return the conditions over the indicators of *item*, in the order of the columns of its row."""
    return [one for one in around.edition.rules.conditions if item in one.items]


def condition_words(around: Context, condition: Condition) -> str:
    """Return the title of a condition, with the question whose indicators it looks at."""
    title = condition.title.of(around.language)
    if condition.question is None:
        return title
    questions = {question.no: question for item in around.criteria.items for question in item.questions}
    asked = questions[condition.question].title.of(around.language)
    return f"{title}: {around.say('results.condition_question', no=condition.question, title=asked)}"


def _condition(page: ItemPage, condition: Condition, no: int, spans: tuple[Span, Span, Span]) -> None:
    around, (title, count, state) = page.around, spans
    ranges = indicator_rows_of(around).condition_ranges(page.item.id)
    page.put(title, condition_words(around, condition), "text_box")
    good = page.work(f"good_{no}", in_words(around, conditions.good(condition, ranges)))
    seen = page.work(f"seen_{no}", conditions.seen(condition, ranges))
    counted = sentence(page.template("results.condition_count"), good=good, seen=seen)
    page.tell(count, f"counted_{no}", counted, "text_centre")
    test = conditions.in_order(condition, good, seen)
    told = words.yes_or_no(test, page.say("results.met"), page.say("results.unmet"))
    page.tell(state, f"met_{no}", told, "text_centre", "condition", condition.id)
    page.build.end_row()
