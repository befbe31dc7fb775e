"""One good returned workbook of the tiny edition, and what reading a changed one gives."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from html import escape

from support.editions import tiny_edition, tiny_identity
from support.package_edit import cell_style, with_cell, with_number_format
from support.text_table import unescaped

from pmqa_score.model.field import Value
from pmqa_score.model.identity import Identity
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.problems import CellPlace, Problem, Severity
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.totals import totals
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.plan import Spot
from pmqa_score.workbook.read import read
from pmqa_score.workbook.result import ReadResult
from pmqa_score.workbook.stamp import sign
from pmqa_score.workbook.write import draw_workbook

FILE = "returned.xlsx"
KEY = bytes(range(32))
SETUP = Setup(years=(2565, 2566, 2567))
ANSWERS: dict[str, Value] = {
    "in_1_1_percent": Decimal(50),  # of 300 points: 150
    "in_1_2_percent": Decimal(40),  # of 225 points: 90
    "in_2_1_percent": Decimal(20),  # of 475 points: 95
    "in_1_1_factor_A": "50-65",
    "in_1_1_evidence_1": "yes",
    "in_1_1_q_1_page": "12",
    "in_1_1_strength_1": "ผู้บริหารถ่ายทอดวิสัยทัศน์ครบทุกระดับ",
    "in_1_1_strength_1_double": "yes",
    "in_1_1_ofi_1": "=ยังไม่พบการทบทวน",
    "in_2_1_ind_1_name": "ร้อยละความพึงพอใจ",
    "in_2_1_ind_1_direction": "more",
    "in_2_1_ind_1_target": Decimal(85),
    "in_2_1_ind_1_year_1": Decimal("80.25"),
}
TOTAL = Decimal(335)


@cache
def edition() -> Edition:
    """Return the tiny edition."""
    return tiny_edition()


def identity() -> Identity:
    """Return the sealed identity of the good workbook."""
    return sign(tiny_identity(), KEY)


@cache
def good() -> bytes:
    """Return a workbook that was issued, filled in and returned without a fault."""
    return draw_workbook(edition(), SETUP, identity(), ANSWERS)


def find(criteria: str, digest: str) -> Edition | None:
    """Return the tiny edition by its id and digest."""
    one = edition()
    return one if (criteria, digest) == (one.criteria.id, one.digest) else None


def read_back(data: bytes, *, key: bytes | None = KEY) -> ReadResult:
    """Return what reading *data* gives."""
    return read(data, file=FILE, find_edition=find, key=key)


def spot(name: str) -> Spot:
    """Return where an input or a figure of the good workbook stands."""
    plan = plan_of(edition(), SETUP)
    return plan.inputs()[name][0] if name in plan.inputs() else plan.outputs()[name]


def with_answer(name: str, words: str) -> bytes:
    """Return the good workbook with the input *name* holding what *words* say (see ``cell_xml``)."""
    return with_words(good(), spot(name).sheet, spot(name).ref, words)


def with_words(data: bytes, sheet: str, ref: str, words: str) -> bytes:
    """Return *data* with a cell holding what *words* say (see ``cell_xml``)."""
    words, _, code = words.partition(" shown ")
    style = cell_style(data, sheet, ref)
    if code:
        data, style = with_number_format(data, code)
    return with_cell(data, sheet, ref, cell_xml(ref, words, style))


def cell_xml(ref: str, words: str, style: str = "0") -> str:
    r"""Return the element of a cell. The first word is its kind:

    ``number 50``, ``text ๕๐``, ``formula A1*2 = 50``, ``error #REF!``, ``bool 1``, ``date 2026-01-01``, ``blank``, and
    ``xml …`` for the inside of any element. ``\u00a0`` stands for that character.
    """
    kind, _, rest = words.partition(" ")
    rest = unescaped(rest)
    if kind == "xml":
        return rest.replace("REF", ref).replace("STYLE", style)
    head = f'<c r="{ref}" s="{style}"'
    if kind == "text":
        return f'{head} t="inlineStr"><is><t xml:space="preserve">{escape(rest)}</t></is></c>'
    if kind == "formula":
        formula, _, value = rest.partition(" = ")
        return f"{head}><f>{escape(formula)}</f>" + (f"<v>{escape(value)}</v></c>" if value else "</c>")
    types = {"number": "", "error": ' t="e"', "bool": ' t="b"', "date": ' t="d"'}
    return f"{head}/>" if kind == "blank" else f"{head}{types[kind]}><v>{escape(rest)}</v></c>"


def codes(problems: Iterable[Problem], *, least: Severity = Severity.NOTE) -> list[str]:
    """Return the codes of *problems*, each once, sorted; only those at least so grave."""
    return sorted({problem.code for problem in problems if problem.severity.rank >= least.rank})


def at(problems: Iterable[Problem], place: Spot) -> list[str]:
    """Return the codes at a cell, sorted."""
    here = CellPlace(FILE, place.sheet, place.ref)
    return sorted(problem.code for problem in problems if problem.place == here)


def total(result: ReadResult) -> Decimal | None:
    """Return the recomputed total, None while it is partial."""
    score = totals(result.edition, scorecard(result.edition, result.setup, result.answers))
    return score.earned if score.complete else None
