"""The cover: what this workbook is, for whom, by whom, what to do, and how far it is."""

from __future__ import annotations

from collections.abc import Mapping

from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.builder import SheetBuilder, reference
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.self.rooms import own_rooms
from pmqa_score.workbook.layout.unverified import unverified_words, verified_words
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Content, Formula, Ident, Link, Sheet, Spot
from pmqa_score.workbook.style import TAB_FRONT

WIDTHS = (8, 22, 58, 22)
_ALL = len(WIDTHS)
_STEPS: tuple[tuple[str, str], ...] = (
    ("read", "guide"),
    ("note", "contents"),
    ("score", "bands"),
    ("check", "summary"),
    ("send", ""),
)
"""What to do, each with the sheet it leads to."""

_OWN_STEPS: tuple[tuple[str, str], ...] = (
    ("self_guide", "guide"),
    ("self_profile", "profile"),
    ("self_score", "contents"),
    ("self_proofs", "proofs"),
    ("self_plan", "plan"),
)
"""What an agency does that scores itself."""

_OTHERWISE = frozenset({"score"})
"""What is done otherwise where an edition takes means."""


def cover_sheet(around: Context, scored: Spot, figures: Mapping[str, Spot]) -> Sheet:
    """Return the cover. *scored* is the cell that counts scored items, *figures* the places of named figures."""
    title = around.criteria.title.of(around.language)
    build = SheetBuilder(around.sheet_name("cover"), title, WIDTHS, around.language)
    build.tab, build.one_page = TAB_FRONT, True
    _heading(build, around, title)
    _who(build, around)
    _state(build, around, scored, figures)
    _steps(build, around)
    _warning(build, around)
    build.gap()
    for column, room, columns in ((0, "contents", 2), (2, "guide", 1), (3, "summary", 1)):
        build.put(column, _link(around, room), "link_centre", columns=columns)
    build.end_row(28)
    return build.sheet()


def _heading(build: SheetBuilder, around: Context, title: str) -> None:
    build.put(0, around.say(f"cover.title.{around.setup.role}"), "banner_cover_small", columns=_ALL)
    build.end_row(44)
    build.put(0, title, "banner_cover", columns=_ALL)
    build.end_row(60)
    build.put(0, around.criteria.edition.of(around.language), "banner_cover_small", columns=_ALL)
    build.end_row(42)
    if around.setup.round_title:
        build.gap(12)
        build.put(0, Ident("round_title"), "subtitle_centre", columns=_ALL, room=around.setup.round_title)
        build.end_row(28)


def _who(build: SheetBuilder, around: Context) -> None:
    build.gap(18)
    _pair(build, around.say("cover.agency"), Ident("agency_name"), Ident("agency_id"))
    _pair(build, around.say(f"cover.by.{around.setup.role}"), Ident("assessor_name"), Ident("assessor_id"))
    _pair(build, around.say("cover.role"), around.say(f"cover.role_of.{around.setup.role}"), None)
    _pair(build, around.say("cover.round"), Ident("round"), Ident("workbook"))


def _pair(build: SheetBuilder, words: str, value: Content | str, id_: Content | None) -> None:
    build.put(0, words, "label", columns=2)
    build.put(2, value, "text_bold_box", columns=1 if id_ else 2)
    if id_:
        build.put(3, id_, "code")
    build.end_row(32)


def _state(build: SheetBuilder, around: Context, scored: Spot, figures: Mapping[str, Spot]) -> None:
    build.gap(18)
    count = reference(scored, build.name)
    every = len(around.criteria.items)
    words = around.say("cover.scored", every=every, n="{n}")
    complete = sentence(around.say("cover.complete", every=every))
    build.put(0, around.say("cover.progress"), "label", columns=2)
    told = Formula(f"IF({count}={every},{complete},{sentence(words, n=count)})")
    build.put(2, told, "text_box", room=words)
    build.put(3, _link(around, "contents"), "link_centre")
    build.end_row(34)
    if out("receipt") in figures:
        build.put(0, around.say("cover.receipt"), "label", columns=2)
        build.put(2, around.say("cover.receipt_about"), "note_box")
        build.put(3, Formula(reference(figures[out("receipt")], build.name)), "code_big")
        build.end_row(42)


def _steps(build: SheetBuilder, around: Context) -> None:
    build.gap(18)
    build.put(0, around.say("cover.steps"), "section", columns=_ALL)
    build.end_row()
    for number, (step, room) in enumerate(_steps_of(around), start=1):
        build.put(0, str(number), "step")
        key = f"{step}_means" if step in _OTHERWISE and around.criteria.takes_means else step
        build.put(1, around.say(f"cover.step.{key}"), "text_box", columns=2 if room else 3)
        if room:
            build.put(3, _link(around, room), "link_centre")
        build.end_row(38)


def _steps_of(around: Context) -> tuple[tuple[str, str], ...]:
    """Return what to do: an agency that scores its items by percents has its own way."""
    if not around.is_own or around.criteria.takes_means:
        return _STEPS
    own = own_rooms(around)
    return tuple((step, room) for step, room in _OWN_STEPS if room in {"guide", "contents", *own})


def _warning(build: SheetBuilder, around: Context) -> None:
    if known := verified_words(around):
        build.gap(18)
        build.put(0, known, "text_box", columns=_ALL)
        build.end_row()
    words = unverified_words(around)
    if not words:
        return
    build.gap(18)
    text = around.say("cover.unverified", figures=words, sheet=around.sheet_name("bands"))
    build.put(0, text, "warning_box", columns=_ALL)
    build.end_row()


def _link(around: Context, room: str) -> Link:
    name = around.sheet_name(room)
    return Link(f"{name} ›", name)
