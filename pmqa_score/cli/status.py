"""``pmqa status``: who has returned what."""

from __future__ import annotations

from pathlib import Path

from pmqa_score.cli.answer import FINE, PROBLEMS, print_json, say_on_stderr
from pmqa_score.cli.command import command
from pmqa_score.cli.options import folder_argument, json_option, option
from pmqa_score.cli.problem_list import print_problems
from pmqa_score.cli.reading import Hands, hands_options, round_ledger
from pmqa_score.model.text import Language
from pmqa_score.round.folder import open_round
from pmqa_score.round.status import status_of
from pmqa_score.round.status_document import status_document


@command("status")
@folder_argument()
@option("--all", "all_problems", is_flag=True)
@hands_options
@json_option
def run(  # noqa: PLR0913 (a command's options)
    folder: Path, language: Language, *, all_problems: bool, jobs: int | None, cluster: str, as_json: bool
) -> int:
    """Show every assignment with what came back for it, and every file that needs attention."""
    opened = open_round(folder)
    ledger = round_ledger(opened, language, Hands(jobs, cluster))
    status = status_of(opened, ledger)
    if as_json:
        print_json(status_document(opened, status, language))
    else:
        from pmqa_score.cli.status_tables import print_status  # noqa: PLC0415 (brings rich)

        print_status(opened, status, language)
        found = [problem for entry in ledger.entries for problem in entry.problems]
        print_problems([*opened.problems, *ledger.problems, *found], language, all_problems=all_problems)
    say_on_stderr("message.ledger", language, **ledger.counts)
    if status.is_complete:
        say_on_stderr("message.status_complete", language)
        return FINE
    say_on_stderr(
        "message.status_open", language,
        accepted=status.accepted, wanted=status.wanted, attention=len(status.attention),
    )  # fmt: skip
    return PROBLEMS
