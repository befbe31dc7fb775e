from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from support.rounds import make_round, percents, returned

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


def test_an_interruption_ends_calmly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = make_round(tmp_path)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(reading, "reader_for", interrupted)
    result = CliRunner().invoke(cli, ["status", str(opened.folder.path), "--lang", "en"])
    assert result.exit_code == INTERRUPTED == 130
    assert "Stopped" in result.stderr
