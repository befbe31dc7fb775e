"""A short run of the fuzzer; the long one is ``python tests/fuzz/fuzz_reader.py 20000``."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from support.mutations import mutant
from support.reader_rules import outcome


def test_damaged_workbooks_are_read_or_refused_by_name() -> None:
    ends = {outcome(mutant(seed)) for seed in range(300)}
    assert len(ends) > 10  # the damage reaches many parts of the reader


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_refused_by_name(data: bytes) -> None:
    assert outcome(data) != "read"
    assert outcome(b"PK\x03\x04" + data) != "read"
