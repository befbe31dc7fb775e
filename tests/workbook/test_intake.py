from __future__ import annotations

import os
from pathlib import Path

import pytest

from pmqa_score.errors import WorkbookError
from pmqa_score.workbook import limits
from pmqa_score.workbook.intake import is_lock_file, load


def _code(path: Path) -> str:
    with pytest.raises(WorkbookError) as refused:
        load(path)
    (problem,) = refused.value.problems
    assert str(problem.place) == path.name
    return problem.code


def test_an_ordinary_file_is_taken_whole(tmp_path: Path) -> None:
    (tmp_path / "ก.xlsx").write_bytes(b"PK")
    assert load(tmp_path / "ก.xlsx") == b"PK"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert _code(tmp_path / "a.xlsx") == "FILE_MISSING"


def test_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").mkdir()
    assert _code(tmp_path / "a.xlsx") == "FILE_IS_FOLDER"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "real.xlsx").write_bytes(b"PK")
    try:
        (tmp_path / "a.xlsx").symlink_to(tmp_path / "real.xlsx")
    except OSError:
        pytest.skip("this system does not let a user make links")
    assert _code(tmp_path / "a.xlsx") == "FILE_IS_LINK"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without named pipes has none to refuse")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.xlsx")
    assert _code(tmp_path / "a.xlsx") == "FILE_NOT_ORDINARY"


def test_a_file_too_big_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "a.xlsx").open("wb") as file:
        file.truncate(limits.MAX_FILE + 1)
    assert _code(tmp_path / "a.xlsx") == "FILE_TOO_BIG"


@pytest.mark.parametrize("name", ["~$1.1.xlsx", ".~lock.a.xlsx#"])
def test_lock_files_are_known_by_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert is_lock_file(name)
    assert _code(tmp_path / name) == "FILE_IS_LOCK"
