"""``pmqa history``: several rounds side by side."""

from __future__ import annotations

from pathlib import Path

import click

from pmqa_score.cli.answer import WRONG_USAGE, exit_code, print_json
from pmqa_score.cli.command import command
from pmqa_score.cli.language import words
from pmqa_score.cli.options import json_option, option, output_option
from pmqa_score.cli.output import has_suffix, save_output
from pmqa_score.cli.problem_list import print_problems
from pmqa_score.cli.progress import progress
from pmqa_score.model.text import Language
from pmqa_score.report.documents import json_bytes
from pmqa_score.report.history.document import history_document
from pmqa_score.report.history.report import History
from pmqa_score.report.history.view import history_view
from pmqa_score.round.history import history_of

SUFFIXES = (".xlsx", ".html", ".json")


@command("history")
@click.argument("folders", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@option("--agency", "only_agency", multiple=True)
@output_option()
@option("--force", is_flag=True)
@json_option
def run(  # noqa: PLR0913 (a command's options)
    folders: tuple[Path, ...],
    only_agency: tuple[str, ...],
    output: Path | None,
    language: Language,
    *,
    force: bool,
    as_json: bool,
) -> int:
    """Show totals, bands and items of every agency by year."""
    if not has_suffix(output, SUFFIXES, language):
        return WRONG_USAGE
    with progress(words("message.reading", language)) as step:
        history = history_of(folders, only=only_agency, step=step)
    if output:
        save_output(output, _as_file(history, output.suffix.lower(), language), language, force=force)
    if as_json:
        print_json(history_document(history, language))
    else:
        from pmqa_score.cli.history_table import print_history  # noqa: PLC0415 (brings rich)

        print_history(history_view(history, language))
        print_problems(history.problems, language)
    return exit_code(history.problems)


def _as_file(history: History, suffix: str, language: Language) -> bytes:
    """Return the history as the kind of file its suffix names."""
    if suffix == ".json":
        return json_bytes(history_document(history, language))
    view = history_view(history, language)
    if suffix == ".xlsx":
        from pmqa_score.report.history.book import history_book  # noqa: PLC0415 (brings Excel)

        return history_book(view)
    from pmqa_score.report.history.page import history_html  # noqa: PLC0415 (brings jinja)

    return history_html(view)
