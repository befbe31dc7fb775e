"""Consensus workbooks among files in hand, without a round."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.consensus import SIGNED, agreed_round, codes, issued_consensus, return_consensus
from support.rounds import identity, make_round, outcomes, percents, returned

from pmqa_score.assessment.reader import Reader
from pmqa_score.round.folder import Round
from pmqa_score.round.loose import Loose, ledger_of_files
from pmqa_score.round.merge import merge
from pmqa_score.round.panels import Merging


@pytest.fixture
def opened(tmp_path: Path) -> Round:
    return agreed_round(tmp_path / "round")


def loose(opened: Round, *names: str) -> Loose:
    paths = [opened.folder.returned / name for name in names]
    return ledger_of_files(paths, Reader(editions=(opened.edition,)))


def stage(found: Loose) -> str:
    assert found.edition
    return merge(found.edition, found.agencies, found.ledger, Merging()).agencies[0].stage


def test_beside_its_panel_it_makes_the_score_final(opened: Round) -> None:
    found = loose(opened, "a1.xlsx", "a2.xlsx", "agreed.xlsx")
    assert sorted(outcomes(found.ledger).values()) == ["accepted"] * 3
    assert stage(found) == "final"


def test_beside_a_part_of_its_panel_it_is_stale(opened: Round) -> None:
    found = loose(opened, "a1.xlsx", "agreed.xlsx")
    path = str(opened.folder.returned / "agreed.xlsx")
    assert (outcomes(found.ledger)[path], codes(found.ledger, path)) == ("rejected", ["CONSENSUS_STALE"])
    assert stage(found) == "preliminary"


def test_alone_its_panel_is_not_known(opened: Round) -> None:
    found = loose(opened, "agreed.xlsx")
    path = str(opened.folder.returned / "agreed.xlsx")
    assert (outcomes(found.ledger)[path], codes(found.ledger, path)) == ("stray", ["CONSENSUS_PANEL_UNKNOWN"])


def test_with_unfinished_workbooks_either_way_of_merging_them_will_do(tmp_path: Path) -> None:
    made = make_round(tmp_path / "round", settings="partial: use\n")
    returned(made, "a1.xlsx", percents(50, 60, 50))
    returned(made, "a2.xlsx", percents(60, None, 60), who=identity(made, assessor="a2"))
    return_consensus(made, issued_consensus(made), percents(60, 60, 50) | SIGNED)
    found = loose(made, "a1.xlsx", "a2.xlsx", "agreed.xlsx")
    assert outcomes(found.ledger)[str(made.folder.returned / "agreed.xlsx")] == "accepted"
