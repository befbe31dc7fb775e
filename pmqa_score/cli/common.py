"""What all commands share: language, options with words from data, problems on stderr, JSON on stdout, exit codes."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from pmqa_score.cli.language import default_language
from pmqa_score.errors import DefinitionNotFoundError, PmqaScoreError
from pmqa_score.model.text import Language
from pmqa_score.problems import Problem, Severity, worst
from pmqa_score.texts import say

FINE, PROBLEMS, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
"""The exit codes; the last is what shells expect after Ctrl-C."""

Function = Callable[..., Any]


def words(key: str, language: Language, **values: object) -> str:
    """Return a sentence of the command line."""
    return say("cli", key, language, **values)


def language_of(ctx: click.Context) -> Language:
    """Return the language asked for with ``--lang`` here or further up, else the system's."""
    here: click.Context | None = ctx
    while here is not None:
        asked: Language | None = here.params.get("language")
        if asked:
            return asked
        here = here.parent
    return default_language()


class Option(click.Option):
    """An option whose help is looked up in the language of the run."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return its name and its help."""
        self.help = words(f"options.{self.name}", language_of(ctx))
        return super().get_help_record(ctx)


class SpokenHelp:
    """What every command shares: the help of ``--help`` itself, in the language of the run."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help`` with its own help looked up."""
        found: click.Option | None = super().get_help_option(ctx)  # type: ignore[misc] # a command is beside it
        if found:
            found.help = words("options.help", language_of(ctx))
        return found


class Command(SpokenHelp, click.Command):
    """A command whose help is looked up; what it raises for the user's sake becomes text and an exit code."""

    words_key: str = ""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of the overview, then what else is to be known."""
        language = language_of(ctx)
        for key in (f"short.{self.words_key}", f"long.{self.words_key}"):
            formatter.write_paragraph()
            with formatter.indentation():
                for line in words(key, language).splitlines():
                    formatter.write_text(line)

    def get_short_help_str(self, limit: int = 200) -> str:
        """Return the line of the overview."""
        return words(f"short.{self.words_key}", default_language())[:limit]

    def invoke(self, ctx: click.Context) -> object:
        """Run it; its result is the exit code."""
        language = language_of(ctx)
        ctx.params["language"] = language
        try:
            code = super().invoke(ctx)
        except PmqaScoreError as error:
            code = show_failure(error, language, as_json=bool(ctx.params.get("as_json")))
        except KeyboardInterrupt:
            say_on_stderr("message.interrupted", language)
            code = INTERRUPTED
        ctx.exit(code or FINE)


class Group(SpokenHelp, click.Group):
    """A command with sub-commands, its help looked up."""

    def command_of(self, sub: Command) -> Command:
        """Take *sub* as a sub-command."""
        self.add_command(sub)
        return sub

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of the overview."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(words(f"short.{self.name}", language_of(ctx)))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the sub-commands with one line each."""
        language = language_of(ctx)
        with formatter.section(words("heading.commands", language)):
            lines = [(name, words(f"short.{self.name}-{name}", language)) for name in self.commands]
            formatter.write_dl(lines)


def command(name: str, words_key: str = "") -> Callable[[Function], Command]:
    """Make a function the command *name*: it gets ``language`` and returns an exit code."""

    def make(function: Function) -> Command:
        made = click.command(name, cls=Command)(language_option(function))
        made.words_key = words_key or name
        return made

    return make


def option(*names: str, **attributes: Any) -> Callable[[Function], Function]:
    """Add an option with its help from the texts."""
    return click.option(*names, cls=Option, **attributes)


def language_option(function: Function) -> Function:
    """Add ``--lang``; it is read before ``--help``, which speaks that language."""
    return option("--lang", "language", type=click.Choice(["th", "en"]), is_eager=True)(function)


def json_option(function: Function) -> Function:
    """Add ``--json``."""
    return option("--json", "as_json", is_flag=True)(function)


def folder_argument(*, exists: bool = True, default: str | None = None) -> Callable[[Function], Function]:
    """Add a folder as argument, ``folder``."""
    kind = click.Path(exists=exists, file_okay=False, path_type=Path)
    return click.argument("folder", type=kind, default=default, required=default is None)


def file_type(*, exists: bool = True, folders: bool = False) -> click.Path:
    """Return the type of a file argument, as a Path."""
    return click.Path(exists=exists, dir_okay=folders, path_type=Path)


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
