"""The sign-off: what was agreed, and by whom."""

from __future__ import annotations

from pmqa_score.scoring.fields import SIGN_OFF
from pmqa_score.workbook.formulas import consensus, marks
from pmqa_score.workbook.layout.builder import SheetBuilder, entry, reference
from pmqa_score.workbook.layout.consensus.panel_context import PanelContext
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Formula, Ident, Input, Plan, Sheet, address
from pmqa_score.workbook.style import TAB_FRONT

WIDTHS = (6, 22, 42, 20, 22, 7)
_NO, _ROLE, _NAME, _DATE, _SIGNATURE, _MARK = range(len(WIDTHS))
_SIGNER_ROW = 34  # points: room for a signature by hand
_ONE_PAGE = 18  # members whose lines are still large enough to sign on one page


def sign_off_sheet(of: PanelContext, overview: Sheet) -> Sheet:
    """Return the sheet; its figures are those of the *overview*."""
    build = SheetBuilder(of.sheet_name("sign_off"), of.say("sign_off.title"), WIDTHS, of.around.language)
    members = of.around.setup.signers
    build.tab, build.one_page = TAB_FRONT, members <= _ONE_PAGE
    of.navigation(build)
    build.put(0, build.title, "banner", columns=len(WIDTHS))
    build.end_row(30)
    _what(of, build, overview)
    build.gap(10)
    build.put(0, of.say_unit("sign_off.statement"), "text_box", columns=len(WIDTHS))
    build.end_row()
    build.gap(10)
    for column, key in enumerate(("no", "role", "name", "date", "signature", "mark")):
        build.put(column, of.say(f"sign_off.head.{key}"), "head")
    build.end_row()
    first = build.row
    _signer(of, build, 0)
    for no in range(1, members + 1):
        _signer(of, build, no)
    if words := of.unverified:
        build.gap()
        build.put(0, words, "warning_box", columns=len(WIDTHS))
        build.end_row()
    _colour(build, first, members)
    return build.sheet()


def _colour(build: SheetBuilder, first: int, members: int) -> None:
    cell, last = f"${address(first, _MARK)}", address(first + members, _MARK)
    for sign, style in ((marks.GOOD, "is_good"), (marks.BAD, "is_bad"), (marks.LOOK, "is_worth_a_look")):
        build.highlight(f"{address(first, _MARK)}:{last}", f'LEFT({cell},1)="{sign}"', style)


def _what(of: PanelContext, build: SheetBuilder, overview: Sheet) -> None:
    places = Plan((overview,)).outputs()
    shown = (("agency", None, "text_bold_box"), ("total", "total", "earned_left"), ("band", "band", "text_bold_box"),
             ("receipt", "receipt", "code_big"))  # fmt: skip
    for key, name, style in shown:
        build.put(0, of.say(f"sign_off.{key}"), "label", columns=2)
        content = Formula(reference(places[out(name)], build.name)) if name else Ident("agency_name")
        build.put(2, content, style, columns=4, room="ก" * 60 if name is None else "")
        build.end_row(26)
    build.put(0, of.say("sign_off.state"), "label", columns=2)
    state = Formula(reference(places[out("state")], build.name))
    build.put(2, state, "text_box", columns=4, room=of.say("overview.state.done"))
    build.end_row()


def _signer(of: PanelContext, build: SheetBuilder, no: int) -> None:
    """Lay out the line of the chair (0) or a member."""
    role: tuple[str | int, ...] = ("member", no) if no else ("chair",)
    build.put(_NO, str(no) if no else "", "label_centre")
    build.put(_ROLE, of.say(f"sign_off.{role[0]}"), "label")
    cells = {}
    for column, part in ((_NAME, "name"), (_DATE, "date")):
        field = of.around.fields[SIGN_OFF, (*role, part)]
        given = Input(field=field, hint=of.hint(part), refusal=of.refusal)
        cells[part] = entry(build.put(column, given, "input_text"), build.name)
    build.put(_SIGNATURE, "", "text_box")
    mark = consensus.signed_mark(cells["name"], cells["date"], required=not no)
    build.put(_MARK, Formula(mark, out(SIGN_OFF, *role)), "mark")
    build.end_row(_SIGNER_ROW)
