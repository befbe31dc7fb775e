"""Styles: readable colours, signs besides colours, a face that falls back to a Thai one."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import pmqa_score.workbook
from pmqa_score.workbook.style import _LOOKS, CONDITIONAL, FACE, TAB_FRONT, TABS, look, size, wraps

READABLE = 4.5  # WCAG 2.1, level AA, for text of normal size


def luminance(colour: str) -> float:
    """Return the relative luminance of #RRGGBB, as WCAG 2.1 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_the_standard_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)  # the well-known grey that just fails


@pytest.mark.parametrize("style", _LOOKS)
def test_text_stands_out_from_its_fill(style: str) -> None:
    properties = look(style)
    assert contrast(properties["font_color"], properties.get("bg_color", "#FFFFFF")) >= READABLE


@pytest.mark.parametrize("style", sorted(CONDITIONAL))
def test_a_conditional_format_brings_both_its_colours(style: str) -> None:
    """So it can be read whatever it is laid over."""
    assert {"font_color", "bg_color"} <= look(style).keys()


@pytest.mark.parametrize("colour", [*TABS.values(), TAB_FRONT])
def test_white_letters_can_be_read_on_a_tab(colour: str) -> None:
    assert contrast("#FFFFFF", colour) >= READABLE


def test_tabs_of_categories_differ() -> None:
    assert len(set(TABS.values())) == len(TABS)


@pytest.mark.parametrize("style", [one for one in _LOOKS if one not in CONDITIONAL])
def test_text_is_of_the_official_face_or_falls_back_to_a_thai_one(style: str) -> None:
    properties = look(style)
    assert properties["font_name"] in (FACE, "Consolas")
    assert properties["font_charset"] == 222  # Thai
    assert size(style) >= 12 or style == "hidden"


@pytest.mark.parametrize("style", _LOOKS)
def test_only_inputs_are_unlocked(style: str) -> None:
    assert look(style).get("locked", True) is not style.startswith("input_")


@pytest.mark.parametrize("style", _LOOKS)
def test_no_number_format_leaves_a_dot_behind_a_whole_number(style: str) -> None:
    """``0.##`` shows 60 as ``60.``"""
    assert ".#" not in look(style).get("num_format", "")


def test_an_unknown_style_is_an_error() -> None:
    with pytest.raises(KeyError):
        look("no such style")


def test_wrapping_is_told() -> None:
    assert (wraps("text"), wraps("mark")) == (True, False)


def test_no_style_is_left_over() -> None:
    """Every style is named somewhere in the layout."""
    layout = Path(next(iter(pmqa_score.workbook.__path__))) / "layout"
    words = {
        node.value
        for path in layout.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    kinds = {f"input_{kind}" for kind in ("percent", "choice", "number", "text")}
    assert set(_LOOKS) - words - kinds == set()
