"""An edition made only of data goes all the way: issued, filled, scored, consolidated."""

from decimal import Decimal
from pathlib import Path

from support.page_files import write_page_files

from pmqa_score.assessment import assess, edition_finder, fill, generate
from pmqa_score.assessment.answers_file import AnswersFile
from pmqa_score.assessment.generate import identity_for
from pmqa_score.definitions import load_edition
from pmqa_score.model.consolidation import PanelMember
from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.consolidate import consolidate

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

AGENCY = Agency("g1", "กรมตัวอย่าง")


def own_edition(folder: Path) -> Edition:
    """Return the edition of docs/new-edition.md with one more item and other points: 90, 30 and 80 of 200."""
    path = write_page_files(folder) / "mini-more.yaml"
    path.write_text(MORE, encoding="utf-8")
    return load_edition(path)


def returned(edition: Edition, assessor: str, *percents: int) -> PanelMember:
    """Issue a workbook, fill it with the percents of 1.1, 1.2 and 2.1, read it back; its stored total has to agree."""
    find = edition_finder(edition)
    identity = identity_for(edition, AGENCY, Assessor(assessor, assessor))
    blank = assess(generate(edition, Setup(), identity), file="blank.xlsx", find_edition=find)
    assert blank.totals.missing == ("1.1", "1.2", "2.1")
    names = ("in_1_1_percent", "in_1_2_percent", "in_2_1_percent")
    answers = AnswersFile({name: Decimal(one) for name, one in zip(names, percents, strict=True)}, ())
    filled = assess(fill(blank.read, answers).data, file="filled.xlsx", find_edition=find)
    assert (filled.totals.complete, filled.agrees) == (True, True)
    return PanelMember(assessor=assessor, scorecard=filled.scorecard)


def test_a_new_edition_needs_no_code(tmp_path: Path) -> None:
    """Means of 62.5 %, 100 %, 25 %: 90 × 0.625 = 56.25, 30, 80 × 0.25 = 20; 106.25 of 200 is the higher band."""
    edition = own_edition(tmp_path)
    result = consolidate(edition, AGENCY, [returned(edition, "a", 50, 100, 0), returned(edition, "b", 75, 100, 50)])
    assert [item.earned for item in result.items] == [Decimal("56.25"), Decimal(30), Decimal(20)]
    assert (result.totals.earned, result.totals.band and result.totals.band.id) == (Decimal("106.25"), "2")
    assert result.to_discuss == ("1.1", "2.1")
