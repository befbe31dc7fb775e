"""Write the pages that the program itself dictates: ``python docs/generate.py``; ``--check`` only compares.

A page here can not say anything else than the program does: CI runs the check.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
from click.testing import CliRunner
from console import with_output
from problem_page import problem_page

from pmqa_score.cli.main import cli

HERE = Path(__file__).parent


def cli_page() -> str:
    """Return the reference of all commands, from their own help."""
    lines = [
        "# Command line reference",
        "",
        "Made from `pmqa COMMAND --help`. Every command speaks Thai and English (`--lang th|en`), prints one JSON",
        "document on stdout with `--json`, messages on stderr, and ends with 0 (fine), 1 (problems found) or 2",
        "(wrong usage).",
        "",
    ]
    for name in _commands(cli, ()):
        shown = CliRunner().invoke(cli, ["--lang", "en", *name, "--help"], prog_name="pmqa", terminal_width=100)
        lines += [f"## pmqa {' '.join(name)}".rstrip(), "", "```text", shown.output.rstrip(), "```", ""]
    return "\n".join(lines)


def _commands(group: click.Group, above: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield above
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from _commands(command, (*above, name))
        else:
            yield (*above, name)


def with_examples(name: str, language: str) -> Callable[[], str]:
    """Return how to make a page with examples: as it is, with what its commands print today."""
    return lambda: with_output((HERE / name).read_text(encoding="utf-8"), language)


PAGES: dict[str, Callable[[], str]] = {
    "cli.md": cli_page,
    "problems.md": problem_page,
    "../README.md": with_examples("../README.md", "en"),
    "../README.th.md": with_examples("../README.th.md", "th"),
    "guide-agency.md": with_examples("guide-agency.md", "th"),
    "guide-secretariat.md": with_examples("guide-secretariat.md", "th"),
}


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` name those that are not as the program says; return the exit code."""
    stale = []
    for name, page in PAGES.items():
        path, text = HERE / name, page()
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(name)
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8", newline="\n")
    for name in stale:
        print(f"docs/{name} {'is stale: run python docs/generate.py' if '--check' in arguments else 'written'}")  # noqa: T201
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
