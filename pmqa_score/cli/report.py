"""``pmqa report``: feedback for every agency, and the dashboard of the round."""

from __future__ import annotations

from pathlib import Path

import click

from pmqa_score.cli.answer import exit_code, print_json, say_on_stderr
from pmqa_score.cli.command import command
from pmqa_score.cli.language import words
from pmqa_score.cli.options import folder_argument, json_option, option
from pmqa_score.cli.problem_list import print_problems
from pmqa_score.cli.progress import progress
from pmqa_score.cli.reading import Hands, hands_options, merged_round, round_ledger
from pmqa_score.model.text import Language
from pmqa_score.report.documents import problem_document
from pmqa_score.round.folder import open_round
from pmqa_score.round.report import Reports, save_reports


@command("report")
@folder_argument()
@option("-o", "--output", type=click.Path(file_okay=False, path_type=Path))
@option("--force", is_flag=True)
@option("--all", "all_problems", is_flag=True)
@hands_options
@json_option
def run(  # noqa: PLR0913 (a command's options)
    folder: Path,
    output: Path | None,
    language: Language,
    *,
    force: bool,
    all_problems: bool,
    jobs: int | None,
    cluster: str,
    as_json: bool,
) -> int:
    """Write the reports of a round into its ``results/``."""
    opened = open_round(folder)
    target = output or opened.folder.results
    ledger = round_ledger(opened, language, Hands(jobs, cluster))
    results = merged_round(opened, ledger)
    with progress(words("message.reporting", language)) as step:
        reports = save_reports(results, ledger, target, language, force=force, step=step)
    problems = (*results.problems, *reports.problems)
    if as_json:
        print_json(_document(reports, language))
    print_problems(problems, language, all_problems=all_problems)
    print_reports(reports, target, language)
    return exit_code(problems)


def print_reports(reports: Reports, folder: Path, language: Language) -> None:
    """Say what was written, and where."""
    files = sum(len(paths) for _, paths in reports.feedback)
    say_on_stderr(
        "message.reports_saved", language,
        agencies=len(reports.feedback), files=files, folder=folder, dashboard=reports.dashboard.name,
    )  # fmt: skip


def _document(reports: Reports, language: Language) -> dict[str, object]:
    return {
        "schema": "pmqa-report/1",
        "dashboard": str(reports.dashboard),
        "feedback": [
            {"agency": agency.id, "name": agency.name, "files": [str(path) for path in paths]}
            for agency, paths in reports.feedback
        ],
        "problems": [problem_document(problem, language) for problem in reports.problems],
    }
