"""What ``import pmqa_score`` offers."""

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

import pmqa_score

LIBRARY = Path(__file__).parent.parent / "docs" / "library.md"


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


def test_every_public_name_is_told_of_with_examples_that_run() -> None:
    page = LIBRARY.read_text(encoding="utf-8")
    imported = {
        name.strip() for line in re.findall(r">>> from pmqa_score import (.*)", page) for name in line.split(",")
    }
    told = set(re.findall(r"`(\w+)(?:\(.*?\))?`", page))
    assert set(pmqa_score.__all__) - imported == set()
    assert set(pmqa_score.__all__) - told == set()
    assert doctest.testfile(str(LIBRARY), module_relative=False).failed == 0


def test_importing_costs_nothing() -> None:
    program = "import sys, pmqa_score; print([name for name in sys.modules if name.startswith('pmqa_score.')])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
