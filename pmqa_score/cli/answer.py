"""How a command answers: one JSON document on stdout, problems and remarks on stderr, an exit code."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable

import click

from pmqa_score.cli.language import words
from pmqa_score.errors import DefinitionNotFoundError, PmqaScoreError
from pmqa_score.model.text import Language
from pmqa_score.problems import Problem, Severity, worst

FINE, PROBLEMS, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
"""The exit codes; the last is what shells expect after Ctrl-C."""


def say_on_stderr(key: str, language: Language, **values: object) -> None:
    """Tell the user something beside the result."""
    click.echo(words(key, language, **values), err=True)


def print_json(document: object) -> None:
    """Print one JSON document; letters stay readable where stdout can carry all of them."""
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    click.echo(json.dumps(document, ensure_ascii=encoding != "utf8", indent=1))


def show_failure(error: PmqaScoreError, language: Language, *, as_json: bool) -> int:
    """Say why a command could not go on; return its exit code."""
    from pmqa_score.cli.problem_list import print_problems  # noqa: PLC0415 (only where there is something to print)

    if as_json:
        from pmqa_score.report.documents import problems_document  # noqa: PLC0415 (as above)

        print_json(problems_document(error.problems, language))
    print_problems(error.problems, language)
    return WRONG_USAGE if isinstance(error, DefinitionNotFoundError) else PROBLEMS


def exit_code(problems: Iterable[Problem]) -> int:
    """Return 1 where at least one problem is an error, else 0: warnings and notes are for reading."""
    return PROBLEMS if worst(problems) is Severity.ERROR else FINE
