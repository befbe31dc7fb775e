"""The words the program speaks, Thai and English, as data: one TOML file per room, one entry per sentence."""

from __future__ import annotations

import tomllib
from functools import cache
from pkgutil import get_data
from typing import Any

from pmqa_score.model.text import Language, Text


@cache
def entries(room: str) -> dict[str, Any]:
    """Return everything ``texts/<room>.toml`` says."""
    data = get_data(__name__, f"{room}.toml")  # importlib.resources would take half as long as all of --help
    if data is None:
        raise FileNotFoundError(room)
    return tomllib.loads(data.decode())


def text(room: str, key: str) -> Text:
    """Return the entry *key* (dots go down into tables) of *room*; KeyError where there is none."""
    entry: Any = entries(room)
    for part in key.split("."):
        entry = entry[part]
    return Text(th=entry["th"], en=entry["en"])


def say(room: str, key: str, language: Language, /, **values: object) -> str:
    """Return the entry in *language* with its ``{blanks}`` filled; a value that is a Text speaks the same language."""
    if language == "both":
        return Text(th=say(room, key, "th", **values), en=say(room, key, "en", **values)).of("both")
    spoken = {name: value.of(language) if isinstance(value, Text) else value for name, value in values.items()}
    return text(room, key).of(language).format_map(spoken)
