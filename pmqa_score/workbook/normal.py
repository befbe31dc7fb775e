"""Normal forms: what a cell holds → the value of its field, blank, or a named problem. Nothing is guessed.

A value that was not typed as its field asks for but can only mean one thing (๕๐, "50%", 50 in a date format) is taken,
with a note of what was understood.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache

from pmqa_score.model.field import Field, Value
from pmqa_score.problems import Severity
from pmqa_score.scoring.rounding import CENT
from pmqa_score.workbook.cells import BLANK, Content
from pmqa_score.workbook.choices import spellings
from pmqa_score.workbook.formats import Shown
from pmqa_score.workbook.formula import constant
from pmqa_score.workbook.numerals import numeral
from pmqa_score.workbook.plain_text import folded, visible

HIGHEST = Decimal(10) ** 15
"""Numbers of a workbook stay below this in size; beyond it a cell does not hold every digit."""
_FULL = Decimal(100)
_UNUSABLE: Mapping[str, str] = {"error": "CELL_ERROR", "junk": "CELL_UNREADABLE"}


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say about a value: a code of the catalogue, how grave, and what fills the message's blanks."""

    code: str
    severity: Severity
    values: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The value of a field (None = blank, or not usable: then a remark that is no note says why)."""

    value: Value | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Tell whether something stood there that is no answer."""
        return self.value is None and any(remark.severity is not Severity.NOTE for remark in self.remarks)


def normal(entry: Field, content: Content, formula: str | None = None, shown: Shown = "plain") -> Outcome:
    """Return what *content* means as an answer to *entry*.

    ``formula`` is the cell's formula, whose cached value *content* is; ``shown`` how the cell shows numbers.
    """
    if formula is not None:
        return _from_formula(entry, content, formula, shown)
    if content.kind == "blank":
        return Outcome()
    if content.kind == "text" and not visible(str(content.value)):
        return Outcome(None, (Remark("BLANK_OF_SPACES", Severity.NOTE),))
    if content.kind in _UNUSABLE:
        return _refused(entry, _UNUSABLE[content.kind])
    if entry.kind == "choice":
        return _choice(entry, content, shown)
    return _text(entry, content, shown) if entry.kind == "text" else _number(entry, content, shown)


def answer(entry: Field, given: str | Decimal | int | bool | None) -> Outcome:
    """Return what *given*, from a file of answers, means as an answer to *entry*; how it was typed needs no note."""
    outcome = normal(entry, _content(given))
    return Outcome(outcome.value, tuple(r for r in outcome.remarks if r.severity is not Severity.NOTE))


def _content(given: str | Decimal | int | bool | None) -> Content:
    if given is None:
        return BLANK
    if isinstance(given, bool):
        return Content("bool", str(given).upper())
    if isinstance(given, str):
        return Content("text", given)
    return Content("number", Decimal(given))


def _from_formula(entry: Field, content: Content, formula: str, shown: Shown) -> Outcome:
    value = constant(formula)
    agrees = content.kind == "blank" or (content.kind == "number" and content.value == value)
    if value is None or not agrees:
        return _refused(entry, "FORMULA_IN_ANSWER", formula=formula)
    outcome = normal(entry, Content("number", value), None, shown)
    return Outcome(
        outcome.value, (Remark("FORMULA_OF_LITERALS", Severity.NOTE, {"formula": formula}), *outcome.remarks)
    )


def _number(entry: Field, content: Content, shown: Shown) -> Outcome:
    if content.kind == "number":
        return _shown_number(entry, Decimal(content.value), shown)
    if content.kind == "date":
        return _refused(entry, "DATE_INSTEAD_OF_NUMBER")
    if content.kind == "bool":
        return _refused(entry, "NUMBER_EXPECTED")
    read = numeral(str(content.value))
    if read.value is None:
        codes = {"ambiguous": "NUMBER_AMBIGUOUS", "date": "DATE_INSTEAD_OF_NUMBER"}
        return _refused(entry, codes.get(read.doubt, "NUMBER_EXPECTED"))
    if read.percent and not _counts_percent(entry):
        return _refused(entry, "PERCENT_SIGN_IN_NUMBER")
    note = "PERCENT_SIGN_READ" if read.percent else "DECIMAL_COMMA_READ" if read.comma else "TEXT_READ_AS_NUMBER"
    return _checked(entry, read.value, note)


def _shown_number(entry: Field, value: Decimal, shown: Shown) -> Outcome:
    if shown == "percent" and _counts_percent(entry):
        return _checked(entry, value * _FULL, "PERCENT_FORMAT_READ")  # the cell shows 50 %: that is what was meant
    if shown == "percent":
        return _checked(entry, value, "PERCENT_FORMAT_KEPT")
    if shown == "date" and not entry.grid:
        return _refused(entry, "DATE_INSTEAD_OF_NUMBER")  # 45955, or the 25/10 that was typed?
    return _checked(entry, value, "DATE_FORMAT_IGNORED" if shown == "date" else "")


def _counts_percent(entry: Field) -> bool:
    return bool(entry.grid) and max(entry.grid) == _FULL


def _checked(entry: Field, value: Decimal, note: str) -> Outcome:
    """Return *value* if the field may take it, with the note of how it was read."""
    if entry.kind == "percent" and entry.grid:
        lowest, highest = min(entry.grid), max(entry.grid)
        scale = {"lowest": str(lowest), "highest": str(highest)}
        if not lowest <= value <= highest:
            return _refused(entry, "SCORE_OUT_OF_RANGE", **scale)
        if value not in entry.grid:
            return _refused(entry, "SCORE_NOT_ON_SCALE", **scale, nearest=_nearest(entry, value))
        value = next(percent for percent in entry.grid if percent == value)
    elif entry.bounds:
        return _bounded(entry, value, entry.bounds, note)
    elif abs(value) >= HIGHEST:
        return _refused(entry, "NUMBER_TOO_LARGE")
    read = {"read": f"{value:f}"}
    return Outcome(value, (Remark(note, Severity.NOTE, read),) if note else ())


def _bounded(entry: Field, value: Decimal, bounds: tuple[Decimal, Decimal], note: str) -> Outcome:
    """Return *value* if it is a score between *bounds*, of two decimals at most."""
    lowest, highest = (f"{bound:f}" for bound in bounds)
    if not bounds[0] <= value <= bounds[1]:
        return _refused(entry, "SCORE_OUT_OF_RANGE", lowest=lowest, highest=highest)
    below = value.quantize(CENT, ROUND_FLOOR)
    if below != value:
        nearest = f"{below:f} / {below + CENT:f}"
        return _refused(entry, "SCORE_NOT_ON_SCALE", lowest=lowest, highest=highest, nearest=nearest)
    return Outcome(below, (Remark(note, Severity.NOTE, {"read": f"{value:f}"}),) if note else ())


def _nearest(entry: Field, value: Decimal) -> str:
    below = max(percent for percent in entry.grid if percent < value)
    above = min(percent for percent in entry.grid if percent > value)
    return f"{below:f} / {above:f}"


def _choice(entry: Field, content: Content, shown: Shown) -> Outcome:
    text = f"{content.value:f}" if isinstance(content.value, Decimal) else content.value
    options = _options(entry)
    option = options.get(text) or options.get(folded(text))
    if option is None:
        was_date = content.kind == "date" or (content.kind == "number" and shown == "date")
        return _refused(entry, "CHOICE_BECAME_DATE" if was_date else "CHOICE_UNKNOWN", options=_offered(entry))
    is_strict = content.kind == "number" or text in spellings(entry, option)
    return (
        Outcome(option)
        if is_strict
        else Outcome(option, (Remark("CHOICE_SPELLING_READ", Severity.NOTE, {"read": option}),))
    )


@lru_cache(maxsize=4096)
def _options(entry: Field) -> Mapping[str, str]:
    """Return the option of each folded spelling; a spelling that two options share stands for none."""
    found: dict[str, set[str]] = {}
    for option in entry.options:
        for spelling in spellings(entry, option):
            found.setdefault(folded(spelling), set()).add(option)
    return {spelling: options.pop() for spelling, options in found.items() if len(options) == 1}


def _offered(entry: Field) -> str:
    return ", ".join(entry.options)


def _text(entry: Field, content: Content, shown: Shown) -> Outcome:
    if content.kind == "date" or (content.kind == "number" and shown == "date"):
        return _refused(entry, "TEXT_BECAME_DATE")
    if isinstance(content.value, Decimal):
        return _number_as_text(content.value, shown)
    text = visible(content.value)
    if len(text) > entry.longest:
        length = {"length": f"{len(text):,}", "longest": f"{entry.longest:,}"}
        return Outcome(text, (Remark("TEXT_TOO_LONG", Severity.WARNING, length),))
    return Outcome(text)


def _number_as_text(value: Decimal, shown: Shown) -> Outcome:
    if shown == "percent":
        text = f"{(value * _FULL).normalize():f}%"
        return Outcome(text, (Remark("PERCENT_FORMAT_READ", Severity.NOTE, {"read": text}),))
    return Outcome(f"{value:f}")


def _refused(entry: Field, code: str, **values: str) -> Outcome:
    severity = Severity.ERROR if entry.scored else Severity.WARNING
    return Outcome(None, (Remark(code, severity, values),))
