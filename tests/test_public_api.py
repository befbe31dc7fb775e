"""What ``import pmqa_score`` offers."""

import doctest
import subprocess
import sys

import pytest

import pmqa_score


@pytest.mark.parametrize("name", pmqa_score.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    assert getattr(pmqa_score, name).__doc__


def test_the_list_is_the_table() -> None:
    assert sorted(pmqa_score.__all__) == sorted(pmqa_score._HOMES)


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = pmqa_score.nothing


def test_the_example_runs() -> None:
    assert doctest.testmod(pmqa_score).failed == 0


def test_importing_costs_nothing() -> None:
    program = "import sys, pmqa_score; print([name for name in sys.modules if name.startswith('pmqa_score.')])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
