"""The cover of a consensus workbook: whose, by whom, how to go about it, how far it is."""

from __future__ import annotations

from pmqa_score.workbook.layout.builder import SheetBuilder, reference
from pmqa_score.workbook.layout.consensus.panel_context import PanelContext
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Content, Formula, Ident, Link, Plan, Sheet
from pmqa_score.workbook.style import TAB_FRONT

WIDTHS = (8, 22, 58, 22)
_ALL = len(WIDTHS)
_STEPS = (("look", "overview"), ("agree", ""), ("explain", ""), ("edit", ""), ("sign", "sign_off"), ("send", ""))
"""What to do, each with the sheet it leads to."""


def cover_sheet(of: PanelContext, overview: Sheet) -> Sheet:
    """Return the cover; how far it is stands on the *overview*."""
    around = of.around
    title = around.criteria.title.of(around.language)
    build = SheetBuilder(of.sheet_name("cover"), title, WIDTHS, around.language)
    build.tab, build.one_page = TAB_FRONT, True
    build.put(0, of.say("cover.title"), "banner_cover", columns=_ALL)
    build.end_row(48)
    build.put(0, title, "banner_cover_small", columns=_ALL)
    build.end_row(36)
    build.put(0, around.criteria.edition.of(around.language), "banner_cover_small", columns=_ALL)
    build.end_row(34)
    if around.setup.round_title:
        build.gap()
        build.put(0, Ident("round_title"), "subtitle_centre", columns=_ALL, room=around.setup.round_title)
        build.end_row(28)
    build.gap(12)
    _pair(build, of.say("cover.agency"), Ident("agency_name"), Ident("agency_id"))
    _pair(build, of.say("cover.panel"), _names(of), None)
    _pair(build, of.say("cover.round"), Ident("round"), Ident("workbook"))
    build.gap(12)
    _state(of, build, overview)
    _steps(of, build)
    build.gap(12)
    build.put(0, of.say("cover.confidential"), "warning_box", columns=_ALL)
    build.end_row()
    return build.sheet()


def _names(of: PanelContext) -> str:
    return "\n".join(f"{one.id}  {one.name}" for one in of.panel.assessors)


def _pair(build: SheetBuilder, words: str, value: Content | str, id_: Content | None) -> None:
    build.put(0, words, "label", columns=2)
    build.put(2, value, "text_bold_box", columns=1 if id_ else 2)
    if id_:
        build.put(3, id_, "code")
    build.end_row(26)


def _state(of: PanelContext, build: SheetBuilder, overview: Sheet) -> None:
    places = Plan((overview,)).outputs()
    build.put(0, of.say("cover.progress"), "label", columns=2)
    state = Formula(reference(places[out("state")], build.name))
    build.put(2, state, "text_box", room=of.say("overview.state.done"))
    build.put(3, Formula(reference(places[out("receipt")], build.name)), "code_big")
    build.end_row(34)


def _steps(of: PanelContext, build: SheetBuilder) -> None:
    build.gap(12)
    build.put(0, of.say("cover.steps"), "section", columns=_ALL)
    build.end_row()
    for number, (step, room) in enumerate(_STEPS, start=1):
        build.put(0, str(number), "step")
        build.put(1, of.say_unit(f"cover.step.{step}"), "text_box", columns=2 if room else 3)
        if room:
            name = of.sheet_name(room)
            build.put(3, Link(of.say("cover.open", sheet=name), name), "link_centre")
        build.end_row(30)
