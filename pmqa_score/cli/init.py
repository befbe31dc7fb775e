"""``pmqa init``: the folder of a round."""

from __future__ import annotations

from pathlib import Path

import click

from pmqa_score.cli.answer import FINE, print_json, say_on_stderr
from pmqa_score.cli.command import command
from pmqa_score.cli.options import folder_argument, json_option, option
from pmqa_score.cli.values import years_value
from pmqa_score.model.text import Language


@command("init")
@folder_argument(exists=False)
@option("--criteria", required=True)
@option("--title", default="")
@option("--years", default="", callback=years_value)
@option("--roster", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@json_option
def run(  # noqa: PLR0913, PLR0917 (a command's options)
    folder: Path,
    criteria: str,
    title: str,
    years: tuple[int, ...],
    roster: Path | None,
    language: Language,
    *,
    as_json: bool,
) -> int:
    """Make round.yaml, roster.csv, the key and the three folders."""
    from pmqa_score.round.create import create_round  # noqa: PLC0415 (brings YAML)

    written = create_round(
        folder,
        criteria=criteria,
        title=title or folder.absolute().name,
        years=years,
        language=language,
        roster=roster.read_bytes() if roster else None,
    )
    if as_json:
        print_json({"schema": "pmqa-init/1", "folder": str(folder), "written": [file.name for file in written]})
    names = ", ".join(file.name for file in written) or "–"
    say_on_stderr("message.init_done", language, folder=folder, written=names)
    if roster is None:
        say_on_stderr("message.init_next", language, roster=folder / "roster.csv", folder=folder)
    return FINE
