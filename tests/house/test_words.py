"""Thai text is data; names come from the glossary."""

import ast
import re

import pytest
from support.source_files import ROOT, SourceFile, source_files

THAI = re.compile("[\u0e00-\u0e7f]{2}")
"""Two letters are text; one alone stands for the width of a letter."""

GLYPHS = "workbook/heights.py"
"""The widths of the letters of a font, by letter."""


NOT_A_NAME = {"util", "utils", "helper", "helpers", "manager", "misc", "common", "tools", "stuff"}
"""Rooms where anything could stand."""

NOT_OUR_WORDS = {"max_score", "weighting", "grade", "finding_list", "kpi_row", "submission", "framework"}
"""What DESIGN says not to call things: points, band, indicator, scorecard and criteria are the words."""


@pytest.mark.parametrize(
    "source", [one for one in source_files() if one.name != GLYPHS], ids=lambda source: source.name
)
def test_code_holds_no_thai_text(source: SourceFile) -> None:
    docstrings = source.docstrings()
    texts = [
        node.value
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    ]
    assert [text for text in texts if THAI.search(text)] == []


def test_every_file_is_named_for_what_it_does() -> None:
    names = {part for source in source_files() for part in (source.path.stem, source.path.parent.name)}
    assert names & NOT_A_NAME == set()


def test_names_come_from_the_glossary() -> None:
    names = {
        node.name if isinstance(node, ast.FunctionDef | ast.ClassDef) else getattr(node, "id", "")
        for source in source_files()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Name)
    }
    assert {name.lower() for name in names} & NOT_OUR_WORDS == set()


def test_the_glossary_stands_in_the_code() -> None:
    """Each word of the architecture page that is a class is one."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = page.partition("## Words")[2].partition("## Rooms")[0]
    words = {
        word
        for cell in re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)
        for word in re.findall("`([A-Z]\\w+)`", cell)
    }
    classes = {
        node.name for source in source_files() for node in ast.walk(source.tree) if isinstance(node, ast.ClassDef)
    }
    assert words - classes == set()
