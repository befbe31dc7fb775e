"""YAML text as plain data, with the line of every key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from pmqa_score.problems import KeyPlace, Problem, Severity

KeyPath = tuple[str | int, ...]
"""The way to a value: keys of mappings and positions (from 0) in lists."""

LARGEST = 2_000_000
"""Bytes of a definition file; the largest shipped one has a tenth of it."""

DEEPEST = 24
"""Mappings and lists inside each other; the shipped files need ten."""

_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}")
_WORDS: Mapping[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}


@dataclass(frozen=True)
class Source:
    """What a YAML file says: dict, list, str, int, Decimal, bool, None; ``lines`` counts from 1, by key path.

    ``files`` names the file by key path, where what stands there comes from several.
    """

    file: str
    data: Any
    lines: Mapping[KeyPath, int]
    problems: tuple[Problem, ...]
    files: Mapping[KeyPath, str] = field(default_factory=dict)

    def line(self, path: KeyPath) -> int:
        """Return the line of *path*, or of the nearest thing around it that the file has."""
        return self.lines.get(self._known(path), 1)

    def file_of(self, path: KeyPath) -> str:
        """Return the file in which *path* stands, or the nearest thing around it."""
        return self.files.get(self._known(path), self.file)

    def _known(self, path: KeyPath) -> KeyPath:
        while path and path not in self.lines:
            path = path[:-1]
        return path

    def at(self, path: KeyPath) -> Any:
        """Return the value at *path*, None where the file has none."""
        value = self.data
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def key(self, path: KeyPath) -> str:
        """Return *path* as people read it, list elements by their id: ``categories[1].items[1.1].points``."""
        return _spelled(path, self._label)

    def _label(self, path: KeyPath) -> str:
        element = self.at(path)
        named = element if isinstance(element, dict) else {}
        label = next((named[key] for key in ("id", "no", "basis", "of") if named.get(key) not in {None, ""}), None)
        return str(label) if isinstance(label, str | int | Decimal) else _position(path)

    def place(self, path: KeyPath) -> KeyPlace:
        """Return where *path* stands, for a problem."""
        return KeyPlace(self.file_of(path), self.line(path), self.key(path))


def read_source(content: bytes, file: str) -> Source:
    """Read the YAML *content* of *file*; whatever keeps it from being plain data is among the problems."""
    reader = _Reader(file)
    data = reader.read(content)
    return Source(file, data, reader.lines, tuple(reader.problems))


class _StopError(Exception):
    """The rest of the file cannot be read; the problem is noted."""


class _Reader:
    """Builds plain data from YAML events; refuses aliases, tags, double keys: a definition says what it shows."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[KeyPath, int] = {}
        self.problems: list[Problem] = []

    def read(self, content: bytes) -> Any:
        if len(content) > LARGEST:
            return self._note("YAML_TOO_LARGE", 0, str(len(content)), limit=str(LARGEST))
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            return self._note("YAML_NOT_UTF8", content[: error.start].count(b"\n") + 1)
        try:
            return self._document(iter(YAML(typ="safe", pure=True).parse(text)))
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            return self._note("YAML_SYNTAX", mark.line + 1 if mark else 0, error.problem or str(error.context))
        except YAMLError as error:
            return self._note("YAML_SYNTAX", 0, str(error).splitlines()[0])
        except _StopError:
            return None

    def _document(self, events: Iterator[Event]) -> Any:
        data: Any = None
        for seen, event in enumerate(e for e in events if isinstance(e, DocumentStartEvent)):
            if seen:
                self._note("YAML_SECOND_DOCUMENT", event.start_mark.line + 1)
                break
            first = next(events)
            self.lines[()] = first.start_mark.line + 1
            data = self._value(first, events, ())
        if not isinstance(data, dict):
            return self._note("YAML_NOT_A_MAPPING", self.lines.get((), 0))
        return data

    def _value(self, event: Event, events: Iterator[Event], path: KeyPath) -> Any:
        line = event.start_mark.line + 1
        if len(path) > DEEPEST:
            self._note("YAML_TOO_DEEP", line)
            raise _StopError
        if isinstance(event, AliasEvent):
            return self._note("YAML_ALIAS", line, f"*{event.anchor}", path)
        if tag := getattr(event, "tag", None):
            self._note("YAML_TAG", line, str(tag), path)
        if isinstance(event, MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(events, path)
        return _scalar(event)

    def _mapping(self, events: Iterator[Event], path: KeyPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(key := next(events), MappingEndEvent):
            line = key.start_mark.line + 1
            if not isinstance(key, ScalarEvent):
                self._note("YAML_KEY_NOT_TEXT", line)
                raise _StopError
            name = str(key.value)
            here = (*path, name)
            double = name in found
            if double:
                self._note("YAML_DOUBLE_KEY", line, name, here, first=str(self.lines[here]))
            else:
                self.lines[here] = line
            value = self._value(next(events), events, here)
            if not double:
                found[name] = value
        return found

    def _sequence(self, events: Iterator[Event], path: KeyPath) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(events), SequenceEndEvent):
            here = (*path, len(found))
            self.lines[here] = event.start_mark.line + 1
            found.append(self._value(event, events, here))
        return found

    def _note(self, code: str, line: int, found: str = "", path: KeyPath = (), **values: str) -> None:
        place = KeyPlace(self.file, line, _spelled(path, _position))
        self.problems.append(Problem(code, Severity.ERROR, place, found, values))


def _spelled(path: KeyPath, label: Callable[[KeyPath], str]) -> str:
    """Return *path* as words; *label* names a list element."""
    words = ""
    for depth, step in enumerate(path, start=1):
        if isinstance(step, int):
            words += f"[{label(path[:depth])}]"
        else:
            words += f".{step}" if words else step
    return words


def _position(path: KeyPath) -> str:
    return f"#{int(path[-1]) + 1}"


def _scalar(event: Any) -> Any:
    text = str(event.value)
    if event.style in {"'", '"', "|", ">"}:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    # The digits as written: a float would already have lost some.
    return Decimal(text) if _DECIMAL.fullmatch(text) else text
