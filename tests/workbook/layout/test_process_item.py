"""The sheet of a process item under answers and rubbish, by a spreadsheet engine."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from support.editions import tiny_edition
from support.live_book import LiveBook, Raw, process_book, process_plan

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.model.text import Language
from pmqa_score.workbook.layout.paper import page_room
from pmqa_score.workbook.plan import Formula, Link

HOSTILE: tuple[Raw, ...] = (
    "50", "๕๐", "50%", True, 47, 0.5, -5, 105, 45293.0, "=1/0", "=NA()", "*", "?", "<>", ">0", "~", "ก" * 3000,
)  # fmt: skip
"""What people paste where a percent belongs; 45293 is the date 1 January 2024."""


@pytest.fixture(scope="module")
def book() -> LiveBook:
    return process_book(tiny_edition(), Setup(language="th"))


@pytest.fixture(autouse=True)
def empty(book: LiveBook) -> None:
    book.fill({})


def test_a_blank_item_has_no_points_and_nothing_wrong(book: LiveBook) -> None:
    figures = book.figures()
    assert [figures[f"out_1_1_{name}"] for name in ("ok", "earned", "range", "suggested", "weakest")] == [None] * 5
    assert figures["out_1_1_answered"] == figures["out_1_1_wrong"] == figures["out_1_1_findings"] == 0


@pytest.mark.parametrize("percent", [0, 5, 50, 95, 100])
def test_a_percent_on_the_grid_earns_its_points(book: LiveBook, percent: int) -> None:
    book.paste("in_1_1_percent", percent)
    assert book.figure("out_1_1_ok") == "✓"
    assert book.figure("out_1_1_earned") == 300 * percent / 100  # item 1.1 has 300 points


@pytest.mark.parametrize("raw", HOSTILE)
def test_rubbish_in_the_percent_is_marked_and_earns_nothing(book: LiveBook, raw: Raw) -> None:
    book.paste("in_1_1_percent", raw)
    figures = book.figures()
    assert figures["out_1_1_ok"] == "✗"
    assert figures["out_1_1_earned"] is None
    assert figures["out_1_1_range"] is None
    assert figures["out_1_1_answered"] == 0
    assert figures["out_1_1_wrong"] == 1
    assert figures["out_1_2_wrong"] == 0


@pytest.mark.parametrize("raw", ["", "   ", '=""'])
def test_blanks_are_no_answer_and_no_fault(book: LiveBook, raw: Raw) -> None:
    for name in ("in_1_1_percent", "in_1_1_factor_A", "in_1_1_evidence_1", "in_1_1_q_1_note", "in_1_1_strength_1"):
        book.paste(name, raw)
        assert book.beside(name) is None
    assert book.figure("out_1_1_wrong") == 0


@pytest.mark.parametrize("raw", [*HOSTILE, "มีมาก", "30-45"])
@pytest.mark.parametrize("name", ["in_1_1_evidence_1", "in_1_1_evidence_2", "in_1_1_factor_A"])
def test_rubbish_in_a_choice_is_marked_and_not_counted(book: LiveBook, name: str, raw: Raw) -> None:
    book.paste(name, raw)
    assert book.beside(name) == "✗"
    figures = book.figures()
    assert figures["out_1_1_answered"] == 0
    assert figures["out_1_1_wrong"] == 1
    assert {figures[f"out_1_1_evidence_{factor}"] for factor in "AL"} == {"● 0   ◐ 0   ○ 0"}
    assert figures["out_1_1_suggested"] is None


@pytest.mark.parametrize("raw", [*HOSTILE, "+", "−", "C"])
@pytest.mark.parametrize("part", ["double", "factor"])
def test_rubbish_beside_a_comment_is_marked_in_its_row(book: LiveBook, part: str, raw: Raw) -> None:
    book.paste("in_1_1_ofi_1", "ยังไม่พบการทบทวน")
    book.paste(f"in_1_1_ofi_1_{part}", raw)
    assert book.beside("in_1_1_ofi_1") == "✗ ←"
    assert book.figure("out_1_1_ofis") == 1  # the text is there all the same


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        ({"": "ทบทวนทุกปี"}, "✓"),
        ({"": "ทบทวนทุกปี", "_double": "++", "_factor": "L", "_reference": "หน้า 12"}, "✓"),
        ({"_double": "++"}, "!"),
        ({"_factor": "A"}, "!"),
        ({"_reference": "หน้า 12"}, "!"),
        ({"": "ก" * 2001}, "! 2001"),
        ({"": "=1/0"}, "✗"),
        ({"": "ทบทวนทุกปี", "_reference": "=NA()"}, "✗ ←"),
    ],
)
def test_a_comment_shows_what_is_off(book: LiveBook, cells: dict[str, Raw], mark: str) -> None:
    for part, raw in cells.items():
        book.paste(f"in_1_1_strength_1{part}", raw)
    assert book.beside("in_1_1_strength_1") == mark


@pytest.mark.parametrize(
    ("page", "note", "mark"),
    [("12", None, "✓"), (12, "พบ", "✓"), ("=1/0", "พบ", "✗"), ("1" * 61, None, "! 61"), (None, "ก" * 2001, "! 2001")],
)
def test_a_question_shows_what_is_off(book: LiveBook, page: Raw, note: Raw, mark: str) -> None:
    book.paste("in_1_1_q_1_page", page)
    book.paste("in_1_1_q_1_note", note)
    assert book.beside("in_1_1_q_1_note") == mark


def test_evidence_is_counted_by_factor(book: LiveBook) -> None:
    book.paste("in_1_1_evidence_1", "บางส่วน")  # factor A
    book.paste("in_1_1_evidence_2", 2)  # factor L, a level; a number will do
    figures = book.figures()
    assert figures["out_1_1_evidence_A"] == "● 0   ◐ 1   ○ 0"
    assert figures["out_1_1_evidence_L"] == "● 1   ◐ 0   ○ 0"
    assert figures["out_1_1_answered"] == 2


@pytest.mark.parametrize(
    ("picks", "suggested", "weakest"),
    [
        (("0–5 %", "90–100 %", "90–100 %", "90–100 %"), "90–100 %", "A"),  # ranks 1 6 6 6: the second lowest is 6
        (("30–45 %", "10–25 %", "10–25 %", "50–65 %"), "10–25 %", "D L"),  # ranks 3 2 2 4: the second lowest is 2
        (("50–65 %",) * 4, "50–65 %", None),
        (("50–65 %", None, "50–65 %", "50–65 %"), None, None),
        (("50–65 %", "50-65", "50–65 %", "50–65 %"), None, None),
    ],
)
def test_the_factors_suggest_a_range(
    book: LiveBook, picks: tuple[str | None, ...], suggested: str | None, weakest: str | None
) -> None:
    for factor, pick in zip("ADLI", picks, strict=True):
        book.paste(f"in_1_1_factor_{factor}", pick)
    assert book.figure("out_1_1_suggested") == suggested
    assert book.figure("out_1_1_weakest") == weakest


def test_the_weakest_factor_decides_where_the_round_says_so() -> None:
    book = process_book(tiny_edition(), Setup(weakest_factor="block"))
    for factor, pick in zip("ADLI", ("10–25 %", "90–100 %", "90–100 %", "90–100 %"), strict=True):
        book.paste(f"in_1_1_factor_{factor}", pick)
    book.paste("in_1_1_percent", 50)
    figures = book.figures()
    assert figures["out_1_1_suggested"] == "10–25 %"
    assert figures["out_1_1_sense_PERCENT_ABOVE_FACTORS"] == "✗"
    assert figures["out_1_1_earned"] == 150  # 300 × 50 %: no rule changes a number


def test_scoring_sense_is_told_in_marks(book: LiveBook) -> None:
    book.paste("in_1_1_percent", 50)
    figures = book.figures()
    assert figures["out_1_1_sense_HIGH_WITHOUT_STRENGTH"] == "!"
    assert figures["out_1_1_sense_SCORE_WITHOUT_EVIDENCE"] == "!"
    assert figures["out_1_1_sense_PERCENT_ABOVE_FACTORS"] is None  # no factor is picked
    assert figures["out_1_1_findings"] == 2
    book.paste("in_1_1_strength_2", "ทบทวนทุกปี")
    book.paste("in_1_1_q_1_page", "12")
    figures = book.figures()
    assert figures["out_1_1_sense_HIGH_WITHOUT_STRENGTH"] == "✓"
    assert figures["out_1_1_sense_SCORE_WITHOUT_EVIDENCE"] == "✓"


def test_formulas_refer_to_locked_cells_alone() -> None:
    """A reference to an input follows it when it is cut and pasted; a column between locked cells does not move."""
    plan = process_plan(tiny_edition(), Setup())
    for sheet in plan.sheets[:2]:
        inputs = {cell.ref for cell, _ in sheet.inputs()}
        for cell in sheet.cells:
            if isinstance(cell.content, Formula):
                assert not set(_references(cell.content.text)) & inputs, f"{sheet.name}!{cell.ref}"


def _references(formula: str) -> list[str]:
    """Return the cells of its own sheet that a formula names, the ends of ranges among them."""
    words = re.sub(r'"[^"]*"', "", formula)
    return [
        ref.replace("$", "")
        for ref in re.findall(r"(?<![!:\w])\$?[A-Z]{1,2}\$?\d+(?::\$?[A-Z]{1,2}\$?\d+)?", words)
        for ref in ref.split(":")
    ]


def test_an_answer_dropped_on_another_cell_breaks_nothing(book: LiveBook) -> None:
    book.fill({"in_1_1_percent": Decimal(50), "in_1_1_factor_A": "50-65"})
    book.paste("in_1_1_evidence_1", "50–65 %")  # what was cut from the factor lands on the evidence
    book.paste("in_1_1_factor_A", None)
    figures = book.figures()
    assert figures["out_1_1_earned"] == 150
    assert figures["out_1_1_wrong"] == 1
    assert not [name for name, figure in figures.items() if str(figure).startswith("#")]


def test_an_item_leads_to_its_results() -> None:
    edition = load_edition("pmqa-2562")
    sheet = process_plan(edition, Setup()).sheet("1.1")
    links = {cell.content.label: cell.content.sheet for cell in sheet.cells if isinstance(cell.content, Link)}
    assert links["7.1(1)(2) ›"] == "7.1"
    assert links["7.4 ›"] == "7.4"


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_process_item_prints_on_two_pages(language: Language) -> None:
    plan = process_plan(load_edition("pmqa-2562"), Setup(language=language))
    for sheet in plan.sheets[:12]:
        heights = [sheet.heights.get(row, 0) for row in range(sheet.print_from, max(sheet.heights) + 1)]
        repeated = 30  # the title stands on the second page again
        assert sum(heights) + repeated < 2 * page_room(sheet), sheet.name


def test_points_are_exact_in_the_real_edition() -> None:
    edition = load_edition("pmqa-2562")
    book = process_book(edition, Setup())
    book.paste("in_2_2_percent", 35)
    assert book.figure("out_2_2_earned") == Decimal(14)  # 40 × 35 %
