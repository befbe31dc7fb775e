"""Commands and groups of commands: their help is looked up, what they raise for the user's sake becomes an answer."""

from __future__ import annotations

from collections.abc import Callable

import click

from pmqa_score.cli.language import default_language, language_of, words
from pmqa_score.cli.options import Function, language_option


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
        from pmqa_score.cli.answer import FINE, INTERRUPTED, say_on_stderr, show_failure  # noqa: PLC0415 (not for help)
        from pmqa_score.errors import PmqaScoreError  # noqa: PLC0415 (as above)

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
