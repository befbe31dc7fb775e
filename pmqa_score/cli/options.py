"""Options and arguments that commands share, their help looked up in the language of the run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from pmqa_score.cli.language import language_of, words

Function = Callable[..., Any]


class Option(click.Option):
    """An option whose help is looked up in the language of the run."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return its name and its help."""
        self.help = words(f"options.{self.name}", language_of(ctx))
        return super().get_help_record(ctx)


def option(*names: str, **attributes: Any) -> Callable[[Function], Function]:
    """Add an option with its help from the texts."""
    return click.option(*names, cls=Option, **attributes)


def language_option(function: Function) -> Function:
    """Add ``--lang``; it is read before ``--help``, which speaks that language."""
    return option("--lang", "language", type=click.Choice(["th", "en"]), is_eager=True)(function)


def json_option(function: Function) -> Function:
    """Add ``--json``."""
    return option("--json", "as_json", is_flag=True)(function)


def output_option(*, required: bool = False) -> Callable[[Function], Function]:
    """Add ``--output``, the file that is saved."""
    return option("-o", "--output", required=required, type=click.Path(dir_okay=False, path_type=Path))


def key_option(function: Function) -> Function:
    """Add ``--key``, the file with the key of a round."""
    return option("--key", type=click.Path(exists=True, dir_okay=False, path_type=Path))(function)


def folder_argument(*, exists: bool = True, default: str | None = None) -> Callable[[Function], Function]:
    """Add a folder as argument, ``folder``."""
    kind = click.Path(exists=exists, file_okay=False, path_type=Path)
    return click.argument("folder", type=kind, default=default, required=default is None)


def file_type(*, exists: bool = True, folders: bool = False) -> click.Path:
    """Return the type of a file argument, as a Path."""
    return click.Path(exists=exists, dir_okay=folders, path_type=Path)
