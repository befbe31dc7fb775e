"""The ledger: every returned file gets one outcome, in whatever order the files come."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.rounds import codes, identity, make_round, outcomes, percents, read_ledger, returned

from pmqa_score.round.folder import Round

FULL = percents(50, 50, 50)


def test_a_complete_workbook_is_accepted(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "anything.xlsx", FULL)
    assert outcomes(read_ledger(opened)) == {"anything.xlsx": "accepted"}


def test_an_unanswered_item_makes_it_partial(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "a.xlsx", percents(50, None, 0))
    ledger = read_ledger(opened)
    assert outcomes(ledger) == {"a.xlsx": "partial"}
    [problem] = [p for entry in ledger.entries for p in entry.problems if p.code == "RETURN_PARTIAL"]
    assert problem.found == "1.2"


def test_subfolders_are_looked_into(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "มีนาคม/ก/a.xlsx", FULL)
    assert outcomes(read_ledger(opened)) == {"มีนาคม/ก/a.xlsx": "accepted"}


def test_the_later_version_counts_and_copies_are_duplicates(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "1 first.xlsx", percents(10, 10, 10), minutes=0)
    returned(opened, "2 last.xlsx", FULL, minutes=5)
    returned(opened, "0 last copied.xlsx", FULL, minutes=5)
    returned(opened, "3 saved again.xlsx", FULL, minutes=9)
    ledger = read_ledger(opened)
    assert outcomes(ledger) == {
        "0 last copied.xlsx": "accepted",
        "1 first.xlsx": "superseded",
        "2 last.xlsx": "duplicate",
        "3 saved again.xlsx": "duplicate",
    }
    assert {entry.instead for entry in ledger.entries} == {"", "0 last copied.xlsx"}


def test_going_back_to_an_earlier_content_is_a_new_version(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "a.xlsx", FULL, minutes=0)
    returned(opened, "b.xlsx", percents(10, 10, 10), minutes=1)
    returned(opened, "c.xlsx", FULL, minutes=2)
    assert outcomes(read_ledger(opened)) == {"a.xlsx": "superseded", "b.xlsx": "superseded", "c.xlsx": "accepted"}


def test_two_last_versions_of_one_moment_are_not_guessed_at(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    for file, answers in (("a.xlsx", FULL), ("b.xlsx", percents(60, 50, 50))):
        _touch(returned(opened, file, answers))
    ledger = read_ledger(opened)
    assert outcomes(ledger) == {"a.xlsx": "rejected", "b.xlsx": "rejected"}
    assert "VERSIONS_UNORDERED" in codes(ledger, "a.xlsx")


def test_a_waiver_picks_one_of_them(tmp_path: Path) -> None:
    waiver = "waivers: [{file: b.xlsx, code: VERSIONS_UNORDERED, reason: โทรถามแล้ว, by: เลขา}]\n"
    opened = make_round(tmp_path, settings=waiver)
    for file, answers in (("a.xlsx", FULL), ("b.xlsx", percents(60, 50, 50))):
        _touch(returned(opened, file, answers))
    assert outcomes(read_ledger(opened)) == {"a.xlsx": "superseded", "b.xlsx": "accepted"}


def test_a_later_but_less_complete_version_counts_with_a_warning(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "a.xlsx", FULL, minutes=0)
    returned(opened, "b.xlsx", percents(50, None, 50), minutes=1)
    ledger = read_ledger(opened)
    assert outcomes(ledger) == {"a.xlsx": "superseded", "b.xlsx": "partial"}
    assert "LATER_VERSION_LESS_COMPLETE" in codes(ledger, "b.xlsx")


def test_late_is_told_and_counts(tmp_path: Path) -> None:
    opened = make_round(tmp_path, settings="")
    returned(opened, "late.xlsx", FULL, minutes=60 * 24 * 40)
    ledger = read_ledger(opened)
    assert (outcomes(ledger), ledger.entries[0].late) == ({"late.xlsx": "accepted"}, True)
    assert "RETURN_LATE" in codes(ledger, "late.xlsx")


def test_a_waiver_is_carried_along_and_an_idle_one_named(tmp_path: Path) -> None:
    waivers = (
        "waivers:\n  - {file: late.xlsx, code: RETURN_LATE, reason: น้ำท่วม, by: เลขา}\n"
        "  - {file: other.xlsx, code: RETURN_LATE, reason: ก, by: ข}\n"
    )
    opened = make_round(tmp_path, settings=waivers)
    returned(opened, "x/late.xlsx", FULL, minutes=60 * 24 * 40)
    ledger = read_ledger(opened)
    [entry] = ledger.entries
    assert [(one.problem.code, one.waiver.reason) for one in entry.waived] == [("RETURN_LATE", "น้ำท่วม")]
    assert "RETURN_LATE" not in codes(ledger, entry.file)
    assert [problem.code for problem in ledger.problems] == ["WAIVER_UNUSED"]


def test_strangers_are_stray(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "other round.xlsx", FULL, who=identity(opened, round_id="r0"))
    returned(opened, "nobody.xlsx", FULL, who=identity(opened, "A02", "a2"))
    (opened.folder.returned / "notes.txt").write_text("ถึงเลขา", encoding="utf-8")
    (opened.folder.returned / "~$a.xlsx").write_bytes(b"\x05lock")
    (opened.folder.returned / ".DS_Store").write_bytes(b"\x00")
    ledger = read_ledger(opened)
    assert set(outcomes(ledger).values()) == {"stray"}
    assert codes(ledger, "other round.xlsx") == ["OTHER_ROUND"]
    assert codes(ledger, "nobody.xlsx") == ["RETURN_NOT_IN_ROSTER"]
    assert codes(ledger, "~$a.xlsx") == ["RETURN_IS_LITTER"]


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 cut off", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old excel", b"name,value\n"]
)
def test_a_damaged_workbook_is_unreadable(tmp_path: Path, data: bytes) -> None:
    opened = make_round(tmp_path)
    (opened.folder.returned / "a.xlsx").write_bytes(data)
    assert outcomes(read_ledger(opened)) == {"a.xlsx": "unreadable"}


def test_another_name_inside_without_the_key_is_rejected(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    forged = identity(make_round(tmp_path.with_name("other")))
    returned(opened, "forged.xlsx", FULL, who=forged)
    returned(opened, "good.xlsx", FULL, minutes=-5)
    ledger = read_ledger(opened)
    assert outcomes(ledger) == {"forged.xlsx": "rejected", "good.xlsx": "accepted"}
    assert "SEAL_WRONG" in codes(ledger, "forged.xlsx")
    assert "LATER_VERSION_REJECTED" in codes(ledger, "good.xlsx")


def test_a_rejection_can_be_waived(tmp_path: Path) -> None:
    waiver = "waivers: [{file: forged.xlsx, code: SEAL_WRONG, reason: กุญแจหาย, by: เลขา}]\n"
    opened = make_round(tmp_path, settings=waiver)
    returned(opened, "forged.xlsx", FULL, who=identity(make_round(tmp_path.with_name("other"))))
    assert outcomes(read_ledger(opened)) == {"forged.xlsx": "accepted"}


def test_a_conflict_of_interest_does_not_count(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "a.xlsx", FULL, who=identity(opened, "A02", "a3"))
    ledger = read_ledger(opened)
    assert outcomes(ledger) == {"a.xlsx": "rejected"}
    assert "RETURN_CONFLICT_OF_INTEREST" in codes(ledger, "a.xlsx")


def test_the_same_answers_from_two_assessors_are_remarked_on(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "a1.xlsx", FULL)
    returned(opened, "a2.xlsx", FULL, who=identity(opened, "A01", "a2"))
    ledger = read_ledger(opened)
    assert set(outcomes(ledger).values()) == {"accepted"}
    assert "RETURN_SAME_AS_ANOTHER" in codes(ledger, "a1.xlsx")
    assert "RETURN_SAME_AS_ANOTHER" in codes(ledger, "a2.xlsx")


def test_no_folder_is_no_files(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    opened.folder.returned.rmdir()
    assert outcomes(read_ledger(opened)) == {}


def _touch(path: Path) -> None:
    os.utime(path, (1_770_000_000, 1_770_000_000))


KINDS = ["full", "again", "older", "partial", "colleague", "stray", "broken", "text"]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kinds=st.lists(st.sampled_from(KINDS), max_size=8))
def test_the_ledger_reconciles_and_does_not_mind_the_order(
    tmp_path_factory: pytest.TempPathFactory, kinds: list[str]
) -> None:
    """Each kind of file, any number of times, written in one order and in another."""
    opened = make_round(tmp_path_factory.mktemp("r"))
    made = list(enumerate(kinds))
    for number, kind in made:
        _make(opened.folder.returned / f"{number} {kind}.xlsx", kind, opened)
    first = outcomes(read_ledger(opened))
    contents = {path.name: path.read_bytes() for path in opened.folder.returned.iterdir()}
    for path in opened.folder.returned.iterdir():
        path.unlink()
    for name in sorted(contents, reverse=True):
        (opened.folder.returned / name).write_bytes(contents[name])
    assert outcomes(read_ledger(opened)) == first


def _make(path: Path, kind: str, opened: Round) -> None:
    if kind in {"broken", "text"}:
        path.write_bytes(b"PK\x03\x04" if kind == "broken" else b"hello")
        return
    answers, minutes, who = {
        "full": (FULL, 5, identity(opened)),
        "again": (FULL, 7, identity(opened)),
        "older": (percents(10, 10, 10), 1, identity(opened)),
        "partial": (percents(10, None, 10), 3, identity(opened, "A02", "a1")),
        "colleague": (percents(60, 60, 60), 2, identity(opened, "A01", "a2")),
        "stray": (FULL, 0, identity(opened, round_id="r0")),
    }[kind]
    returned(opened, path.name, answers, who=who, minutes=minutes)
