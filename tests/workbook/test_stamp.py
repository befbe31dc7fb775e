"""The stamp: what is written is read back, and what the program would not write is none."""

from dataclasses import replace

import pytest
from support.editions import tiny_identity

from pmqa_score.model.setup import SIGNERS, Setup
from pmqa_score.workbook.stamp import from_properties, properties

SETUP = Setup(role="consensus", panel="abc", years=(2565, 2566))
IDENTITY = replace(tiny_identity(), role="consensus")


@pytest.mark.parametrize("signers", [SIGNERS, 14])
def test_what_is_stamped_is_read_back(signers: int) -> None:
    setup = replace(SETUP, signers=signers)
    assert from_properties(properties(IDENTITY, setup)) == (IDENTITY, setup)


def test_only_a_larger_panel_says_how_many_lines_it_has() -> None:
    """A workbook of any other panel stays as it was before there were more."""
    stamped = [properties(IDENTITY, replace(SETUP, signers=signers))["pmqa.panel"] for signers in (SIGNERS, 14)]
    assert stamped == ["abc", "abc 14"]


@pytest.mark.parametrize("panel", ["abc 11", "abc 501", "abc x", "abc -14"])
def test_another_number_of_lines_is_no_stamp(panel: str) -> None:
    assert from_properties({**properties(IDENTITY, SETUP), "pmqa.panel": panel}) is None
