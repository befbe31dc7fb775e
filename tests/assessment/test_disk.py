"""Taking text files and keys from disk."""

from pathlib import Path

import pytest

from pmqa_score.assessment import disk as disk_module
from pmqa_score.assessment import read_file, read_key
from pmqa_score.errors import PmqaScoreError, RoundError


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(PmqaScoreError) as caught:
        read_file(tmp_path / "none")
    assert [problem.code for problem in caught.value.problems] == ["TEXT_FILE_UNREADABLE"]


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk_module, "LARGEST_TEXT", 3)
    (tmp_path / "a").write_bytes(b"1234")
    with pytest.raises(PmqaScoreError) as caught:
        read_file(tmp_path / "a")
    assert [problem.code for problem in caught.value.problems] == ["TEXT_FILE_TOO_LARGE"]


@pytest.mark.parametrize("text", ["", "abc", "zz" * 32, "ก" * 64, "ab" * 31])
def test_what_is_no_key_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "k").write_text(text, encoding="utf-8")
    with pytest.raises(RoundError) as caught:
        read_key(tmp_path / "k")
    assert [problem.code for problem in caught.value.problems] == ["ROUND_KEY_UNFIT"]


def test_a_lost_key_is_called_so(tmp_path: Path) -> None:
    """What is to be done about it stands in the hint: bring back the old one."""
    with pytest.raises(RoundError) as caught:
        read_key(tmp_path / "k")
    assert [problem.code for problem in caught.value.problems] == ["ROUND_KEY_UNFIT"]


def test_a_key_is_32_bytes(tmp_path: Path) -> None:
    (tmp_path / "k").write_text("ab" * 32 + "\n", encoding="ascii")
    assert read_key(tmp_path / "k") == b"\xab" * 32
