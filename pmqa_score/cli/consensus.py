"""``pmqa consensus``: the workbooks in which panels agree."""

from __future__ import annotations

from pathlib import Path

from pmqa_score.cli.answer import exit_code, print_json, say_on_stderr
from pmqa_score.cli.command import command
from pmqa_score.cli.language import words
from pmqa_score.cli.options import folder_argument, json_option, option
from pmqa_score.cli.problem_list import print_problems
from pmqa_score.cli.progress import progress
from pmqa_score.cli.reading import Hands, round_ledger
from pmqa_score.model.text import Language


@command("consensus")
@folder_argument()
@option("--force", is_flag=True)
@json_option
def run(folder: Path, language: Language, *, force: bool, as_json: bool) -> int:
    """Issue a consensus workbook for every agency with a panel, into ``consensus/``."""
    from pmqa_score.round.consensus import issue_consensus  # noqa: PLC0415 (brings Excel)
    from pmqa_score.round.folder import open_round  # noqa: PLC0415 (brings YAML)

    opened = open_round(folder)
    ledger = round_ledger(opened, language, Hands())
    with progress(words("message.issuing", language)) as step:
        issued = issue_consensus(opened, ledger, force=force, step=step)
    if as_json:
        print_json(
            {
                "schema": "pmqa-consensus/1",
                "folder": str(opened.folder.consensus),
                "written": [file.name for file in issued.written],
                "unchanged": [file.name for file in issued.unchanged],
                "without": [agency.id for agency in issued.without],
            }
        )
    print_problems((*opened.problems, *issued.problems), language)
    say_on_stderr(
        "message.consensus_done", language,
        written=len(issued.written), unchanged=len(issued.unchanged), folder=opened.folder.consensus,
        without=len(issued.without),
    )  # fmt: skip
    return exit_code(issued.problems)
