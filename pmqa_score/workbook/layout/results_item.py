"""The sheet of a results item: questions, indicators, conditions, factors, strengths and OFIs, the score."""

from __future__ import annotations

from pmqa_score.model.criteria import Factor, Item
from pmqa_score.workbook.formulas import indicator_rows, sentence
from pmqa_score.workbook.layout.builder import quoted
from pmqa_score.workbook.layout.comments_block import comments_block
from pmqa_score.workbook.layout.conditions_block import conditions_block
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.factors_block import factors_block
from pmqa_score.workbook.layout.indicator_rows import indicator_rows_of, year_columns
from pmqa_score.workbook.layout.indicator_table import LEADING, TRAILING, indicator_table, table_widths, told_columns
from pmqa_score.workbook.layout.item_page import ItemGrid, ItemPage
from pmqa_score.workbook.layout.item_rows import COUNTS, item_rows_of
from pmqa_score.workbook.layout.item_strip import head, strip
from pmqa_score.workbook.layout.mark_colours import colour_marks
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.rationale_block import rationale_block
from pmqa_score.workbook.layout.scoring_block import scoring_block
from pmqa_score.workbook.layout.self.coaching_block import coach_results
from pmqa_score.workbook.layout.sheet_page import item_builder
from pmqa_score.workbook.plan import Content, Formula, Sheet

_HINTED = frozenset({"Le", "T", "C", "I"})
"""Factors on which the indicator table has something to say."""


def results_sheet(around: Context, item: Item) -> Sheet:
    """Return the sheet of a results item."""
    build = item_builder(around, item, table_widths(around))
    build.landscape = True
    page = ItemPage(around, build, item, results_grid(around))
    at = head(page)
    _questions(page)
    page.rows(page.grid.mark.column, indicator_table(around, build, item))
    years, trailing = year_columns(around), len(LEADING) + year_columns(around)
    conditions_block(page, Span(0, len(LEADING)), Span(len(LEADING), years + 2), Span(trailing + 2, len(TRAILING) - 2))
    page.section("results.factors")
    build.end_row()
    picks = factors_block(page, {factor.id: _hint(page, factor) for factor in page.factors if factor.id in _HINTED})
    if around.is_own:
        build.breaks.append(build.row)
        coach_results(page, picks, Span(1, len(LEADING) - 1), Span(len(LEADING), page.grid.mark.column - len(LEADING)))
    strengths = comments_block(page, step=3)
    seen = item_rows_of(around).cell(item.id, "seen")
    build.breaks.append(build.row)
    score = scoring_block(page, picks, strengths=strengths, evidence=seen)
    rationale_block(page)
    strip(page, at, score)
    colour_marks(page, page.grid.mark, page.grid.percent_mark, told_columns(around))
    return build.sheet()


def results_grid(around: Context) -> ItemGrid:
    """Return the columns that the blocks of an item take on a sheet as wide as the indicator table."""
    years = year_columns(around)
    after = len(LEADING) + years  # the comparator's column
    mark = after + len(TRAILING) - 1
    return ItemGrid(
        widths=table_widths(around),
        no=Span(0),
        mark=Span(mark),
        factor=Span(1, 2),
        hint=Span(3, 4),
        pick=Span(len(LEADING) + 1, 2),
        descriptor=Span(len(LEADING) + 3, mark - len(LEADING) - 3),
        text=Span(1, after),
        double=Span(after + 1),
        tag=Span(after + 2),
        reference=Span(after + 3, mark - after - 3),
        suggested=Span(0, 3),
        weakest=Span(3, mark - 3),
        percent=Span(3, 2),
        percent_mark=Span(5),
        points=Span(len(LEADING), years),
        earned=Span(after, mark - after),
        asked=Span(0, 3),
        strip=(
            Span(0, 3), Span(3), Span(4), Span(5), Span(len(LEADING), years), Span(after),
            Span(after + 1, mark - after - 1), Span(mark),
        ),
    )  # fmt: skip


def _questions(page: ItemPage) -> None:
    """Lay out the item's questions, each with the number of indicators that answer it."""
    build, around, rows = page.build, page.around, indicator_rows_of(page.around)
    whole, count = len(build.widths) - 1, page.grid.mark
    build.put(0, page.numbered(1, "results.questions"), "section", columns=whole)
    page.put(count, page.say("results.question_count"), "section_head")
    build.end_row()
    column = {name: rows.range(page.item.id, name) for name in ("exists", "question")}
    for question in page.item.questions:
        build.put(0, f"({question.no})", "label_centre")
        build.put(1, question.title.of(around.language), "text_box", columns=whole - 1)
        answering = indicator_rows.count(column["exists"], (column["question"], str(question.no)))
        page.question_counts[question.no] = page.show(count, answering, "count", "q", question.no, "indicators")
        build.end_row()


def _hint(page: ItemPage, factor: Factor) -> Content:
    """Return what the indicators say about a factor."""
    rows = item_rows_of(page.around)
    figures = {name: rows.cell(page.item.id, name) for name in COUNTS} | {"asked": str(len(page.item.questions))}
    told = sentence.sentence(page.template(f"results.hint.{factor.id}"), **figures)
    hint = f"IF({figures['seen']}=0,{quoted(page.say('results.none'))},{told})"
    return Formula(page.work(f"hint_{1 + page.factors.index(factor)}", hint))
