"""``pmqa fields``: every input of a workbook."""

from __future__ import annotations

from pathlib import Path

import click

from pmqa_score.cli.answer import exit_code, print_json
from pmqa_score.cli.command import command
from pmqa_score.cli.files import assess_one
from pmqa_score.cli.options import file_type, json_option, option
from pmqa_score.cli.problem_list import print_problems
from pmqa_score.model.text import Language


@command("fields")
@click.argument("file", type=file_type())
@option("--criteria", multiple=True)
@json_option
def run(file: Path, criteria: tuple[str, ...], language: Language, *, as_json: bool) -> int:
    """List name, sheet, cell, kind, allowed values and current value of every input."""
    assessed = assess_one(file, criteria=criteria)
    if as_json:
        from pmqa_score.assessment.fields_document import fields_document  # noqa: PLC0415 (only for JSON)

        print_json(fields_document(assessed.read))
    else:
        from pmqa_score.cli.field_table import print_fields  # noqa: PLC0415 (brings rich)

        print_fields(assessed.read, language)
        print_problems(assessed.read.problems, language)
    return exit_code(assessed.read.problems)
