"""The tables of the band rules sheet that say what decides, from which source, and whether that is confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from pmqa_score.model.bands import Award, Band, BandTable, Condition, Threshold
from pmqa_score.model.criteria import Figure
from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import Context

_SMALLEST = Decimal("0.01")  # of totals: bands that far apart leave no gap

Part = tuple[int, int, str | Decimal, str]
"""A cell of a row: its column, how many columns, its words, its style."""


def bands_tables(build: SheetBuilder, around: Context) -> None:
    """Lay out the bands, a table for each basis, with the rule for the gaps between them."""
    for table in around.edition.rules.tables:
        section(build, around.say(f"bands.bands.{table.basis}"))
        heads(build, around, (0, 1, "band"), (1, 1, "label"), (2, 1, "points"), (3, 2, "gap"))
        for band, gap in zip(table.bands, _gaps(around, table.bands), strict=True):
            points = f"{band.lower:,} – {band.upper:,}"
            parts: tuple[Part, ...] = (
                (0, 1, band.id, "label_centre"),
                (1, 1, band.label.of(around.language), "text_bold_box"),
                (2, 1, points, "text_centre"),
                (3, 2, gap, "text_centre"),
            )
            row(build, around, parts, band.source, verified=band.verified)
        _gap_rule(build, around, table)


def conditions_table(build: SheetBuilder, around: Context) -> None:
    """Lay out the conditions."""
    rules = around.edition.rules
    if not rules.conditions:
        return
    build.breaks.append(build.row)
    section(build, around.say("bands.conditions"))
    heads(build, around, (0, 2, "condition"), (2, 3, "rule"))
    for one in rules.conditions:
        words = "\n".join(_condition_words(around, one))
        parts: tuple[Part, ...] = ((0, 2, one.title.of(around.language), "text_bold_box"), (2, 3, words, "text_box"))
        row(build, around, parts, one.source, verified=one.verified)


def awards_table(build: SheetBuilder, around: Context) -> None:
    """Lay out the awards with their thresholds, or that none is set."""
    rules = around.edition.rules
    if not rules.awards:
        return
    section(build, around.say("bands.awards"))
    heads(build, around, (0, 3, "award"), (3, 2, "thresholds"))
    for one in rules.awards:
        words = "\n".join(_thresholds(around, one))
        parts: tuple[Part, ...] = ((0, 3, one.title.of(around.language), "text_bold_box"), (3, 2, words, "text_centre"))
        row(build, around, parts, one.source, verified=one.verified)


def points_table(build: SheetBuilder, around: Context) -> None:
    """Lay out the points of categories and items."""
    figures = tuple(_points(around))
    if not figures:
        return
    section(build, around.say("bands.points_of"))
    heads(build, around, (0, 1, "item"), (1, 2, "title_of"), (3, 1, "points"), (4, 1, "about"))
    for id_, title, figure, style in figures:
        note = figure.note.of(around.language) if figure.note else ""
        parts: tuple[Part, ...] = (
            (0, 1, id_, "label_centre"), (1, 2, title, style), (3, 1, figure.value, "points"), (4, 1, note, "note_box"),
        )  # fmt: skip
        row(build, around, parts, figure.source, verified=figure.verified)


def section(build: SheetBuilder, words: str) -> None:
    """Lay out the heading of a table."""
    build.gap()
    build.put(0, words, "section", columns=len(build.widths))
    build.end_row()


def heads(build: SheetBuilder, around: Context, *named: tuple[int, int, str], room: str = "bands") -> None:
    """Lay out the heads of a table: first column, number of columns, entry of *room*; last whether it is verified."""
    for column, columns, key in named:
        build.put(column, around.say(f"{room}.{key}"), "head", columns=columns)
    build.put(5, around.say("bands.verified"), "head", columns=len(build.widths) - 5)
    build.end_row()


def row(build: SheetBuilder, around: Context, parts: Iterable[Part], source: str, *, verified: bool) -> None:
    """Lay out a row of a table, with its *source* and whether an official manual confirms it."""
    for column, columns, words, style in parts:
        build.put(column, words, style, columns=columns)
    key, style = ("yes", "verified") if verified else ("no", "unverified")
    build.put(5, around.say(f"bands.is_verified.{key}", source=source), style, columns=len(build.widths) - 5)
    build.end_row()


def _gaps(around: Context, bands: Sequence[Band]) -> Iterator[str]:
    """Yield for each band the totals between it and the next one."""
    for band, above in pairwise(sorted(bands, key=lambda one: one.lower)):
        is_gap = above.lower - band.upper > _SMALLEST
        yield around.say("bands.between", above=f"{band.upper:,}", below=f"{above.lower:,}") if is_gap else "–"
    yield "–"


def _gap_rule(build: SheetBuilder, around: Context, table: BandTable) -> None:
    rule = table.gaps
    if rule is None:
        return
    words = rule.note.of(around.language) if rule.note else around.say("bands.gap_rule_words")
    parts: tuple[Part, ...] = ((0, 2, around.say("bands.gap_rule"), "label"), (2, 3, words, "text_box"))
    row(build, around, parts, rule.source, verified=rule.verified)


def _condition_words(around: Context, one: Condition) -> Iterator[str]:
    rule = "comparisons_all" if one.rule == "comparisons" and not one.at_least else one.rule
    asked = f"({one.question}) {_question(around, one)}".strip() if one.question else ""
    yield around.say(f"bands.rule_of.{rule}", items=", ".join(one.items), at_least=one.at_least, question=asked)
    yield around.say("bands.from_band", band=one.from_band) if one.from_band else around.say("bands.always")
    if one.note:
        yield around.say("bands.note", note=one.note.of(around.language))


def _question(around: Context, one: Condition) -> str:
    """Return the title of the question that a condition looks at."""
    found = (
        question.title.of(around.language)
        for item in around.criteria.items
        if item.id in one.items
        for question in item.questions
        if question.no == one.question
    )
    return next(found, "")


def _thresholds(around: Context, award: Award) -> Iterator[str]:
    if award.thresholds is None:
        yield around.say("bands.not_set")
    for one in award.thresholds or ():
        yield from _threshold(around, one)


def _threshold(around: Context, one: Threshold) -> Iterator[str]:
    of = around.say("bands.total") if one.of == "total" else one.of
    sign = ">" if one.strict else "≥"
    if one.points is not None:
        yield around.say("bands.threshold_points", of=of, sign=sign, bound=f"{one.points:,}")
    if one.percent is not None:
        yield around.say("bands.threshold_percent", of=of, sign=sign, bound=one.percent)


def _points(around: Context) -> Iterator[tuple[str, str, Figure, str]]:
    """Yield (id, title, points, style of the title) of each category and item that has points."""
    for category in around.criteria.categories:
        if category.points:
            yield category.id, category.title.of(around.language), category.points, "text_bold_box"
        for item in category.items:
            if item.points:
                yield item.id, item.title.of(around.language), item.points, "text_box"
