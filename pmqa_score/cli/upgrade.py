"""``pmqa upgrade``: a filled workbook carried to another edition or to the present layout."""

from __future__ import annotations

from pathlib import Path

import click

from pmqa_score.cli.answer import FINE, WRONG_USAGE, print_json, say_on_stderr
from pmqa_score.cli.command import command
from pmqa_score.cli.files import files_context
from pmqa_score.cli.options import file_type, json_option, key_option, option, output_option
from pmqa_score.cli.output import is_new_workbook, save_time
from pmqa_score.cli.problem_list import print_problems
from pmqa_score.model.text import Language


@command("upgrade")
@click.argument("file", type=file_type())
@option("--criteria", required=True)
@output_option(required=True)
@option("--from", "old_criteria", multiple=True)
@key_option
@option("--force", is_flag=True)
@json_option
def run(  # noqa: PLR0913, PLR0917 (a command's options)
    file: Path,
    criteria: str,
    output: Path,
    old_criteria: tuple[str, ...],
    key: Path | None,
    language: Language,
    *,
    force: bool,
    as_json: bool,
) -> int:
    """Save a new workbook with the old one's answers, and tell what became of each."""
    from pmqa_score.assessment import assess, edition_finder, load_edition, read_key  # noqa: PLC0415 (brings Excel)
    from pmqa_score.assessment.upgrade import upgrade  # noqa: PLC0415 (as above)
    from pmqa_score.files import save  # noqa: PLC0415 (not for --help)

    if not is_new_workbook(output, file, language):
        return WRONG_USAGE
    edition = load_edition(criteria)
    editions, of_round = files_context((file,), (*old_criteria, criteria))
    old = assess(file, find_edition=edition_finder(*editions), key=of_round)
    seal = read_key(key) if key else of_round
    upgraded = upgrade(old.read, edition, key=seal, saved=save_time())
    new = assess(upgraded.data, file=str(output), find_edition=edition_finder(edition), key=seal)
    save(output, upgraded.data, replace=force)
    if as_json:
        from pmqa_score.report.upgrade_document import upgrade_document  # noqa: PLC0415 (only for JSON)

        files, totals = (str(file), str(output)), (old.totals, new.totals)
        print_json(
            upgrade_document(upgraded.migration, files=files, totals=totals, problems=old.problems, language=language)
        )
    else:
        from pmqa_score.cli.upgrade_table import print_migration  # noqa: PLC0415 (brings rich)

        print_migration(upgraded.migration, language)
    print_problems(old.problems, language, all_problems=False)
    say_on_stderr("message.saved", language, file=output)
    return FINE
