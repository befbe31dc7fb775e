"""Saving atomically."""

import sys
from pathlib import Path

import pytest

from pmqa_score.errors import OutputError
from pmqa_score.files import save, save_pieces


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


def test_pieces_make_one_file_and_the_same_again_change_nothing(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b.txt"
    save_pieces(target, iter([b"x", b"y"]))
    assert target.read_bytes() == b"xy"
    before = target.stat().st_ino, target.stat().st_mtime_ns
    save_pieces(target, [b"xy"])
    assert (target.stat().st_ino, target.stat().st_mtime_ns) == before
    save_pieces(target, [b"z"])
    assert [path.name for path in target.parent.iterdir()] == ["b.txt"]
    assert target.read_bytes() == b"z"


def test_pieces_that_fail_leave_the_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "b.txt"
    save_pieces(target, [b"x"])
    with pytest.raises(ZeroDivisionError):
        save_pieces(target, (bytes([1 // number]) for number in (1, 0)))
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("b.txt", b"x")]


def test_pieces_are_not_written_over_a_returned_file_nor_a_folder(tmp_path: Path) -> None:
    (tmp_path / "round.yaml").touch()
    save_pieces(tmp_path / "returned" / "a.xlsx", [b"x"])
    (tmp_path / "folder").mkdir()
    for target in (tmp_path / "returned" / "a.xlsx", tmp_path / "folder"):
        with pytest.raises(OutputError):
            save_pieces(target, [b"y"])
