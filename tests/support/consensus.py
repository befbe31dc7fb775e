"""Consensus workbooks of the small round: issued from what is returned, filled in, returned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from pathlib import Path

from support.rounds import NOON, identity, make_round, percents, returned

from pmqa_score.assessment import assess, edition_finder, generate
from pmqa_score.model.field import Value
from pmqa_score.problems import Problem
from pmqa_score.round.consensus import issue_consensus
from pmqa_score.round.folder import Round
from pmqa_score.round.ledger import Ledger, ledger_of
from pmqa_score.scoring.checks import SCORING_SENSE
from pmqa_score.workbook.result import ReadResult

SIGNED = {
    "in_signoff_chair_name": "ดร.ประธาน",
    "in_signoff_chair_date": "1 ก.พ. 2569",
    "in_signoff_member_1_date": "1 ก.พ. 2569",
    "in_signoff_member_2_date": "1 ก.พ. 2569",
}
"""What signs the consensus of two members off."""


def agreed_round(folder: Path) -> Round:
    """Make a round where the two assessors of A01 have agreed; their consensus workbook is back as ``agreed.xlsx``."""
    made = make_round(folder)
    returned(made, "a1.xlsx", percents(50, 60, 50))
    returned(made, "a2.xlsx", percents(60, 60, 60), who=identity(made, assessor="a2"))
    return_consensus(made, issued_consensus(made), percents(60, 60, 50) | SIGNED)
    return made


def issued_consensus(opened: Round, agency: str = "A01") -> ReadResult:
    """Issue the consensus workbooks of the round afresh; return the one of *agency* as it is read."""
    issue_consensus(opened, ledger_of(opened), force=True)
    path = next(opened.folder.consensus.glob(f"{agency}*.xlsx"))
    return assess(path, find_edition=edition_finder(opened.edition), key=opened.key).read


def return_consensus(
    opened: Round, issued: ReadResult, answers: Mapping[str, Value], *, file: str = "agreed.xlsx", minutes: int = 60
) -> Path:
    """Put an issued consensus workbook into ``returned/`` with *answers* filled in; return its path."""
    data = generate(
        opened.edition, issued.setup, issued.identity, {**issued.answers, **answers}, panel=issued.panel,
        saved=NOON + timedelta(minutes=minutes),
    )  # fmt: skip
    path = opened.folder.returned / file
    path.write_bytes(data)
    return path


def codes(ledger: Ledger, file: str) -> list[str]:
    """Return the codes of the problems of a file, sorted, without those of scoring sense."""
    return problems_beside_sense(problem for one in ledger.entries if one.file == file for problem in one.problems)


def problems_beside_sense(problems: Iterable[Problem]) -> list[str]:
    """Return the codes of *problems*, sorted, without those of scoring sense."""
    sense = {rule.__name__.upper() for rule in SCORING_SENSE}
    return sorted(problem.code for problem in problems if problem.code not in sense)
