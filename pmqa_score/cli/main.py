"""The command ``pmqa``: its sub-commands, each imported only when it is asked for."""

from __future__ import annotations

import gc
import sys
from importlib import import_module

import click

from pmqa_score.cli.command import SpokenHelp
from pmqa_score.cli.language import language_of, words
from pmqa_score.cli.options import language_option

COMMANDS = (
    "demo",
    "criteria",
    "init",
    "generate",
    "fields",
    "fill",
    "check",
    "score",
    "status",
    "consolidate",
    "consensus",
    "report",
    "gap",
    "ready",
    "history",
    "compare",
    "upgrade",
)
"""In the order of a round; each is ``run`` in the module of its name."""


class LazyGroup(SpokenHelp, click.Group):
    """A group that knows its commands by name and imports one only to run it or to show its help."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's signature)
        """Import the command of that name; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"pmqa_score.cli.{cmd_name}").run
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with one line each, without importing them."""
        language = language_of(ctx)
        with formatter.section(words("heading.commands", language)):
            formatter.write_dl([(name, words(f"short.{name}", language)) for name in COMMANDS])

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the program is for."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(words("short.pmqa", language_of(ctx)))


SELDOM = 20_000
"""New values after which circles among them are looked for: frozen values make none, and a round has millions."""


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@language_option
@click.version_option(package_name="pmqa-score", prog_name="pmqa")
def cli(**_: object) -> None:
    """Run one of the commands."""


def main() -> None:
    """Run the command line, on any console: letters it cannot show become question marks, never a crash."""
    gc.set_threshold(SELDOM)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    cli(prog_name="pmqa")
