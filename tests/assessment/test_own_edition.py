"""An edition made only of data goes all the way: issued, filled, scored, consolidated."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from support.any_edition import full_answers
from support.page_files import write_page_files

from pmqa_score.assessment import assess, edition_finder, fill, generate
from pmqa_score.assessment.answers_file import AnswersFile
from pmqa_score.assessment.generate import identity_for
from pmqa_score.definitions import load_edition
from pmqa_score.model.consolidation import PanelMember
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.panel.consolidate import consolidate

MORE = """\
based_on: mini
id: mini-more
categories:
  - id: "1"
    items:
      - {id: "1.1", points: {value: 90}}
      - id: "1.2"
        title: {th: "บริการเชิงรุก", en: "Proactive service"}
        source: ours
        verified: true
        points: {value: 30, source: ours, verified: true}
"""

STATUS = """\
based_on: pmqa-4.0
id: pmqa-4.0-ours
sources: {ours: {th: "ของเรา", en: "Ours"}}
curve:
  source: ours
  verified: true
  steps: [{percent: 0, score: 0}, {percent: 80, score: 250}, {percent: 100, score: 500}]
categories:
  - id: "1"
    items:
      - id: "1.1"
        checks:
          - {id: B4, text: {th: "ผู้บริหารประกาศเจตนารมณ์ต่อสาธารณะ", en: "Leaders declare their intent in public"}}
"""

AGENCY = Agency("g1", "กรมตัวอย่าง")


def own_edition(folder: Path) -> Edition:
    """Return the edition of docs/new-edition.md with one more item and other points: 90, 30 and 80 of 200."""
    path = write_page_files(folder) / "mini-more.yaml"
    path.write_text(MORE, encoding="utf-8")
    return load_edition(path)


def returned(edition: Edition, setup: Setup, assessor: str, given: Mapping[str, Value]) -> PanelMember:
    """Issue a workbook, fill it, read it back; every item is unanswered at first, the stored total has to agree."""
    find = edition_finder(edition)
    identity = identity_for(edition, AGENCY, Assessor(assessor, assessor))
    blank = assess(generate(edition, setup, identity), file="blank.xlsx", find_edition=find)
    assert blank.totals.missing == tuple(item.id for item in edition.criteria.items)
    filled = assess(fill(blank.read, AnswersFile(given, ())).data, file="filled.xlsx", find_edition=find)
    assert (filled.totals.complete, filled.agrees) == (True, True)
    return PanelMember(assessor=assessor, scorecard=filled.scorecard)


def percents(*given: int) -> dict[str, Value]:
    names = ("in_1_1_percent", "in_1_2_percent", "in_2_1_percent")
    return {name: Decimal(one) for name, one in zip(names, given, strict=True)}


def status(edition: Edition, setup: Setup, *, reached: int, **first: str) -> dict[str, Value]:
    """Return answers that tick every check but those of *first*, with every indicator at *reached* % of its target."""
    answers = full_answers(edition, setup, 1)
    for name in answers:
        if "_year_" in name:
            answers[name] = Decimal(reached)
        elif name.split("_")[-2] in {level.id for level in edition.criteria.levels}:
            answers[name] = first.get(name, "yes")
    return answers


def test_a_new_edition_needs_no_code(tmp_path: Path) -> None:
    """Means of 62.5 %, 100 %, 25 %: 90 × 0.625 = 56.25, 30, 80 × 0.25 = 20; 106.25 of 200 is the higher band."""
    edition = own_edition(tmp_path)
    panel = [
        returned(edition, Setup(), "a", percents(50, 100, 0)),
        returned(edition, Setup(), "b", percents(75, 100, 50)),
    ]
    result = consolidate(edition, AGENCY, panel)
    assert [item.earned for item in result.items] == [Decimal("56.25"), Decimal(30), Decimal(20)]
    assert (result.totals.earned, result.totals.band and result.totals.band.id) == (Decimal("106.25"), "2")
    assert result.to_discuss == ("1.1", "2.1")


def test_nor_does_one_of_checks_and_another_curve(tmp_path: Path) -> None:
    """Item 1.1 has four basic checks now: three of them are 300 × 3/4 = 225, the panel's mean with 500 is 362.50.

    80 % of a target are 250 and 100 % are 500: 375. Category 1: (362.50 + 3 × 500) / 4 = 465.63;
    all: (465.63 + 5 × 500 + 375) / 7 = 477.23.
    """
    path = tmp_path / "pmqa-4.0-ours.yaml"
    path.write_text(STATUS, encoding="utf-8")
    edition, setup = load_edition(path), Setup(years=(2565, 2566, 2567))
    assert edition.digest != load_edition("pmqa-4.0").digest
    panel = [
        returned(edition, setup, "a", status(edition, setup, reached=80, in_1_1_basic_4="no")),
        returned(edition, setup, "b", status(edition, setup, reached=100)),
    ]
    result = consolidate(edition, AGENCY, panel)
    earned = {item.id: item.earned for item in result.items}
    assert [earned[one] for one in ("1.1", "1.2", "7.1")] == [Decimal("362.5"), 500, 375]
    assert result.totals.earned == Decimal("477.23")
    assert result.to_discuss == ("1.1", "7.1", "7.2", "7.3", "7.4", "7.5", "7.6")
