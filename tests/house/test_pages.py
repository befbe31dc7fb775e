"""The pages say what the program does: generated ones are fresh, examples run, links lead somewhere."""

import doctest
import re
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from support.source_files import ROOT

from pmqa_score.cli.main import COMMANDS

DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md")])
GENERATED = ["cli.md", "problems.md", "guide-agency.md", "guide-secretariat.md", "../README.md", "../README.th.md"]
_CODE = re.compile(r"`([A-Z]+(?:_[A-Z0-9]+)+)`")
_COMMAND = re.compile(r"(?:`|^\$ |^)pmqa (?:--lang \w+ )?([a-z]+)", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


@pytest.fixture
def docs_on_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(DOCS), *sys.path])


@pytest.mark.usefixtures("docs_on_the_path")
@pytest.mark.parametrize("name", GENERATED)
def test_a_generated_page_is_what_the_program_says(name: str) -> None:
    """Of READMEs and guides: every command runs, and prints what stands there."""
    pages = import_module("generate").PAGES
    assert (DOCS / name).read_text(encoding="utf-8") == pages[name]()


@pytest.mark.usefixtures("docs_on_the_path")
def test_every_generated_page_is_among_these() -> None:
    assert set(import_module("generate").PAGES) == set(GENERATED)


@pytest.mark.parametrize("name", ["README.md", "README.th.md"])
def test_the_example_of_a_readme_runs(name: str) -> None:
    outcome = doctest.testfile(str(ROOT / name), module_relative=False)
    assert outcome.attempted > 0
    assert outcome.failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    local = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_codes_and_commands_on_a_page_are_those_of_the_program(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    known = tomllib.loads((ROOT / "pmqa_score" / "texts" / "problems.toml").read_text(encoding="utf-8"))
    assert set(_CODE.findall(text)) <= set(known)
    assert set(_COMMAND.findall(text)) <= set(COMMANDS)


def test_the_readme_names_the_oldest_python_that_is_meant() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    oldest = project["requires-python"].removeprefix(">=")
    assert all(
        f"Python {oldest}" in (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.th.md")
    )


def test_every_picture_of_the_pages_is_made_by_the_script() -> None:
    made = (DOCS / "pictures.py").read_text(encoding="utf-8")
    assert [path.name for path in (DOCS / "pictures").iterdir() if f'"{path.stem}"' not in made] == []
