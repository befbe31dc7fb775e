"""A panel's results on the tiny edition, with comments and indicators, ready to be reported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from support.editions import tiny_edition

from pmqa_score.model.consolidation import AgencyResult, PanelMember
from pmqa_score.model.identity import Agency
from pmqa_score.model.scorecard import Comment, Indicator, ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.report.anonymous import Names
from pmqa_score.report.feedback.feedback import feedback
from pmqa_score.report.feedback.view import FeedbackView
from pmqa_score.report.round.results import FileRow, Results
from pmqa_score.scoring.panel.agreement import agreement
from pmqa_score.scoring.panel.consolidate import consolidate
from pmqa_score.scoring.panel.ranking import ranking
from pmqa_score.scoring.panel.severity import severity

ITEMS = ("1.1", "1.2", "2.1")
NOBODY = Names({}, titles="", word="")


def strength(text: str, factor: str = "", *, double: bool = False, reference: str = "") -> Comment:
    """Return a strength."""
    return Comment(kind="strength", no=1, text=text, factor=factor, double=double, reference=reference)


def ofi(text: str, factor: str = "", *, double: bool = False) -> Comment:
    """Return an opportunity for improvement."""
    return Comment(kind="ofi", no=1, text=text, factor=factor, double=double)


def card(
    *percents: int | None, comments: Mapping[str, Iterable[Comment]] | None = None, indicators: Iterable[Indicator] = ()
) -> Scorecard:
    """Return a scorecard: percents of 1.1, 1.2, 2.1, comments by item, indicators of 2.1."""
    said = {item: tuple(given) for item, given in (comments or {}).items()}
    return Scorecard(
        {
            item: ItemAnswer(
                item=item,
                percent=None if percent is None else Decimal(percent),
                strengths=tuple(one for one in said.get(item, ()) if one.kind == "strength"),
                ofis=tuple(one for one in said.get(item, ()) if one.kind == "ofi"),
                indicators=tuple(indicators) if item == "2.1" else (),
            )
            for item, percent in zip(ITEMS, percents, strict=True)
        }
    )


def agency_result(*cards: Scorecard, agency: str = "A01", edition: Edition | None = None) -> AgencyResult:
    """Return what a panel of these scorecards makes; partial ones count where they answer."""
    members = [PanelMember(assessor=f"a{no}", scorecard=one) for no, one in enumerate(cards, start=1)]
    return consolidate(edition or tiny_edition(), Agency(agency, f"กรม {agency}"), members, partial="use")


def feedback_of(
    *cards: Scorecard, edition: Edition | None = None, language: Language = "th", names: Names = NOBODY
) -> FeedbackView:
    """Return the feedback on a panel of these scorecards."""
    edition = edition or tiny_edition()
    result = agency_result(*cards, edition=edition)
    return feedback(edition, result, cards, names=names, round_title="รอบ 2569", language=language)


def results_of(
    panels: Mapping[str, Iterable[Scorecard]],
    *,
    files: Iterable[FileRow] = (),
    missing: Iterable[tuple[str, str]] = (),
    edition: Edition | None = None,
) -> Results:
    """Return the results of a round: agency id → scorecards; *missing* are agency and assessor ids."""
    edition = edition or tiny_edition()
    agencies = tuple(agency_result(*cards, agency=id_, edition=edition) for id_, cards in panels.items())
    known = {result.agency.id: result.agency for result in agencies}
    rows = tuple(files)
    return Results(
        round="r1",
        title="รอบ 2569",
        edition=edition,
        method="mean",
        tolerance=Decimal(20),
        partial="use",
        agencies=agencies,
        places=ranking(agencies),
        agreement=agreement(item.percents for result in agencies for item in result.items),
        severity=severity({}),
        assessors={"a1": "นางเอก แสงทอง", "a2": "นายโท ใจดี"},
        files=rows,
        missing=tuple((known[agency], assessor) for agency, assessor in missing),
        counts={"files": len(rows), "accepted": len(rows)},
    )
