"""Workbooks in hand, without a round."""

from pathlib import Path

from support.rounds import identity, make_round, percents, returned

from pmqa_score.assessment.reader import Reader
from pmqa_score.round.folder import Round
from pmqa_score.round.loose import Loose, ledger_of_files
from pmqa_score.round.merge import merge
from pmqa_score.round.panels import Merging


def loose(opened: Round) -> Loose:
    paths = sorted(opened.folder.returned.iterdir(), reverse=True)
    return ledger_of_files(paths, Reader(editions=(opened.edition,)))


def test_whom_a_workbook_is_for_stands_inside(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "1.xlsx", percents(40, 50, 60))
    returned(opened, "2.xlsx", percents(60, 50, 60), who=identity(opened, "A01", "a2"))
    returned(opened, "3.xlsx", percents(60, 50, 60), who=identity(opened, "A01", "a2"))
    found = loose(opened)
    assert found.edition is not None
    assert dict(found.ledger.counts) | {} == {
        "files": 3, "accepted": 2, "partial": 0, "rejected": 0, "duplicate": 1, "superseded": 0, "stray": 0,
        "unreadable": 0,
    }  # fmt: skip
    results = merge(found.edition, found.agencies, found.ledger, Merging())
    assert [item.percent for item in results.result("A01").items] == [50, 50, 60]


def test_a_workbook_of_another_round_than_most_is_rejected(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "1.xlsx", percents(40, 50, 60))
    returned(opened, "2.xlsx", percents(40, 50, 60), who=identity(opened, "A01", "a2"))
    returned(opened, "3.xlsx", percents(40, 50, 60), who=identity(opened, "A02", "a1", round_id="r0"))
    rejected = [entry for entry in loose(opened).ledger.entries if entry.outcome == "rejected"]
    assert [Path(entry.file).name for entry in rejected] == ["3.xlsx"]
    assert "RETURN_OF_ANOTHER_KIND" in [problem.code for problem in rejected[0].problems]


def test_where_nothing_can_be_read_there_is_no_edition(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    (opened.folder.returned / "1.xlsx").write_bytes(b"")
    assert loose(opened).edition is None
