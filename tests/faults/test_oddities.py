from __future__ import annotations

from collections.abc import Callable

import pytest
from support.oddities import SAME
from support.returned import ANSWERS, TOTAL, codes, read_back, total
from support.text_table import listed


@pytest.mark.parametrize(("build", "told"), SAME.values(), ids=SAME)
def test_an_odd_file_has_the_same_answers_and_says_what_is_odd(build: Callable[[], bytes], told: str) -> None:
    result = read_back(build())
    assert result.answers == ANSWERS
    assert total(result) == TOTAL
    assert codes(result.problems) == listed(told)
