"""Examples as they would look on a console: the commands in a page are run, and what they print stands below them."""

from __future__ import annotations

import contextlib
import itertools
import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

from pmqa_score.cli.main import cli

SAMPLES = Path(__file__).parent.parent / "samples"
BEGIN, PACE = 1753668000, 600
"""When the first command runs (28 July 2568, 9:00) and how long each takes, in seconds: the page is always the same."""
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_PROMPT = "$ "


def with_output(page: str, language: str) -> str:
    """Return *page* with what each command in its ``console`` blocks prints today, run one after the other.

    They run in an empty folder with ``samples/`` in it. ``cat FILE`` makes the file that it shows. ValueError for any
    other command than ``pmqa``, for one that ends with wrong usage, and for one that breaks off.
    """
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(SAMPLES, Path(folder, "samples"))
        clock = itertools.count(BEGIN, PACE)
        return _BLOCK.sub(lambda block: "".join(_run(block[0], language, clock)), page)


def _run(block: str, language: str, clock: Iterator[int]) -> Iterator[str]:
    for part in re.split(rf"^{re.escape(_PROMPT)}", block, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield f"{_PROMPT}{command}\n"
        words = shlex.split(command, comments=True)
        if words[0] == "cat":
            Path(words[1]).write_text(shown, encoding="utf-8")
            yield shown
        elif words[0] == "pmqa":
            yield _output(words[1:], language, next(clock))
        else:
            raise ValueError(command)


def _output(words: list[str], language: str, moment: int) -> str:
    done = CliRunner(env={"SOURCE_DATE_EPOCH": str(moment)}).invoke(cli, ["--lang", language, *words], prog_name="pmqa")
    if done.exit_code not in {0, 1} or not isinstance(done.exception, SystemExit | None):
        raise ValueError(done.output) from done.exception
    return "".join(f"{line.rstrip()}\n" for line in done.output.splitlines())
