"""What people leave in the cells of checks, indicators and ratings, and what becomes of it."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest
from support.returned import at
from support.returned_edition import ReturnedEdition
from support.text_table import listed, rows

from pmqa_score.definitions import load_edition

CHECK = r"""
| case              | put             | read | problems                            |
| the word          | text ใช่        | yes  | –                                   |
| the other word    | text ไม่ใช่     | no   | –                                   |
| in English        | text Yes        | yes  | –                                   |
| in capitals       | text YES        | yes  | CHOICE_SPELLING_READ                |
| a tick            | text ✓          | –    | CHOICE_UNKNOWN                      |
| a cross           | text x          | –    | CHOICE_UNKNOWN                      |
| one               | number 1        | –    | CHOICE_UNKNOWN                      |
| TRUE              | bool 1          | –    | CHOICE_UNKNOWN                      |
| nothing           | blank           | –    | –                                   |
| blanks            | text \u0020     | –    | BLANK_OF_SPACES                     |
| an error          | error #N/A      | –    | CELL_ERROR                          |
| a formula         | formula A1 = 1  | –    | FORMULA_IN_ANSWER                   |
"""
TARGET = r"""
| case              | put               | read | problems               |
| zero              | number 0          | 0    | –                      |
| negative          | number -5         | -5   | –                      |
| Thai digits       | text ๙๐           | 90   | TEXT_READ_AS_NUMBER    |
| a percent sign    | text 90%          | –    | PERCENT_SIGN_IN_NUMBER |
| words             | text ร้อยละ 90    | –    | NUMBER_EXPECTED        |
| thousands?        | text 1,200        | –    | NUMBER_AMBIGUOUS       |
| division by zero  | error #DIV/0!     | –    | CELL_ERROR             |
| beyond a double   | number 1e999      | –    | CELL_UNREADABLE        |
| nothing           | blank             | –    | –                      |
"""
RATING = r"""
| case              | put               | read | problems             |
| a number          | number 4          | 4    | –                    |
| zero              | number 0          | 0    | –                    |
| a digit as text   | text 4            | 4    | –                    |
| a Thai digit      | text ๔            | 4    | CHOICE_SPELLING_READ |
| too high          | number 6          | –    | CHOICE_UNKNOWN       |
| too low           | number -1         | –    | CHOICE_UNKNOWN       |
| between two       | number 3.5        | –    | CHOICE_UNKNOWN       |
| a word            | text ดี           | –    | CHOICE_UNKNOWN       |
| a percent         | number 0.8        | –    | CHOICE_UNKNOWN       |
| nothing           | blank             | –    | –                    |
"""
TABLES = {
    ("pmqa-4.0", "in_1_1_basic_1"): CHECK,
    ("pmqa-4.0", "in_7_1_m_1_ind_1_target"): TARGET,
    ("pmqa-readiness", "in_1_1_rating_1"): RATING,
}
CASES = [(edition, name, row) for (edition, name), table in TABLES.items() for row in rows(table)]


@cache
def returned(edition: str) -> ReturnedEdition:
    return ReturnedEdition(load_edition(edition))


@pytest.mark.parametrize(("edition", "name", "row"), CASES, ids=[f"{name}: {row['case']}" for _, name, row in CASES])
def test_a_cell_gives_its_answer_or_a_named_problem(edition: str, name: str, row: dict[str, str]) -> None:
    book = returned(edition)
    result = book.read_back(book.with_answer(name, row["put"]))
    answer = result.answers.get(name)
    assert (f"{answer:f}" if isinstance(answer, Decimal) else answer or "–") == row["read"]
    assert at(result.problems, book.spot(name)) == listed(row["problems"])
    assert {**result.answers, name: ""} == {**book.answers, name: ""}
    if row["read"] == "–" and name != "in_7_1_m_1_ind_1_target":
        assert book.total(result.answers) == "partial"
