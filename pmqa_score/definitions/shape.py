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

from pmqa_score.definitions.checks.fault import Fault
from pmqa_score.definitions.mend import Mended, mend
from pmqa_score.definitions.source import KeyPath, Source
from pmqa_score.model.bands import BandRules
from pmqa_score.model.criteria import Criteria
from pmqa_score.model.data import Data
from pmqa_score.problems import KeyPlace, Problem, Severity

Value = TypeVar("Value", bound=Data)

_CODES = {
    "missing": "KEY_MISSING",
    "unexpected_keyword_argument": "KEY_UNKNOWN",
    "string_type": "KEY_WANTS_TEXT",
    "literal_error": "KEY_CHOICE_UNKNOWN",
    "tuple_type": "KEY_WANTS_LIST",
    "mapping_type": "KEY_WANTS_MAPPING",
    "dict_type": "KEY_WANTS_MAPPING",
    "dataclass_type": "KEY_WANTS_MAPPING",
}
"""What pydantic calls a fault → our code; the rest is told apart by its first word."""

_FAMILIES = {
    "int": "KEY_WANTS_NUMBER",
    "decimal": "KEY_WANTS_NUMBER",
    "finite": "KEY_WANTS_NUMBER",
    "bool": "KEY_WANTS_YES_OR_NO",
}


@dataclass(frozen=True)
class Shaped(Generic[Value]):
    """A definition file after reading, and what is wrong with it.

    Where there are faults, ``value`` is what the file says without them (``mended``), None where that is not enough;
    it is there to be checked, not to be used.
    """

    source: Source
    value: Value | None
    problems: tuple[Problem, ...]
    mended: Mended | None = None

    @property
    def whole(self) -> bool:
        """Whether everything in the file is in the value."""
        return self.value is not None and (self.mended is None or self.mended.whole)

    def problem(self, fault: Fault) -> Problem:
        """Return *fault*, which a check found in the value, as a problem of the file."""
        path = self.mended.original(fault.path) if self.mended else fault.path
        return Problem(fault.code, Severity.ERROR, self.source.place(path), fault.found, fault.values)


def shape(adapter: TypeAdapter[Value], source: Source) -> Shaped[Value]:
    """Return the value that *source* describes, and every reason why it does not describe one."""
    if source.data is None:
        return Shaped(source, None, source.problems)
    try:
        return Shaped(source, adapter.validate_python(source.data), source.problems)
    except ValidationError as error:
        details = error.errors(include_url=False)
    # A line that could not even be read as YAML has been named already.
    named = {(at.file, at.line) for problem in source.problems if isinstance(at := problem.place, KeyPlace)}
    places = {path: source.place(path) for path in map(_path, details)}
    fresh = {path for path, place in places.items() if (place.file, place.line) not in named}
    found = [_problem(source, detail) for detail in details if _path(detail) in fresh]
    mended = mend(source.data, [(_path(detail), detail["type"]) for detail in details])
    return Shaped(source, _value_of(adapter, mended.data), (*source.problems, *found), mended)


@cache
def criteria_adapter() -> TypeAdapter[Criteria]:
    """Return the validator of criteria; building it costs tens of milliseconds."""
    return TypeAdapter(Criteria)


@cache
def bands_adapter() -> TypeAdapter[BandRules]:
    """Return the validator of bands files."""
    return TypeAdapter(BandRules)


def _value_of(adapter: TypeAdapter[Value], data: Any) -> Value | None:
    try:
        return adapter.validate_python(data)
    except ValidationError:
        return None


def _path(detail: ErrorDetails) -> KeyPath:
    return tuple(step for step in detail["loc"] if step != "[key]")


def _problem(source: Source, detail: ErrorDetails) -> Problem:
    path = _path(detail)
    code = _CODES.get(detail["type"]) or _FAMILIES.get(detail["type"].split("_", 1)[0], "KEY_VALUE_UNFIT")
    found = path[-1] if code in {"KEY_MISSING", "KEY_UNKNOWN"} or "[key]" in detail["loc"] else detail["input"]
    return Problem(code, Severity.ERROR, source.place(path), _as_text(found), _values(code, path, detail))


def _values(code: str, path: KeyPath, detail: ErrorDetails) -> Mapping[str, str]:
    key = str(path[-1]) if path else ""
    if code == "KEY_UNKNOWN":
        return {"key": key, "nearest": _nearest(key, _every_key())}
    if code == "KEY_CHOICE_UNKNOWN":
        allowed = re.findall(r"'([^']*)'", str(detail["ctx"]["expected"]))
        return {"key": key, "allowed": ", ".join(allowed), "nearest": _nearest(str(detail["input"]), allowed)}
    return {"key": key, "reason": detail["msg"]} if code == "KEY_VALUE_UNFIT" else {"key": key}


def _nearest(word: str, known: list[str]) -> str:
    return next(iter(difflib.get_close_matches(word, known, n=1)), "–")


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
