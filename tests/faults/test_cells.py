from __future__ import annotations

from decimal import Decimal

import pytest
from support.cell_faults import TABLES
from support.returned import ANSWERS, at, read_back, spot, total, with_answer
from support.text_table import listed, rows

CASES = [(name, row) for name, table in TABLES.items() for row in rows(table)]


@pytest.mark.parametrize(("name", "row"), CASES, ids=[f"{name}: {row['case']}" for name, row in CASES])
def test_a_cell_gives_its_answer_or_a_named_problem(name: str, row: dict[str, str]) -> None:
    result = read_back(with_answer(name, row[name]))
    answer = result.answers.get(name)
    expected = None if row["read"] == "–" else row["read"]
    assert (f"{answer:f}" if isinstance(answer, Decimal) else answer) == expected
    assert at(result.problems, spot(name)) == listed(row["problems"])
    others = {key: value for key, value in result.answers.items() if key != name}
    assert others == {key: value for key, value in ANSWERS.items() if key != name}


@pytest.mark.parametrize("row", rows(TABLES["in_1_1_percent"]), ids=lambda row: row["case"])
def test_the_total_is_right_or_partial(row: dict[str, str]) -> None:
    """1.1 has 300 points, the other items bring 185: never a wrong total, never a zero for an unusable answer."""
    result = read_back(with_answer("in_1_1_percent", row["in_1_1_percent"]))
    assert total(result) == (None if row["read"] == "–" else 185 + 3 * Decimal(row["read"]))
