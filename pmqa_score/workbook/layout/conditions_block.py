"""The conditions that concern a results item, met or not by its indicators."""

from __future__ import annotations

from pmqa_score.model.bands import Condition
from pmqa_score.workbook.formulas import conditions, words
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.indicator_rows import indicator_rows_of
from pmqa_score.workbook.layout.item_page import ItemPage
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.plan import address


def conditions_block(page: ItemPage, title: Span, count: Span, state: Span) -> None:
    """Lay out a row for each condition over the item's indicators; nothing where there is none."""
    of_item = [one for one in page.around.edition.rules.conditions if page.item.id in one.items]
    if not of_item:
        return
    page.section("results.conditions")
    page.build.end_row()
    for condition in of_item:
        _condition(page, condition, title, count, state)


def condition_words(around: Context, condition: Condition) -> str:
    """Return the title of a condition, with the question whose indicators it looks at."""
    title = condition.title.of(around.language)
    if condition.question is None:
        return title
    questions = {question.no: question for item in around.criteria.items for question in item.questions}
    asked = questions[condition.question].title.of(around.language)
    return f"{title}: {around.say('results.condition_question', no=condition.question, title=asked)}"


def _condition(page: ItemPage, condition: Condition, title: Span, count: Span, state: Span) -> None:
    build, around = page.build, page.around
    ranges = indicator_rows_of(around).condition_ranges(page.item.id)
    page.put(title, condition_words(around, condition), "text_box")
    good, seen = conditions.good(condition, ranges), conditions.seen(condition, ranges)
    page.show(count, sentence(page.template("results.condition_count"), good=good, seen=seen), "text_centre")
    test = conditions.in_order(condition, good, seen)
    told = words.yes_or_no(test, page.say("results.met"), page.say("results.unmet"))
    page.show(state, told, "text_centre", "condition", condition.id)
    cell = address(build.row, state.column, absolute=True)
    for sign, style in (("✓", "is_good"), ("✗", "is_bad")):
        build.highlight(address(build.row, state.column), f'LEFT({cell},1)="{sign}"', style)
    build.end_row()
