"""What every assessor said of an item: percents and factors side by side, then all comments."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.panel_sheet import PanelItem, Voice
from pmqa_score.model.scorecard import CommentKind
from pmqa_score.scoring.levels import level_at
from pmqa_score.scoring.panel.consensus import said
from pmqa_score.workbook.choices import range_label
from pmqa_score.workbook.layout.consensus.panel_context import PanelContext, short
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.sheet_page import SheetPage

_NAME, _PERCENT, _SIGN, _FACTORS, _COUNT = Span(0, 2), Span(2), Span(3), (4, 5, 6, 7), Span(8)
_TOLD, _METHOD, _MEAN, _MEDIAN, _LOWEST, _HIGHEST, _SPREAD = (
    Span(0, 2), Span(2, 2), Span(4), Span(5), Span(6), Span(7), Span(8),
)  # fmt: skip
_ALL_FACTORS = Span(4, 4)
_DOUBLE, _TEXT, _FACTOR, _WHERE, _WHO = Span(0), Span(1, 4), Span(5), Span(6), Span(7, 2)
_WIDE_TEXT = Span(1, 5)


@dataclass(frozen=True, slots=True)
class Preliminary:
    """References to what the assessors' percents come to before anything is agreed."""

    percent: str
    lowest: str
    highest: str
    spread: str


def voices_table(of: PanelContext, page: SheetPage, told: PanelItem) -> Preliminary:
    """Lay out a row for each assessor, then the figures over all of them."""
    page.put(_NAME, of.say("voices.assessor"), "head")
    page.put(_PERCENT, of.say_unit("voices.percent"), "head")
    page.put(_SIGN, "", "head")
    _beside_heads(of, page)
    page.put(_COUNT, of.say("voices.comments"), "head")
    page.build.end_row()
    names = {one.id: one.name for one in of.panel.assessors}
    for voice in told.voices:
        _voice(of, page, told, voice, names[voice.assessor])
    return _figures(of, page, told)


def _voice(of: PanelContext, page: SheetPage, told: PanelItem, voice: Voice, name: str) -> None:
    page.put(_NAME, f"{voice.assessor}  {name}", "text_box")
    page.put(_PERCENT, of.say("none") if voice.percent is None else voice.percent, "points_bold")
    page.put(_SIGN, _sign(told, voice), "mark")
    _beside(of, page, voice)
    page.put(_COUNT, f"+{len(voice.strengths)} −{len(voice.ofis)}", "text_centre")
    page.build.end_row()


def _beside_heads(of: PanelContext, page: SheetPage) -> None:
    """Put the heads of what stands beside a figure: the factors of a percent, the level or the reason of a score."""
    if page.around.criteria.takes_means:
        page.put(_ALL_FACTORS, of.say(f"voices.{'level' if of.has_levels(page.item) else 'why'}"), "head")
        return
    for column, factor in zip(_FACTORS, page.factors, strict=False):
        page.put(Span(column), f"{factor.id} {factor.title.of(page.around.language)}", "head")
    for column in _FACTORS[len(page.factors) :]:
        page.put(Span(column), "", "head")


def _beside(of: PanelContext, page: SheetPage, voice: Voice) -> None:
    criteria = page.around.criteria
    if criteria.takes_means:
        if of.has_levels(page.item) and voice.percent is not None:
            level = level_at(criteria, voice.percent)
            titles = {one.id: one.title.of(page.around.language) for one in criteria.levels}
            none = page.say("levels.none", title=criteria.levels[0].title.of(page.around.language))
            page.put(_ALL_FACTORS, titles.get(level, none), "text_centre")
        else:
            page.put(_ALL_FACTORS, voice.rationale, "text_box")
        return
    picked = dict(voice.factors)
    for column, factor in zip(_FACTORS, page.factors, strict=False):
        range_ = picked.get(factor.id)
        page.put(Span(column), range_label(range_) if range_ else of.say("none"), "text_centre")
    for column in _FACTORS[len(page.factors) :]:
        page.put(Span(column), "", "text_centre")


def _sign(told: PanelItem, voice: Voice) -> str:
    """Return ▲ for the highest percent, ▼ for the lowest, nothing where all are equal."""
    if voice.percent is None or not told.spread:
        return ""
    return "▲" if voice.percent == max(told.percents) else "▼" if voice.percent == min(told.percents) else ""


def _figures(of: PanelContext, page: SheetPage, told: PanelItem) -> Preliminary:
    lowest, highest = min(told.percents, default=None), max(told.percents, default=None)
    figures = (
        (_METHOD, "before", told.percent), (_MEAN, "mean", told.mean), (_MEDIAN, "median", told.median),
        (_LOWEST, "lowest", lowest), (_HIGHEST, "highest", highest), (_SPREAD, "spread", told.spread),
    )  # fmt: skip
    page.put(_TOLD, of.say("voices.together"), "head")
    for span, key, _ in figures:
        page.put(span, of.say(f"voices.{key}", method=of.say(f"method.{of.panel.method}")), "head")
    page.build.end_row()
    state = "discuss" if told.discuss else "agree" if told.percents else "nobody"
    words = of.say_unit(f"voices.state.{state}", spread=short(told.spread), tolerance=of.tolerance)
    page.put(_TOLD, words, "warning_box" if told.discuss else "text_box")
    cells = {key: page.refer(page.put(span, _given(figure), "points_bold")) for span, key, figure in figures}
    page.build.end_row(24)
    return Preliminary(cells["before"], cells["lowest"], cells["highest"], cells["spread"])


def _given(figure: Decimal | None) -> Decimal | str:
    return "" if figure is None else figure


def comments_said(of: PanelContext, page: SheetPage, told: PanelItem) -> None:
    """Lay out every assessor's strengths and OFIs, double ones first, and what they say of their percent."""
    for kind in ("strength", "ofi"):
        _comments(of, page, told, kind)
    reasons = [voice for voice in told.voices if voice.rationale]
    page.put(page.grid.whole, of.say_unit("said.rationale"), "area")
    page.build.end_row()
    if not reasons:
        _nothing(of, page)
    for voice in reasons:
        page.put(_DOUBLE, "", "label_centre")
        page.put(Span(1, 6), voice.rationale, "text_box")
        page.put(_WHO, voice.assessor, "text_centre")
        page.build.end_row()


def _comments(of: PanelContext, page: SheetPage, told: PanelItem, kind: CommentKind) -> None:
    found = said(page.around.edition, told, kind)
    has_factors = not page.around.criteria.takes_means
    text = _TEXT if has_factors else _WIDE_TEXT
    heads = ((Span(0, 1 + text.columns), f"said.{kind}"), (_WHERE, "said.reference"))
    for span, key in (*heads, *(((_FACTOR, "said.factor"),) if has_factors else ())):
        page.put(span, of.say(key, n=len(found)), "area")
    page.put(_WHO, of.say("said.who"), "area")
    page.build.end_row()
    if not found:
        _nothing(of, page)
    for assessor, comment in found:
        page.put(_DOUBLE, page.say(f"choice.double_{kind}") if comment.double else "", "label_centre")
        page.put(text, comment.text, "text_bold_box" if comment.double else "text_box")
        if has_factors:
            page.put(_FACTOR, comment.factor, "text_centre")
        page.put(_WHERE, comment.reference, "text_centre")
        page.put(_WHO, assessor, "text_centre")
        page.build.end_row()


def _nothing(of: PanelContext, page: SheetPage) -> None:
    page.put(page.grid.whole, of.say("said.nothing"), "text_box")
    page.build.end_row()
