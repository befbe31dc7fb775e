from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.rounds import identity, make_round, percents, returned

from pmqa_score.cli import reading
from pmqa_score.cli.answer import INTERRUPTED
from pmqa_score.cli.main import cli


def test_two_processes_say_what_one_says(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    for number in range(3):
        returned(opened, f"{number}.xlsx", percents(50, 60, 70 + 5 * number))
    outputs = [
        CliRunner().invoke(cli, ["check", str(opened.folder.returned), "--json", "--jobs", jobs]).stdout
        for jobs in ("1", "2")
    ]
    assert outputs[0] == outputs[1] != ""


def test_two_processes_issue_what_one_issues(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    issued = []
    for jobs in ("1", "2"):
        shutil.rmtree(opened.folder.issued)
        result = CliRunner().invoke(cli, ["generate", str(tmp_path), "--jobs", jobs, "--json"])
        assert result.exit_code == 0
        issued.append((result.stdout, {path.name: path.read_bytes() for path in opened.folder.issued.iterdir()}))
    assert issued[0] == issued[1]
    assert len(issued[0][1]) == 3


def test_what_is_known_of_an_earlier_run_changes_no_byte(tmp_path: Path) -> None:
    """A changed file, one that is gone, one that is new: the results are those of a run from nothing."""
    opened = make_round(tmp_path / "round")
    for number, (agency, assessor) in enumerate((("A01", "a1"), ("A01", "a2"), ("A02", "a1"))):
        returned(opened, f"{number}.xlsx", percents(50, 60, 70 + 5 * number), who=identity(opened, agency, assessor))
    (opened.folder.returned / "damaged.xlsx").write_bytes(b"nothing")

    def results(name: str) -> dict[str, bytes]:
        found = tmp_path / name
        CliRunner().invoke(cli, ["consolidate", str(opened.folder.path), "-o", str(found), "--lang", "en"])
        return {path.name: path.read_bytes() for path in found.iterdir()}

    before = results("before")
    (opened.folder.returned / "1.xlsx").unlink()
    returned(opened, "1.xlsx", percents(90, 60, 70), who=identity(opened, "A01", "a2"))
    (opened.folder.returned / "damaged.xlsx").unlink()
    returned(opened, "0 again.xlsx", percents(55, 60, 70), minutes=5)
    again = results("again")
    shutil.rmtree(opened.folder.cache)
    assert again == results("from nothing") != before


def test_an_interruption_ends_calmly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = make_round(tmp_path)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(reading, "reader_for", interrupted)
    result = CliRunner().invoke(cli, ["status", str(opened.folder.path), "--lang", "en"])
    assert result.exit_code == INTERRUPTED == 130
    assert "Stopped" in result.stderr
