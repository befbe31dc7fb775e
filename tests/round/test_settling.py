"""Weighing returned files: what counts by itself, and beside its other versions."""

from __future__ import annotations

from pathlib import Path

from support.rounds import identity, make_round, percents, read_ledger, returned

from pmqa_score.round.ledger import reader_of
from pmqa_score.round.returned import take_returned
from pmqa_score.round.settling import one_each, settled, taken, weighed
from pmqa_score.round.waivers import Waivers


def test_a_file_is_weighed_by_its_answers_and_of_two_versions_the_last_counts(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "first.xlsx", percents(50, 60, 70))
    returned(opened, "later.xlsx", percents(None, 60, 70), minutes=5)
    files = take_returned(opened.folder.returned, reader_of(opened))
    entries = [taken(one) for one in files]
    assert [(entry.file, entry.outcome) for entry in entries] == [(one.file, one.refused) for one in files]
    waivers = Waivers(())
    judged = [weighed(taken(one), [], one.assessed, waivers) for one in files if one.assessed]
    assert [entry.outcome for entry in judged] == ["accepted", "partial"]
    assert one_each(judged, waivers) == judged  # nobody was asked for them, so they are no versions of one thing
    assert [entry.outcome for entry in read_ledger(opened).entries] == ["superseded", "partial"]


def test_two_assessors_with_the_same_answers_are_told(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "a1.xlsx", percents(50, 60, 70))
    returned(opened, "a2.xlsx", percents(50, 60, 70), who=identity(opened, assessor="a2"))
    entries = settled(read_ledger(opened).entries, Waivers(()))
    assert all("RETURN_SAME_AS_ANOTHER" in {one.code for one in entry.problems} for entry in entries)
