"""Which language the program speaks (as asked, else as the system says, else Thai), and its sentences."""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping

import click

from pmqa_score.model.text import Language
from pmqa_score.texts import say


def default_language(environment: Mapping[str, str] = os.environ) -> Language:
    """Return English where the system speaks a language other than Thai, Thai where it does or says nothing.

    >>> default_language({"LANG": "en_GB.UTF-8"})
    'en'
    >>> default_language({"LANG": "th_TH.UTF-8"})
    'th'
    """
    named = next((environment[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(key)), None)
    spoken = (named if named is not None else locale.getlocale()[0] or "").lower()
    return "th" if spoken in ("", "c", "posix", "c.utf-8", "c.utf8") or spoken.startswith("th") else "en"


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
