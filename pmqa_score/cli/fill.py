"""``pmqa fill``: answers from a file into a copy of a workbook."""

from __future__ import annotations

from pathlib import Path

import click

from pmqa_score.cli.answer import FINE, PROBLEMS, WRONG_USAGE, exit_code, print_json, say_on_stderr
from pmqa_score.cli.command import command
from pmqa_score.cli.files import assess_one
from pmqa_score.cli.options import file_type, json_option, option, output_option
from pmqa_score.cli.output import is_new_workbook, save_time
from pmqa_score.cli.problem_list import print_problems
from pmqa_score.model.text import Language
from pmqa_score.problems import Problem


@command("fill")
@click.argument("file", type=file_type())
@click.argument("answers", type=file_type())
@output_option(required=True)
@option("--criteria", multiple=True)
@option("--force", is_flag=True)
@json_option
def run(  # noqa: PLR0913 (a command's options)
    file: Path,
    answers: Path,
    output: Path,
    criteria: tuple[str, ...],
    language: Language,
    *,
    force: bool,
    as_json: bool,
) -> int:
    """Save a copy of the workbook with the answers put in; with any error in them nothing is saved."""
    from pmqa_score.assessment import fill, read_file  # noqa: PLC0415 (brings Excel)
    from pmqa_score.assessment.answers_file import parse_answers  # noqa: PLC0415 (as above)
    from pmqa_score.files import save  # noqa: PLC0415 (not for --help)

    if not is_new_workbook(output, file, language):
        return WRONG_USAGE
    workbook = assess_one(file, criteria=criteria).read
    fields = [found.field for found in workbook.inputs]
    given = parse_answers(read_file(answers), fields, file=str(answers))
    if exit_code(given.problems) != FINE:
        _report(as_json=as_json, problems=given.problems, language=language)
        say_on_stderr("message.fill_refused", language)
        return PROBLEMS
    filled = fill(workbook, given, saved=save_time())
    save(output, filled.data, replace=force)
    _report(as_json=as_json, problems=(*given.problems, *filled.problems), language=language)
    say_on_stderr("message.fill_done", language, count=len(given.values), file=output)
    return FINE


def _report(*, as_json: bool, problems: tuple[Problem, ...], language: Language) -> None:
    if as_json:
        from pmqa_score.report.documents import problems_document  # noqa: PLC0415 (only for JSON)

        print_json(problems_document(problems, language))
    print_problems(problems, language)
