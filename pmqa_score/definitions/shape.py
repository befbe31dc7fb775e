"""Plain data as frozen values; every way in which it does not fit is a problem with its line and key."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from pmqa_score.definitions.source import KeyPath, Source
from pmqa_score.model.data import Data
from pmqa_score.problems import Problem, Severity

Value = TypeVar("Value", bound=Data)

_CODES = {
    "missing": "KEY_MISSING",
    "unexpected_keyword_argument": "KEY_UNKNOWN",
    "string_type": "TEXT_EXPECTED",
    "literal_error": "CHOICE_UNKNOWN",
    "tuple_type": "LIST_EXPECTED",
    "mapping_type": "MAPPING_EXPECTED",
    "dict_type": "MAPPING_EXPECTED",
    "dataclass_type": "MAPPING_EXPECTED",
}
"""What pydantic calls a fault → our code; the rest is told apart by its first word."""

_FAMILIES = {
    "int": "NUMBER_EXPECTED",
    "decimal": "NUMBER_EXPECTED",
    "finite": "NUMBER_EXPECTED",
    "bool": "YES_OR_NO_EXPECTED",
}


@dataclass(frozen=True)
class Shaped(Generic[Value]):
    """A definition file after reading: its value, None where it does not fit, and what is wrong with it."""

    source: Source
    value: Value | None
    problems: tuple[Problem, ...]


def shape(kind: type[Value], source: Source) -> Shaped[Value]:
    """Return the *kind* of value that *source* describes, or every reason why it does not."""
    if source.data is None:
        return Shaped(source, None, source.problems)
    try:
        value = adapter(kind).validate_python(source.data)
    except ValidationError as error:
        found = (_problem(source, detail) for detail in error.errors(include_url=False, include_context=True))
        return Shaped(source, None, (*source.problems, *found))
    return Shaped(source, value, source.problems)


@cache
def adapter(kind: type[Value]) -> TypeAdapter[Value]:
    """Return the validator of a model type; building one costs tens of milliseconds."""
    return TypeAdapter(kind)


def _problem(source: Source, detail: ErrorDetails) -> Problem:
    path: KeyPath = tuple(step for step in detail["loc"] if step != "[key]")
    code = _CODES.get(detail["type"]) or _FAMILIES.get(detail["type"].split("_", 1)[0], "VALUE_UNFIT")
    found = path[-1] if code in {"KEY_MISSING", "KEY_UNKNOWN"} or "[key]" in detail["loc"] else detail["input"]
    return Problem(code, Severity.ERROR, source.place(path), _as_text(found), _values(code, path, detail))


def _values(code: str, path: KeyPath, detail: ErrorDetails) -> Mapping[str, str]:
    key = str(path[-1]) if path else ""
    if code == "KEY_UNKNOWN":
        return {"key": key, "nearest": _nearest(key, _every_key())}
    if code == "CHOICE_UNKNOWN":
        allowed = re.findall(r"'([^']*)'", str(detail["ctx"]["expected"]))
        return {"key": key, "allowed": ", ".join(allowed), "nearest": _nearest(str(detail["input"]), allowed)}
    return {"key": key, "reason": detail["msg"]} if code == "VALUE_UNFIT" else {"key": key}


def _nearest(word: str, known: list[str]) -> str:
    return next(iter(difflib.get_close_matches(word, known, n=1)), "")


@cache
def _every_key() -> list[str]:
    return sorted({field.name for kind in Data.__subclasses__() for field in fields(kind)})  # type: ignore[arg-type]


def _as_text(found: Any) -> str:
    if isinstance(found, dict):
        return "{…}"
    if isinstance(found, list):
        return "[…]"
    words = {None: "", True: "true", False: "false"}
    return words[found] if found is None or isinstance(found, bool) else str(found)
