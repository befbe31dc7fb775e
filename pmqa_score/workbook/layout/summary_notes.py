"""What stands beside the score and never changes it: conditions, awards, scoring sense, figures not verified."""

from __future__ import annotations

from pmqa_score.model.bands import Award, Condition
from pmqa_score.workbook.formulas import awards, conditions, links
from pmqa_score.workbook.formulas.references import between
from pmqa_score.workbook.formulas.sentence import sentence
from pmqa_score.workbook.layout.builder import quoted, reference
from pmqa_score.workbook.layout.conditions_block import condition_words, conditions_of
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.summary_page import LABEL, STATE, WHOLE, SummaryPage
from pmqa_score.workbook.layout.unverified import unverified_words, verified_words
from pmqa_score.workbook.plan import Link

_ASKED = Span(2, 3)
_MET = Span(5, 2)
_SAID, _GO = Span(0, 6), STATE


def conditions_part(page: SummaryPage) -> None:
    """Lay out every condition: whether the band asks for it, whether it is met, and by which items not."""
    rules = page.around.edition.rules
    if not rules.conditions:
        return
    page.section("summary.conditions")
    first = page.build.row
    for condition in rules.conditions:
        page.put(LABEL, condition_words(page.around, condition), "text_box")
        page.show(_ASKED, _asked(page, condition), "text_box", "condition", condition.id, "required")
        everything = " ".join(condition.items)
        room = page.say("summary.unmet", items=everything)
        page.show(_MET, _met(page, condition), "text_box", "condition", condition.id, room=room)
        page.build.end_row()
    page.colour(_ASKED.column, first)
    page.colour(_MET.column, first)


def awards_part(page: SummaryPage) -> None:
    """Lay out the awards whose thresholds are set, and name those whose are not."""
    rules, language = page.around.edition.rules, page.around.language
    if not rules.awards:
        return
    page.section("summary.awards")
    first = page.build.row
    for award in rules.awards:
        if award.thresholds is not None:
            page.put(LABEL, award.title.of(language), "text_box")
            page.show(Span(2, 5), _award(page, award), "text_box", "award", award.id)
            page.build.end_row()
    page.colour(2, first) if page.build.row > first else None
    if not_set := [award.title.of(language) for award in rules.awards if award.thresholds is None]:
        page.put(WHOLE, page.say("summary.awards_not_set", titles=", ".join(not_set)), "note_box")
        page.build.end_row()


def sense_part(page: SummaryPage) -> None:
    """Lay out what deserves a second look over all items."""
    page.section("summary.sense")
    first = page.build.row
    percents = page.rows.range("percent")
    same = sentence(page.say("summary.same_percent", percent="{percent}"), percent=f"MAX({percents})")
    waiting, different = (quoted(page.say(f"summary.{key}")) for key in ("waiting", "different_percents"))
    is_same = links.is_same_everywhere(percents, page.items)
    _line(page, f"IF({is_same},{same},IF({page.complete},{different},{waiting}))", "same_percent")
    gaps = [spot for name, spot in page.places.items() if _is_gap(name)]
    if gaps:
        far = links.far_apart(between(*(reference(spot, page.build.name) for spot in (gaps[0], gaps[-1]))))
        told = sentence(page.say("summary.links_far", count="{count}"), count=f"({far})")
        go = Link(page.say("summary.links_open"), page.around.sheet_name("links"))
        near = quoted(page.say("summary.links_near"))
        _line(page, f"IF({far}>0,{told},IF({page.complete},{near},{waiting}))", "links_far", go)
    count = f"SUM({page.rows.range('findings')})"
    told = sentence(page.say("summary.findings", count="{count}"), count=count)
    none = quoted(page.say("summary.no_findings"))
    _line(page, f"IF({count}>0,{told},IF({page.complete},{none},{waiting}))", "findings")
    page.colour(0, first)


def unverified_part(page: SummaryPage) -> None:
    """Name the figures that decide this result: those that the round has verified, those that nobody has."""
    if known := verified_words(page.around):
        page.put(WHOLE, known, "text_box")
        page.build.end_row()
    if figures := unverified_words(page.around):
        page.put(WHOLE, page.say("summary.unverified", figures=figures), "warning_box")
        page.build.end_row()


def _line(page: SummaryPage, told: str, name: str, link: Link | None = None) -> None:
    page.show(_SAID if link else WHOLE, told, "text_box", name)
    if link:
        page.put(_GO, link, "link")
    page.build.end_row()


def _is_gap(name: str) -> bool:
    return name.startswith("out_link_") and name.endswith("_gap")


def _asked(page: SummaryPage, condition: Condition) -> str:
    rules = page.around.edition.rules
    if condition.from_band is None:
        return quoted(page.say("summary.condition_always"))
    table = rules.table()
    labels = {band.id: band.label.of(page.around.language) for band in table.bands} if table else {}
    later = quoted(page.say("summary.condition_from", band=labels.get(condition.from_band, condition.from_band)))
    required = conditions.is_required(condition, rules, page.complete, page.earned["total"])
    return f"IF({required},{quoted(page.say('summary.condition_now'))},{later})"


def _met(page: SummaryPage, condition: Condition) -> str:
    tests = {}
    for item in condition.items:
        no = 1 + conditions_of(page.around, item).index(condition)
        good, seen = (page.rows.cell(item, f"{part}_{no}") for part in ("good", "seen"))
        tests[item] = conditions.in_order(condition, good, seen)
    unmet = "&".join(f'IF({test},"",{quoted(item + " ")})' for item, test in tests.items())
    told = sentence(page.say("summary.unmet", items="{items}"), items=f"TRIM({unmet})")
    return f"IF({conditions.is_met(list(tests.values()))},{quoted(page.say('summary.met'))},{told})"


def _award(page: SummaryPage, award: Award) -> str:
    reached = {of: awards.Reached(page.earned[of], page.percent[of]) for of in page.earned}
    met, unmet = (quoted(page.say(f"summary.award_{key}")) for key in ("met", "unmet"))
    waiting = quoted(page.say("summary.waiting"))
    return f"IF({page.complete},IF({awards.is_met(award.thresholds or (), reached)},{met},{unmet}),{waiting})"
