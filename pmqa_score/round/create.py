"""Making the folder of a round."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from pmqa_score.assessment import load_edition
from pmqa_score.files import file_name, save
from pmqa_score.model.text import Language
from pmqa_score.round.folder import RoundFolder, refuse_faults
from pmqa_score.round.roster_file import COLUMNS, parse_roster
from pmqa_score.round.settings import LONGEST_ID, parse_settings
from pmqa_score.texts import say

KEY_BYTES = 32
BOM = "\ufeff"


def create_round(  # noqa: PLR0913 (what a round begins with)
    path: Path,
    *,
    criteria: str,
    title: str,
    years: Iterable[int],
    language: Language,
    roster: bytes | None = None,
    round_id: str = "",
    deadline: str = "",
) -> tuple[Path, ...]:
    """Make the folder of a round; what is there already stays. Return the files that were written."""
    load_edition(criteria)  # an unknown or faulty one is refused before anything is written
    folder = RoundFolder(path)
    if roster is not None:
        refuse_faults(parse_roster(roster).problems)
    text = say(
        "round", "round_file", language,
        title=_quoted(title), id=_quoted(round_id or file_name(path.absolute().name)[:LONGEST_ID].strip("-")),
        criteria=_quoted(_criteria_from(path, criteria)),
        years=list(years), deadline=f"deadline: {deadline}" if deadline else "# deadline: 2569-03-31",
    )  # fmt: skip
    empty_roster = (BOM + ",".join(COLUMNS) + "\r\n").encode()
    refuse_faults(parse_settings(text.encode()).problems)
    written = [
        file
        for file, data, private in (
            (folder.settings, text.lstrip().encode(), False),
            (folder.roster, empty_roster if roster is None else roster, False),
            (folder.key, secrets.token_hex(KEY_BYTES).encode() + b"\n", True),
        )
        if not file.exists() and save(file, data, private=private)
    ]
    for place in (folder.issued, folder.returned, folder.results):
        place.mkdir(parents=True, exist_ok=True)
    return tuple(written)


def _criteria_from(folder: Path, criteria: str) -> str:
    """Return how ``round.yaml`` names *criteria*: a file by its way from the round's folder, so that both can move."""
    if not Path(criteria).is_file():
        return criteria
    try:
        return Path(os.path.relpath(criteria, folder)).as_posix()
    except ValueError:  # on another drive of Windows
        return Path(criteria).absolute().as_posix()


def _quoted(text: str) -> str:
    """Return *text* as a YAML value that is read back as that very text."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"
