"""Running a command in the test's own process."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from pmqa_score.cli.main import cli


def pmqa(*arguments: str | Path, language: str = "en") -> Result:
    """Run ``pmqa`` with *arguments*; anything but a wanted exit is an error of the program."""
    texts = [str(argument) for argument in arguments]
    result = CliRunner().invoke(cli, ["--lang", language, *texts])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def document(*arguments: str | Path, code: int = 0) -> Any:
    """Return the JSON document that a command prints with ``--json``; stdout holds nothing else."""
    result = pmqa(*arguments, "--json")
    assert result.exit_code == code, result.output
    return json.loads(result.stdout)
