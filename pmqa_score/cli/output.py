"""The files that commands save: what they may be called, when they were saved, and saying where they are."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from pmqa_score.cli.answer import say_on_stderr
from pmqa_score.model.text import Language


def has_suffix(output: Path | None, suffixes: Sequence[str], language: Language) -> bool:
    """Return whether *output*, if it is asked for at all, ends in one of *suffixes*; say so where it does not."""
    if output is None or output.suffix.lower() in suffixes:
        return True
    say_on_stderr("message.output_suffix", language, output=output, allowed=" ".join(suffixes))
    return False


def is_new_workbook(output: Path, file: Path, language: Language) -> bool:
    """Return whether *output* is an .xlsx file other than *file*; say so where it is not."""
    if output.suffix.lower() == ".xlsx" and not (output.exists() and output.samefile(file)):
        return True
    say_on_stderr("message.fill_output", language, output=output)
    return False


def save_output(output: Path, data: bytes, language: Language, *, force: bool) -> None:
    """Save what was asked for with ``-o`` and say where it is."""
    from pmqa_score.files import save  # noqa: PLC0415 (only where something is saved)

    save(output, data, replace=force)
    say_on_stderr("message.saved", language, file=output)


def save_time() -> datetime:
    """Return the moment to note as save time: now, or ``SOURCE_DATE_EPOCH`` where the same bytes are wanted again."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return moment.replace(microsecond=0, tzinfo=None)
