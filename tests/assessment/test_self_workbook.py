"""An agency scores itself: from a blank workbook to check, score, gap and readiness; what the page about it says."""

from __future__ import annotations

import json
import zipfile
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path

from pmqa_score.assessment.answers_file import parse_answers
from pmqa_score.assessment.assess import Assessed, assess
from pmqa_score.assessment.fill import fill
from pmqa_score.assessment.gap import gap
from pmqa_score.assessment.generate import generate, identity_for
from pmqa_score.assessment.ready import ready
from pmqa_score.definitions import load_edition
from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.model.setup import Setup
from pmqa_score.problems import CellPlace
from pmqa_score.scoring.gap.gap import Gap
from pmqa_score.scoring.missing import Missing
from pmqa_score.scoring.what_if import what_if_totals

ROOT = Path(__file__).parents[2]
FILES = (ROOT / "samples" / "answers" / "A01-r01.json", ROOT / "docs" / "answers" / "self-assessment.json")
PAGE = (ROOT / "docs" / "self-assessment.md").read_text(encoding="utf-8")
EDITION = load_edition("pmqa-2562")
SETUP = Setup(role="self", years=(2565, 2566, 2567))
AGENCY = Agency("A01", "กรมพัฒนาบริการประชาชน")


def read(data: bytes) -> Assessed:
    return assess(data, file="self.xlsx", find_edition=lambda *_: EDITION)


@cache
def filled() -> bytes:
    """Return the agency's workbook with the sample answers, put in one file after the other."""
    identity = identity_for(EDITION, AGENCY, Assessor(AGENCY.id, AGENCY.name), role="self")
    data = generate(EDITION, SETUP, identity)
    for file in FILES:
        workbook = read(data).read
        answers = parse_answers(file.read_bytes(), (found.field for found in workbook.inputs), file=file.name)
        assert answers.problems == ()
        data = fill(workbook, answers).data
    return data


def test_every_answer_comes_back() -> None:
    given: dict[str, object] = {}
    for file in FILES:
        given |= json.loads(file.read_text(encoding="utf-8"), parse_int=Decimal, parse_float=Decimal)
    assert read(filled()).read.answers == {name: value for name, value in given.items() if value is not None}


def test_nothing_is_wrong_with_it() -> None:
    assessed = read(filled())
    assert [problem.code for problem in assessed.problems] == []
    assert assessed.agrees


def test_the_figures_of_the_page() -> None:
    """Today 619.75 points; with the percents tried 670.50, so 29.50 to Band 5."""
    assessed = read(filled())
    then = what_if_totals(EDITION, assessed.scorecard)
    assert assessed.totals.earned == Decimal("619.75")
    assert then.earned == Decimal("670.50")
    assert then.band is not None
    assert then.band.to_next == Decimal("29.50")
    assert all(figure in PAGE for figure in ("619.75", "670.50", "29.50"))


def way(one: Gap) -> list[tuple[str, int]]:
    """Return which items the cheapest plan raises, and by how many steps."""
    return [(raised.score.id, raised.steps) for raised in one.plans[0].raises]


def test_what_is_tried_changes_neither_score_nor_gap_nor_receipt() -> None:
    assessed = read(filled())
    identity = assessed.read.identity
    kept = {name: value for name, value in assessed.read.answers.items() if not name.endswith("_what_if")}
    plain = read(generate(EDITION, SETUP, identity, kept))
    assert plain.receipt == assessed.receipt
    assert plain.totals == assessed.totals
    assert [way(one) for one in gap(plain).gaps] == [way(one) for one in gap(assessed).gaps]


def test_ready_asks_for_plans() -> None:
    """One OFI of those written has a plan; indicator 1 of 7.3 has two years only."""
    points = {point.id: point for point in ready(read(filled())).points}
    ofis, years = points["ofis"], points["years"]
    assert (ofis.state, ofis.good) == ("open", 1)
    assert {finding.what.key for finding in ofis.findings if isinstance(finding.what, Missing)} == {"ofi_plan"}
    assert [finding.place for finding in years.findings] == [CellPlace("self.xlsx", "7.3", "G13")]


def test_it_holds_nobody_but_the_agency() -> None:
    """The answers come from an assessor of the sample round; no part of the file names one."""
    names = ("กัลยา", "รัตนวงศ์", "r01")
    with zipfile.ZipFile(BytesIO(filled())) as parts:
        texts = [parts.read(name).decode("utf-8", "replace") for name in parts.namelist()]
    assert [name for name in names for text in texts if name in text] == []
