"""The rationale."""

from __future__ import annotations

import pytest
from support.editions import tiny_edition
from support.live_book import Raw, process_book

from pmqa_score.model.setup import Setup


@pytest.mark.parametrize(("raw", "mark"), [(None, None), ("เพราะ", "✓"), ("ก" * 2001, "! 2001"), ("=1/0", "✗")])
def test_the_rationale_has_its_mark(raw: Raw, mark: str | None) -> None:
    book = process_book(tiny_edition(), Setup())
    book.paste("in_1_1_rationale", raw)
    assert book.beside("in_1_1_rationale") == mark
    assert book.figure("out_1_1_wrong") == (mark == "✗")
