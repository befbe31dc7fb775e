"""The readiness page as a view: what the pages, the terminal and the JSON document show, in one language."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from urllib.parse import quote

from pmqa_score.model.text import Language
from pmqa_score.problems import CellPlace, Place
from pmqa_score.report.ready.report import ReadyFinding, ReadyPoint, ReadyReport
from pmqa_score.scoring.missing import Missing
from pmqa_score.scoring.ready import CheckState
from pmqa_score.texts import say
from pmqa_score.texts.problem_words import message

ROOM = "ready"

ON_A_PAGE = 3
"""Findings of one check that a page shows: it is to stay one page."""

LONGEST_NAME = 20
"""Characters of an indicator's name that a page shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """What is missing in which item (empty = the file), the cell, and where a link to that cell leads within a file."""

    item: str
    text: str
    place: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckView:
    """One check in words; ``more`` findings are not shown."""

    id: str
    title: str
    rule: str
    state: CheckState
    state_words: str
    good: int
    seen: int
    findings: tuple[FindingView, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyView:
    """The page: who, whether ready, every check. ``link`` leads to the workbook, empty where that is not known."""

    language: Language
    agency: str
    round_title: str
    criteria: str
    file: str
    link: str
    is_ready: bool
    verdict: str
    checks: tuple[CheckView, ...]


def ready_view(report: ReadyReport, language: Language, *, link: str = "", most: int | None = ON_A_PAGE) -> ReadyView:
    """Return *report* in words; at most so many findings of a check, None = all. *link* is the way to the workbook."""
    criteria = report.edition.criteria
    asked = [point for point in report.points if point.state != "not_asked"]
    still_open = [point for point in asked if point.state == "open"]
    key = "page.ready_text" if report.is_ready else "page.not_yet_text"
    return ReadyView(
        language=language,
        agency=report.identity.agency.name,
        round_title=report.round_title,
        criteria=f"{criteria.title.of(language)} {criteria.edition.of(language)}",
        file=report.file,
        link=quote(link),
        is_ready=report.is_ready,
        verdict=say(ROOM, key, language, open=len(still_open), count=len(asked)),
        checks=tuple(_check(report, point, language, most) for point in report.points),
    )


def _check(report: ReadyReport, point: ReadyPoint, language: Language, most: int | None) -> CheckView:
    compared = [one for one in report.edition.rules.conditions if one.rule == "comparisons"]
    items = ", ".join(dict.fromkeys(item for one in compared for item in one.items))
    shown = point.findings[:most]
    return CheckView(
        id=point.id,
        title=say(ROOM, f"check.{point.id}.title", language),
        rule=say(ROOM, f"check.{point.id}.rule", language, items=items or "–"),
        state=point.state,
        state_words=say(ROOM, f"state.{point.state}", language),
        good=point.good,
        seen=point.seen,
        findings=tuple(_finding(finding, language) for finding in shown),
        more=len(point.findings) - len(shown),
    )


def _finding(finding: ReadyFinding, language: Language) -> FindingView:
    what = finding.what
    return FindingView(
        item=what.item if isinstance(what, Missing) else "",
        text=finding_text(finding, language, longest=LONGEST_NAME),
        place=_spot(finding.place),
        anchor=_anchor(finding.place),
    )


def finding_text(finding: ReadyFinding, language: Language, *, longest: int | None = None) -> str:
    """Return what is missing, or wrong, in words; names of indicators are cut after so many characters."""
    what = finding.what
    if not isinstance(what, Missing):
        return message(what, language)
    values = dict(what.values)
    if isinstance(name := values.get("name"), str):
        values["name"] = cut(name, longest)
    return say(ROOM, f"missing.{what.key}", language, **values)


def cut(text: str, longest: int | None) -> str:
    """Return *text*, or its beginning with an ellipsis; no letter loses its vowel or tone mark.

    >>> cut("ผู้รับบริการ", 4)
    'ผู้…'
    """
    if longest is None or len(text) <= longest:
        return text
    end = longest
    while end and unicodedata.category(text[end]) == "Mn":
        end -= 1
    return f"{text[:end].rstrip()}…"


def _spot(place: Place) -> str:
    """Return sheet and cell; the file's own name says nothing on its page."""
    if not isinstance(place, CellPlace):
        return ""
    return f"{place.sheet}!{place.cell}" if place.cell else place.sheet


def _anchor(place: Place) -> str:
    """Return a cell as spreadsheets take it in a link: ``'7.1'!E14``."""
    if not isinstance(place, CellPlace) or not place.cell:
        return ""
    sheet = place.sheet.replace("'", "''")
    return f"'{sheet}'!{place.cell}"
