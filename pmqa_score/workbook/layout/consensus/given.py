"""What each assessor answered behind the score: checks, ratings, sub-measures side by side, differences marked."""

from __future__ import annotations

from collections.abc import Iterator

from pmqa_score.model.panel_sheet import PanelItem
from pmqa_score.workbook.formulas import marks
from pmqa_score.workbook.layout.consensus.panel_context import PanelContext
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.sheet_page import SheetPage

_KEY, _ASKED, _ANSWERS = Span(0), Span(1, 4), Span(5, 4)
_SIGNS = {"yes": marks.GOOD, "no": marks.BAD}
_GAP = "    "


def given_table(of: PanelContext, page: SheetPage, told: PanelItem) -> None:
    """Lay out a row for everything that was asked; nothing where nobody answered more than a percent."""
    if not any(voice.given for voice in told.voices):
        return
    page.put(Span(0, 5), of.say("given.asked"), "area")
    page.put(_ANSWERS, of.say("given.answers"), "area")
    page.build.end_row()
    for key, words in _asked(page):
        answers = [(voice.assessor, dict(voice.given).get(key, "")) for voice in told.voices]
        differ = len({answer for _, answer in answers}) > 1
        page.put(_KEY, key, "label_centre")
        page.put(_ASKED, words, "text_box")
        shown = _GAP.join(f"{assessor}: {_SIGNS.get(answer, answer) or of.say('none')}" for assessor, answer in answers)
        page.put(_ANSWERS, shown, "warning_box" if differ else "text_box")
        page.build.end_row()


def _asked(page: SheetPage) -> Iterator[tuple[str, str]]:
    """Yield what an assessor is asked about the item, with its key."""
    item, language = page.item, page.around.language
    method = page.around.criteria.method_of(page.around.category_of(item))
    if method == "levels":
        yield from ((check.id, check.text.of(language)) for check in item.checks)
    elif method == "kpi":
        yield from ((str(measure.no), measure.title.of(language)) for measure in item.measures)
    else:
        yield from ((str(question.no), question.title.of(language)) for question in item.questions)
