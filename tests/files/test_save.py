"""Saving atomically."""

import sys
from pathlib import Path

import pytest

from pmqa_score.errors import OutputError
from pmqa_score.files import save


def test_a_new_file_is_written_with_its_folders(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b.txt"
    assert save(target, b"x")
    assert target.read_bytes() == b"x"


def test_the_same_content_again_changes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "b.txt"
    save(target, b"x")
    assert not save(target, b"x")


def test_another_content_needs_leave_to_replace(tmp_path: Path) -> None:
    target = tmp_path / "b.txt"
    save(target, b"x")
    with pytest.raises(OutputError) as caught:
        save(target, b"y")
    assert [p.code for p in caught.value.problems] == ["OUTPUT_EXISTS"]
    assert save(target, b"y", replace=True)
    assert target.read_bytes() == b"y"


def test_a_returned_file_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "round.yaml").write_text("", encoding="utf-8")
    target = tmp_path / "returned" / "sub" / "b.txt"
    save(target, b"x")
    with pytest.raises(OutputError) as caught:
        save(target, b"y", replace=True)
    assert [p.code for p in caught.value.problems] == ["OUTPUT_IS_RETURNED"]
    assert target.read_bytes() == b"x"


def test_what_a_killed_run_left_behind_goes_away(tmp_path: Path) -> None:
    leftover = tmp_path / ".b.txt.0123abcd.part"
    other = tmp_path / ".c.txt.0123abcd.part"
    leftover.write_bytes(b"half")
    other.write_bytes(b"half")
    save(tmp_path / "b.txt", b"x")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [".c.txt.0123abcd.part", "b.txt"]


def test_a_folder_in_the_way_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "b.txt").mkdir()
    with pytest.raises(OutputError) as caught:
        save(tmp_path / "b.txt", b"x", replace=True)
    assert [p.code for p in caught.value.problems] == ["OUTPUT_NOT_WRITABLE"]
    assert not list(tmp_path.glob(".b*"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_private_file_is_for_its_owner_only(tmp_path: Path) -> None:
    save(tmp_path / "k", b"x", private=True)
    save(tmp_path / "o", b"x")
    assert (tmp_path / "k").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "o").stat().st_mode & 0o777 == 0o644
