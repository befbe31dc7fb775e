"""What is cut out of the XML is what the tree of it says; the tree alone judges what is written in any other way."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.mutations import VALUES
from support.package_edit import parts_of
from support.returned import good

from pmqa_score.errors import UnsafeFileError
from pmqa_score.workbook.cells import RawCell
from pmqa_score.workbook.package import namespace, xml_tree
from pmqa_score.workbook.plain_cells import plain_cells, plain_strings
from pmqa_score.workbook.tree_cells import tree_cells
from pmqa_score.workbook.xml_text import rich_text

STRINGS = {"0": "ก", "1": "", "2": "ข"}
OPEN, CLOSE = "<worksheet><sheetData>", "</sheetData></worksheet>"
LINE = '<row r="1"><c r="A1" s="3" t="s"><v>0</v></c>%s<c r="Z1"/></row>'


def _by_tree(rows: str, strings: Mapping[str, str]) -> dict[str, RawCell] | None:
    """Return what the tree says; None where it is refused."""
    try:
        return tree_cells(xml_tree(rows + CLOSE, "a.xlsx", "s"), strings, file="a.xlsx", sheet="1.1")
    except UnsafeFileError:
        return None


def _agree(rows: str, strings: Mapping[str, str]) -> bool:
    """Tell whether *rows* were cut out; if so the tree says the same, in the same order."""
    plain = plain_cells(rows, strings)
    if plain is None:
        return False
    tree = _by_tree(rows, strings)
    assert tree is not None
    assert list(plain.items()) == list(tree.items())
    return True


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="B1"><v>5</v></c>',
        '<c r="B1" t="n"><v> 5 </v></c>',
        '<c r="B1" t="str"><v>_x0035_</v></c>',
        '<c r="B1" t="b"><v>1</v></c>',
        '<c r="B1" t="e"><v>#REF!</v></c>',
        '<c r="B1" t="s"><v>2</v></c>',
        '<c r="B1" t="s"><v>1</v></c>',
        '<c r="B1" t="inlineStr"><is><t xml:space="preserve"> a&amp;lt;b </t></is></c>',
        '<c r="B1" t="inlineStr"><v>a</v></c>',
        '<c r="B1" s="2"><f>A1&gt;2</f><v>1</v></c>',
        '<c r="B1" t="str"><f aca="false">""</f><v></v></c>',
        '<c r="B1"><f>A1</f></c>',
        '<c r="B1"><f></f></c>',
        '<c r="B1"><f t="shared" si="3"/><v>1</v></c>',
        '<c r="B1"><f t="array" ref="B1">A1</f></c>',
        '<c r="B1"></c><c r="XFD1048576" s="1"/>',
        '</row><row r="2" spans="1:2" ht="3" customHeight="1"/><row r="3"><c r="B3"><v>1</v></c>',
    ],
)
def test_what_programs_write_is_cut_out_and_read_as_the_tree_reads_it(cell: str) -> None:
    assert _agree(OPEN + LINE % cell, STRINGS)


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1"><v>5</v></c>',  # twice
        '<c r="B1" t="s"><v>9</v></c>',  # no such text
        '<c r="XFD1"><v>5</v></c>',  # too far
        '<c r="B1" r="C1"><v>5</v></c>',
        '<c r="B1"><v>5</v><v>6</v></c>',
        '<c r="B1"><v>&#53;</v></c>',
        '<c r="B1"><v>&x;</v></c>',
        '<c r="B1"><v>5]]></v></c>',
        '<c r="B1"><v>5\x01</v></c>',
        '<c r="B1"><v>5\r\n</v></c>',
        '<c r="B1"><f t="a" t="b">1</f></c>',
        '<c r="B1"><f x14ac:a="b">1</f></c>',
        '<c r="B1" t="s"><is><t>a</t></is></c>',
        "<c><v>5</v></c>",
        "<x/>",
        "text",
        '</row><row r="2" a="1" a="2"><c r="B2"><v>1</v></c>',
        '</row><row r="2" x14ac:dyDescent="0.3"><c r="B2"><v>1</v></c>',
        '<row r="2">',
    ],
)
def test_everything_else_is_for_the_tree(cell: str) -> None:
    assert plain_cells(OPEN + LINE % cell, STRINGS) is None


@pytest.mark.parametrize(
    "head", ["<worksheet>", "<a><worksheet>", '<worksheet a="<">', "<worksheet><sheetData/>", "<worksheet><b>", ""]
)
def test_what_stands_before_the_cells_is_looked_at(head: str) -> None:
    assert (plain_cells(head + "<sheetData>" + LINE % "", STRINGS) is not None) == (head == "<worksheet>")


def test_a_prefix_must_be_declared() -> None:
    line = '<row r="1" x14ac:dyDescent="0.3"><c r="B1"><v>1</v></c></row>'
    assert _agree(f'<worksheet xmlns:x14ac="http://x"><sheetData>{line}', {})


def test_formulas_filled_down_are_written_out_as_by_the_tree() -> None:
    lines = (
        '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1</f><v>2</v></c></row>'
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>4</v></c></row>'
    )
    assert _agree(OPEN + lines, {})


@cache
def _sheets() -> tuple[str, ...]:
    parts = parts_of(good())
    texts = [part.decode() for name, part in sorted(parts.items()) if name.startswith("xl/worksheets/sheet")]
    return tuple(text.partition("</sheetData>")[0] for text in texts)


@cache
def _strings() -> tuple[str, dict[str, str]]:
    text = parts_of(good())["xl/sharedStrings.xml"].decode()
    return text, {str(number): one for number, one in enumerate(plain_strings(text) or ())}


def test_every_sheet_that_the_program_draws_is_cut_out() -> None:
    assert all(_agree(rows, _strings()[1]) for rows in _sheets())


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**32))
def test_damaged_sheets_are_read_as_by_the_tree_or_left_to_it(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 (damage, no secrets)
    rows = _sheets()[dice.randrange(len(_sheets()))]
    for _ in range(dice.randrange(1, 4)):
        at = dice.choice([match.start() for match in re.finditer('[<>"]', rows)]) + dice.randrange(2)
        rows = rows[:at] + dice.choice(VALUES) + rows[at + dice.choice((0, 0, 1, 5)) :]
    _agree(rows, _strings()[1])


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32))
def test_damaged_texts_are_read_as_by_the_tree_or_left_to_it(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 (damage, no secrets)
    text = _strings()[0]
    at = dice.choice([match.start() for match in re.finditer('[<>"]', text)]) + dice.randrange(2)
    text = text[:at] + dice.choice(VALUES) + text[at + dice.choice((0, 0, 1, 5)) :]
    texts = plain_strings(text)
    if texts is not None:
        root = xml_tree(text, "a.xlsx", "t")
        assert texts == [rich_text(node, namespace(root)) for node in root if node.tag == namespace(root) + "si"]
