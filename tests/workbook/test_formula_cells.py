"""Formulas and results in the place of their stand-ins."""

from __future__ import annotations

import pytest

from pmqa_score.workbook.evaluate import Result
from pmqa_score.workbook.formula_cells import with_formulas


def drawn(*refs: str) -> bytes:
    return "".join(f'<c r="{ref}" s="3"><f>0</f><v>0</v></c>' for ref in refs).encode()


@pytest.mark.parametrize(
    ("result", "cell"),
    [
        (60.0, '<c r="A1" s="3"><f>B1</f><v>60</v></c>'),
        (47.25, '<c r="A1" s="3"><f>B1</f><v>47.25</v></c>'),
        (0.1 + 0.2, '<c r="A1" s="3"><f>B1</f><v>0.30000000000000004</v></c>'),
        (True, '<c r="A1" s="3" t="b"><f>B1</f><v>1</v></c>'),
        ("", '<c r="A1" s="3" t="str"><f>B1</f><v></v></c>'),
        ("ก < ข", '<c r="A1" s="3" t="str"><f>B1</f><v>ก &lt; ข</v></c>'),
        ("#DIV/0!", '<c r="A1" s="3" t="e"><f>B1</f><v>#DIV/0!</v></c>'),
    ],
)
def test_a_result_is_stored_as_what_it_is(result: Result, cell: str) -> None:
    assert with_formulas(drawn("A1"), {(0, 0): "B1"}, {(0, 0): result}).decode() == cell


def test_signs_of_xml_are_escaped_in_formulas() -> None:
    part = with_formulas(drawn("A1"), {(0, 0): 'IF(B1<2,"a&b","")'}, {})
    assert '<f>IF(B1&lt;2,"a&amp;b","")</f>' in part.decode()


def test_a_run_is_written_once() -> None:
    part = with_formulas(drawn("A1", "A2"), {(0, 0): "B1", (1, 0): "B2"}, {}).decode()
    assert '<f t="shared" ref="A1:A2" si="0">B1</f>' in part
    assert '<f t="shared" si="0"/>' in part


def test_a_formula_without_a_place_is_an_error() -> None:
    with pytest.raises(ValueError, match="A2"):
        with_formulas(drawn("A1"), {(0, 0): "B1", (1, 0): "B2"}, {})


def test_a_place_without_a_formula_is_an_error() -> None:
    with pytest.raises(KeyError):
        with_formulas(drawn("A1", "C9"), {(0, 0): "B1"}, {})


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("กรม &amp; ก_x005F_x0041_", "<t>กรม &amp; ก_x005F_x0041_</t>"),
        (" ก ", '<t xml:space="preserve"> ก </t>'),
    ],
)
def test_a_text_of_the_identity_stands_in_its_cell(value: str, text: str) -> None:
    part = f'<c r="A1" s="3" t="str"><f>1</f><v>{value}</v></c>'.encode()
    assert with_formulas(part, {}, {}).decode() == f'<c r="A1" s="3" t="inlineStr"><is>{text}</is></c>'
