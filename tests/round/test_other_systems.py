"""A round on Windows and macOS: what their editors, file names and open files do to it."""

import unicodedata
from pathlib import Path

import pytest
from support.rounds import SETTINGS, make_round, outcomes, percents, returned

from pmqa_score.errors import OutputError
from pmqa_score.files import save
from pmqa_score.round.folder import open_round
from pmqa_score.round.ledger import ledger_of


def test_settings_saved_by_notepad_say_the_same(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    (tmp_path / "round.yaml").write_bytes(b"\xef\xbb\xbf" + SETTINGS.replace("\n", "\r\n").encode())
    assert open_round(tmp_path).settings == opened.settings


def test_a_key_with_a_line_end_of_windows_is_the_same_key(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    key = tmp_path / "round.key"
    key.write_bytes(key.read_bytes().replace(b"\n", b"\r\n"))
    assert open_round(tmp_path).key == opened.key


@pytest.mark.parametrize("folder", ["รอบ 2568", "a b (1)", "ม" * 60, "#&'%+;=@[]^_`{}~!$"])
def test_a_round_works_in_a_folder_of_any_name(tmp_path: Path, folder: str) -> None:
    opened = make_round(tmp_path / folder)
    returned(opened, "a.xlsx", percents(50, 50, 50))
    assert outcomes(ledger_of(opened)) == {"a.xlsx": "accepted"}


def test_a_name_that_macos_takes_apart_is_found_by_a_waiver_that_has_it_whole(tmp_path: Path) -> None:
    waiver = "waivers:\n  - {file: café.xlsx, code: RETURN_PARTIAL, reason: agreed, by: chair}\n"
    opened = make_round(tmp_path, settings=waiver)
    returned(opened, unicodedata.normalize("NFD", "café.xlsx"), percents(50, None, 50))
    (entry,) = ledger_of(opened).entries
    assert [waived.problem.code for waived in entry.waived] == ["RETURN_PARTIAL"]


def test_a_file_that_excel_holds_open_is_named_and_left_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to replace an open file."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    target = tmp_path / "a.csv"
    save(target, b"old")
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError) as refused:
        save(target, b"new", replace=True)
    assert [problem.code for problem in refused.value.problems] == ["OUTPUT_NOT_WRITABLE"]
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]
