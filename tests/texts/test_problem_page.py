from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

from pmqa_score.texts.problem_words import catalogue

DOCS = Path(__file__).parents[2] / "docs"


def _generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("problem_page", DOCS / "problem_page.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_what_the_catalogue_says() -> None:
    """Made by ``python docs/generate.py``."""
    assert (DOCS / "problems.md").read_text(encoding="utf-8") == _generator().problem_page()


def test_every_code_has_its_place_on_the_page() -> None:
    page = _generator().problem_page()
    assert all(page.count(f"**`{code}`**") == 1 for code in catalogue())
