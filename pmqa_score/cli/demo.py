"""``pmqa demo``: a whole round on the sample data."""

from __future__ import annotations

from pathlib import Path

import click

from pmqa_score.cli.answer import FINE, say_on_stderr
from pmqa_score.cli.command import command
from pmqa_score.cli.language import words
from pmqa_score.cli.options import folder_argument
from pmqa_score.cli.problem_list import print_problems
from pmqa_score.cli.progress import progress
from pmqa_score.cli.ranking_table import print_ranking
from pmqa_score.cli.report import print_reports
from pmqa_score.cli.score_tables import print_scores
from pmqa_score.cli.status_tables import print_status
from pmqa_score.model.text import Language
from pmqa_score.report.round.results import Results
from pmqa_score.round.demo import make_demo_round, return_consensus, return_samples
from pmqa_score.round.folder import Round
from pmqa_score.round.issue import issue
from pmqa_score.round.ledger import Ledger, ledger_of
from pmqa_score.round.merge import round_results
from pmqa_score.round.report import save_reports
from pmqa_score.round.results_files import save_results
from pmqa_score.round.samples import Sample, load_sample
from pmqa_score.round.status import status_of


@command("demo")
@folder_argument(exists=False, default="demo-round")
def run(folder: Path, language: Language) -> int:
    """Issue, fill, return, show the status, score, consolidate, agree."""
    sample = load_sample()
    opened = make_demo_round(folder, sample, language)
    _say("demo_issue", language)
    with progress(words("message.issuing", language)) as step:
        issued = issue(opened, force=True, step=step)
    count = {"written": len(issued.written), "unchanged": len(issued.unchanged), "folder": opened.folder.issued}
    say_on_stderr("message.issue_done", language, **count)
    _say("demo_fill", language)
    with progress(words("message.filling", language)) as step:
        return_samples(opened, sample, step)
    with progress(words("message.reading", language)) as step:
        ledger = ledger_of(opened, step)
    _show(opened, ledger, language)
    results, ledger = _agree(opened, sample, ledger, language)
    _report(opened, results, ledger, language)
    return FINE


def _show(opened: Round, ledger: Ledger, language: Language) -> None:
    _say("demo_status", language)
    print_status(opened, status_of(opened, ledger), language)
    print_problems([one for entry in ledger.entries for one in entry.problems], language, all_problems=False)
    _say("demo_score", language)
    print_scores([entry.assessed for entry in ledger.entries if entry.counts and entry.assessed][:1], language)
    _say("demo_consolidate", language)
    print_ranking(round_results(opened, ledger), language)


def _agree(opened: Round, sample: Sample, ledger: Ledger, language: Language) -> tuple[Results, Ledger]:
    _say("demo_consensus", language)
    with progress(words("message.filling", language)) as step:
        return_consensus(opened, sample, ledger, step)
    with progress(words("message.reading", language)) as step:
        ledger = ledger_of(opened, step)
    results = round_results(opened, ledger)
    save_results(results, opened.folder.results, language)
    print_ranking(results, language)
    say_on_stderr("message.ledger", language, **ledger.counts)
    return results, ledger


def _report(opened: Round, results: Results, ledger: Ledger, language: Language) -> None:
    _say("demo_report", language)
    places = opened.folder
    with progress(words("message.reporting", language)) as step:
        reports = save_reports(results, ledger, places.results, language, force=True, step=step)
    print_reports(reports, places.results, language)
    click.echo(
        words(
            "message.demo_end", language, issued=places.issued, returned=places.returned, results=places.results
        )
    )  # fmt: skip


def _say(step: str, language: Language) -> None:
    click.echo(words("message.demo_step", language, step=words(f"message.{step}", language)))
