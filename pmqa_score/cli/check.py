"""``pmqa check``: every problem of every file."""

from __future__ import annotations

from pathlib import Path

import click

from pmqa_score.cli.answer import exit_code, print_json, say_on_stderr
from pmqa_score.cli.command import command
from pmqa_score.cli.files import assess_all, workbook_files
from pmqa_score.cli.language import words
from pmqa_score.cli.options import file_type, json_option, key_option, option
from pmqa_score.cli.problem_list import print_problems
from pmqa_score.cli.reading import Hands, hands_options
from pmqa_score.model.text import Language
from pmqa_score.problems import Severity


@command("check")
@click.argument("files", nargs=-1, required=True, type=file_type(folders=True))
@key_option
@option("--criteria", multiple=True)
@option("--all", "all_problems", is_flag=True)
@hands_options
@json_option
def run(  # noqa: PLR0913 (a command's options)
    files: tuple[Path, ...],
    key: Path | None,
    criteria: tuple[str, ...],
    language: Language,
    *,
    all_problems: bool,
    jobs: int | None,
    cluster: str,
    as_json: bool,
) -> int:
    """Read every file and list what is wrong."""
    taken = assess_all(workbook_files(files), language, key=key, criteria=criteria, hands=Hands(jobs, cluster))
    problems = taken.problems
    if as_json:
        from pmqa_score.report.documents import check_document  # noqa: PLC0415 (only for JSON)

        print_json(check_document(taken.names, problems, language))
    else:
        print_problems(problems, language, err=False, all_problems=all_problems)
    faulty = {problem.place.file for problem in problems if problem.severity is Severity.ERROR}
    say_on_stderr("message.check_done", language, files=len(taken.names), faulty=len(faulty), problems=len(problems))
    if not problems and not as_json:
        click.echo(words("message.check_fine", language))
    return exit_code(problems)
