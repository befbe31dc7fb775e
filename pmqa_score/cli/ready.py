"""``pmqa ready``: whether everything is there for submission."""

from __future__ import annotations

import os
from pathlib import Path

import click

from pmqa_score.assessment.ready import ready
from pmqa_score.cli.answer import FINE, PROBLEMS, WRONG_USAGE, print_json
from pmqa_score.cli.command import command
from pmqa_score.cli.files import assess_one
from pmqa_score.cli.options import file_type, json_option, option, output_option
from pmqa_score.cli.output import has_suffix, save_output
from pmqa_score.model.text import Language
from pmqa_score.report.ready.document import ready_document
from pmqa_score.report.ready.report import ReadyReport
from pmqa_score.report.ready.view import ready_view

SUFFIXES = (".html", ".docx")

ON_SCREEN = 6
"""Findings of one check that are shown without ``--all``."""


@command("ready")
@click.argument("file", type=file_type())
@output_option()
@option("--criteria", multiple=True)
@option("--force", is_flag=True)
@option("--all", "all_missing", is_flag=True)
@json_option
def run(  # noqa: PLR0913 (a command's options)
    file: Path,
    output: Path | None,
    criteria: tuple[str, ...],
    language: Language,
    *,
    force: bool,
    all_missing: bool,
    as_json: bool,
) -> int:
    """Say of every check whether it is passed, and what is missing where."""
    if not has_suffix(output, SUFFIXES, language):
        return WRONG_USAGE
    report = ready(assess_one(file, criteria=criteria))
    if output:
        _save(report, output, language, force=force)
    if as_json:
        print_json(ready_document(report, language))
    else:
        from pmqa_score.cli.ready_table import print_ready  # noqa: PLC0415 (brings rich)

        print_ready(ready_view(report, language, most=None if all_missing else ON_SCREEN))
    return FINE if report.is_ready else PROBLEMS


def _save(report: ReadyReport, output: Path, language: Language, *, force: bool) -> None:
    from pmqa_score.report.ready.pages import ready_docx, ready_html  # noqa: PLC0415 (brings jinja)

    view = ready_view(report, language, link=_way(Path(report.file), output))
    data = ready_docx(view) if output.suffix.lower() == ".docx" else ready_html(view)
    save_output(output, data, language, force=force)


def _way(file: Path, output: Path) -> str:
    """Return the way from the page to the workbook, so that both can move together."""
    try:
        return Path(os.path.relpath(file.absolute(), output.absolute().parent)).as_posix()
    except ValueError:  # on another drive of Windows
        return ""
