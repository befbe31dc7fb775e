"""What every assessor said of an item: percents and factors side by side, then all comments."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.panel_sheet import PanelItem, Voice
from pmqa_score.model.scorecard import CommentKind
from pmqa_score.scoring.consensus import said
from pmqa_score.workbook.choices import range_label
from pmqa_score.workbook.layout.consensus.panel_context import PanelContext
from pmqa_score.workbook.layout.item_page import ItemPage, Span

_NAME, _PERCENT, _SIGN, _FACTORS, _COUNT = Span(0, 2), Span(2), Span(3), (4, 5, 6, 7), Span(8)
_TOLD, _METHOD, _MEAN, _MEDIAN, _LOWEST, _HIGHEST, _SPREAD = (
    Span(0, 2), Span(2, 2), Span(4), Span(5), Span(6), Span(7), Span(8),
)  # fmt: skip
_DOUBLE, _TEXT, _FACTOR, _WHERE, _WHO = Span(0), Span(1, 4), Span(5), Span(6), Span(7, 2)


@dataclass(frozen=True, slots=True)
class Preliminary:
    """References to what the assessors' percents come to before anything is agreed."""

    percent: str
    lowest: str
    highest: str
    spread: str


def voices_table(of: PanelContext, page: ItemPage, told: PanelItem) -> Preliminary:
    """Lay out a row for each assessor, then the figures over all of them."""
    page.put(_NAME, of.say("voices.assessor"), "head")
    page.put(_PERCENT, of.say("voices.percent"), "head")
    page.put(_SIGN, "", "head")
    for column, factor in zip(_FACTORS, page.factors, strict=False):
        page.put(Span(column), f"{factor.id} {factor.title.of(page.around.language)}", "head")
    for column in _FACTORS[len(page.factors) :]:
        page.put(Span(column), "", "head")
    page.put(_COUNT, of.say("voices.comments"), "head")
    page.build.end_row()
    names = {one.id: one.name for one in of.panel.assessors}
    for voice in told.voices:
        _voice(of, page, told, voice, names[voice.assessor])
    return _figures(of, page, told)


def _voice(of: PanelContext, page: ItemPage, told: PanelItem, voice: Voice, name: str) -> None:
    page.put(_NAME, f"{voice.assessor}  {name}", "text_box")
    page.put(_PERCENT, of.say("none") if voice.percent is None else voice.percent, "points_bold")
    page.put(_SIGN, _sign(told, voice), "mark")
    picked = dict(voice.factors)
    for column, factor in zip(_FACTORS, page.factors, strict=False):
        range_ = picked.get(factor.id)
        page.put(Span(column), range_label(range_) if range_ else of.say("none"), "text_centre")
    for column in _FACTORS[len(page.factors) :]:
        page.put(Span(column), "", "text_centre")
    page.put(_COUNT, f"+{len(voice.strengths)} −{len(voice.ofis)}", "text_centre")
    page.build.end_row()


def _sign(told: PanelItem, voice: Voice) -> str:
    """Return ▲ for the highest percent, ▼ for the lowest, nothing where all are equal."""
    if voice.percent is None or not told.spread:
        return ""
    return "▲" if voice.percent == max(told.percents) else "▼" if voice.percent == min(told.percents) else ""


def _figures(of: PanelContext, page: ItemPage, told: PanelItem) -> Preliminary:
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
    words = of.say(f"voices.state.{state}", spread=told.spread, tolerance=of.panel.tolerance)
    page.put(_TOLD, words, "warning_box" if told.discuss else "text_box")
    cells = {key: page.refer(page.put(span, _given(figure), "points_bold")) for span, key, figure in figures}
    page.build.end_row(24)
    return Preliminary(cells["before"], cells["lowest"], cells["highest"], cells["spread"])


def _given(figure: Decimal | None) -> Decimal | str:
    return "" if figure is None else figure


def comments_said(of: PanelContext, page: ItemPage, told: PanelItem) -> None:
    """Lay out every assessor's strengths and OFIs, double ones first, and what they say of their percent."""
    for kind in ("strength", "ofi"):
        _comments(of, page, told, kind)
    reasons = [voice for voice in told.voices if voice.rationale]
    page.put(page.grid.whole, of.say("said.rationale"), "area")
    page.build.end_row()
    if not reasons:
        _nothing(of, page)
    for voice in reasons:
        page.put(_DOUBLE, "", "label_centre")
        page.put(Span(1, 6), voice.rationale, "text_box")
        page.put(_WHO, voice.assessor, "text_centre")
        page.build.end_row()


def _comments(of: PanelContext, page: ItemPage, told: PanelItem, kind: CommentKind) -> None:
    found = said(page.around.edition, told, kind)
    for span, key in ((Span(0, 5), f"said.{kind}"), (_FACTOR, "said.factor"), (_WHERE, "said.reference")):
        page.put(span, of.say(key, n=len(found)), "area")
    page.put(_WHO, of.say("said.who"), "area")
    page.build.end_row()
    if not found:
        _nothing(of, page)
    for assessor, comment in found:
        page.put(_DOUBLE, page.say(f"choice.double_{kind}") if comment.double else "", "label_centre")
        page.put(_TEXT, comment.text, "text_bold_box" if comment.double else "text_box")
        page.put(_FACTOR, comment.factor, "text_centre")
        page.put(_WHERE, comment.reference, "text_centre")
        page.put(_WHO, assessor, "text_centre")
        page.build.end_row()


def _nothing(of: PanelContext, page: ItemPage) -> None:
    page.put(page.grid.whole, of.say("said.nothing"), "text_box")
    page.build.end_row()
