"""How cells look: fonts, colours, borders and number formats by name; every style the plan names stands here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

FACE = "TH Sarabun New"
BODY = 14

INK, NAVY, MIDDLE, BLUE, PAPER = "#1B1B1B", "#1F3864", "#2E75B6", "#0B4FA8", "#FFFFFF"
BAND, PALE, INPUT, LINE, SOFT = "#DCE6F2", "#F3F6FA", "#FFF8DC", "#8EA3BF", "#4A5462"
GREEN, RED, AMBER = "#1E6B34", "#B00020", "#7A4F00"
GREEN_FILL, RED_FILL, AMBER_FILL = "#E3F3E6", "#FDE7E9", "#FFF0D6"

TABS = {"1": "#1F3864", "2": "#2E75B6", "3": "#00796B", "4": "#6A4C93", "5": "#B45309", "6": "#8C2F39", "7": "#2F6B2F"}
"""Tab colour by category; other categories take the colours in turn."""

TAB_FRONT = "#5B6675"
"""Tab colour of the sheets around the items."""

_BASE: Mapping[str, Any] = {
    "font_name": FACE,
    "font_size": BODY,
    "font_color": INK,
    "font_family": 2,  # without the face, a program takes another sans serif …
    "font_charset": 222,  # … that knows Thai
    "valign": "vcenter",
}
_BOX: Mapping[str, Any] = {"border": 1, "border_color": LINE}
_WRAP: Mapping[str, Any] = {"text_wrap": True}
_CENTRE: Mapping[str, Any] = {"align": "center"}
_INDENT: Mapping[str, Any] = {"indent": 1, "align": "left"}
_ENTRY: Mapping[str, Any] = {**_BOX, "bg_color": INPUT, "locked": False}

_LOOKS: Mapping[str, Mapping[str, Any]] = {
    "blank": {},
    # headings
    "title": {"font_size": 22, "bold": True, "font_color": NAVY},
    "subtitle_centre": {"font_size": 16, "font_color": SOFT, **_WRAP, **_CENTRE},
    "banner": {"font_size": 18, "bold": True, "font_color": PAPER, "bg_color": NAVY, **_WRAP, "indent": 1},
    "banner_cover": {"font_size": 26, "bold": True, "font_color": PAPER, "bg_color": NAVY, **_WRAP, **_CENTRE},
    "banner_cover_small": {"font_size": 18, "font_color": PAPER, "bg_color": NAVY, **_WRAP, **_CENTRE},
    "section": {"font_size": 16, "bold": True, "font_color": NAVY, "bg_color": BAND, **_WRAP, "indent": 1},
    "area": {"bold": True, "font_color": NAVY, "bg_color": PALE, **_BOX, **_WRAP, **_INDENT},
    "head": {"bold": True, "font_color": PAPER, "bg_color": NAVY, **_BOX, **_WRAP, **_CENTRE},
    # words
    "label": {"bold": True, **_BOX, "bg_color": PALE, **_WRAP, **_INDENT},
    "label_centre": {"bold": True, **_BOX, "bg_color": PALE, **_WRAP, **_CENTRE},
    "text": {**_WRAP, "valign": "top"},
    "text_box": {**_BOX, **_WRAP, **_INDENT},
    "text_box_top": {**_BOX, **_WRAP, "valign": "top", **_INDENT},
    "text_bold_box": {"bold": True, **_BOX, **_WRAP, **_INDENT},
    "text_centre": {**_BOX, **_WRAP, **_CENTRE},
    "text_small_centre": {**_BOX, **_WRAP, **_CENTRE, "font_size": 12},
    "note": {"font_size": 12, "font_color": SOFT, **_WRAP, "valign": "top"},
    "note_box": {"font_size": 12, "font_color": SOFT, **_BOX, **_WRAP, **_INDENT},
    "warning_box": {"font_color": AMBER, "bg_color": AMBER_FILL, **_BOX, **_WRAP, "indent": 1},
    "verified": {"font_color": GREEN, **_BOX, **_WRAP, **_CENTRE},
    "unverified": {"font_color": AMBER, "bg_color": AMBER_FILL, **_BOX, **_WRAP, **_CENTRE},
    "step": {"font_size": 18, "bold": True, "font_color": PAPER, "bg_color": MIDDLE, **_BOX, **_CENTRE},
    "sample_input": {**_BOX, "bg_color": INPUT, **_WRAP, **_CENTRE},
    # links
    "link": {"font_color": BLUE, "underline": 1, **_BOX, **_WRAP, **_INDENT},
    "link_centre": {"font_color": BLUE, "underline": 1, "bold": True, **_BOX, **_WRAP, **_CENTRE},
    "link_bar": {"font_color": BLUE, "underline": 1, "bg_color": PALE, **_CENTRE},
    # figures; "General" shows 60 and 47.5 as they are, "0.##" would leave a dot behind 60
    "points": {**_BOX, **_CENTRE, "num_format": "General"},
    "points_bold": {**_BOX, **_CENTRE, "num_format": "General", "bold": True, "bg_color": PALE},
    "points_total": {**_BOX, **_CENTRE, "num_format": "#,##0", "bold": True, "bg_color": BAND},
    "earned": {**_BOX, **_CENTRE, "num_format": "#,##0.00", "bg_color": PALE},
    "earned_bold": {**_BOX, **_CENTRE, "num_format": "#,##0.00", "bold": True, "bg_color": BAND},
    "percent": {**_BOX, **_CENTRE, "num_format": "0.00", "bg_color": PALE},
    "percent_bold": {**_BOX, **_CENTRE, "num_format": "0.00", "bold": True, "bg_color": BAND},
    "count": {**_BOX, **_CENTRE, "num_format": "0", "bg_color": PALE},
    "earned_left": {**_BOX, "align": "left", **_INDENT, "num_format": "#,##0.00"},
    "big_count": {
        "font_size": 28,
        "bold": True,
        "font_color": NAVY,
        **_CENTRE,
        "num_format": "0",
        **_BOX,
        "bg_color": PALE,
    },
    "difference": {**_BOX, **_CENTRE, "num_format": "+0;−0;0"},
    "difference_2": {**_BOX, **_CENTRE, "num_format": "+#,##0.00;−#,##0.00;0"},
    "big": {
        "font_size": 28,
        "bold": True,
        "font_color": NAVY,
        **_CENTRE,
        "num_format": "#,##0.00",
        **_BOX,
        "bg_color": PALE,
    },
    "big_text": {"font_size": 20, "bold": True, "font_color": NAVY, **_CENTRE, **_WRAP, **_BOX, "bg_color": PALE},
    "mark": {**_BOX, **_CENTRE, "bold": True},
    "code": {"font_name": "Consolas", "font_size": 12, **_CENTRE, **_BOX, "bg_color": PALE},
    "code_big": {"font_name": "Consolas", "font_size": 20, "bold": True, **_CENTRE, **_BOX, "bg_color": PALE},
    # inputs; text cells are of format "@", so that "12-14" stays what it is and "- …" is no formula
    "input_text": {**_ENTRY, **_WRAP, "valign": "top", "num_format": "@", **_INDENT},
    "input_small": {**_ENTRY, **_WRAP, "font_size": 12, "num_format": "@"},
    "input_choice": {**_ENTRY, **_CENTRE, "num_format": "@"},
    "input_choice_number": {**_ENTRY, **_CENTRE, "num_format": "General"},
    "input_percent": {**_ENTRY, **_CENTRE, "font_size": 20, "bold": True, "num_format": "General"},
    "input_number": {**_ENTRY, "align": "right", "num_format": "General"},
    # item sheets
    "strip_head": {"font_size": 12, "font_color": SOFT, "bg_color": PALE, **_BOX, **_CENTRE, **_WRAP},
    "strip_text": {"font_size": 16, "bold": True, "font_color": NAVY, **_BOX, **_CENTRE},
    "strip_number": {"font_size": 16, "bold": True, "font_color": NAVY, **_BOX, **_CENTRE, "num_format": "General"},
    "strip_earned": {"font_size": 16, "bold": True, "font_color": NAVY, **_BOX, **_CENTRE, "num_format": "#,##0.00"},
    "section_head": {"font_size": 12, "bold": True, "font_color": NAVY, "bg_color": BAND, **_CENTRE, **_WRAP},
    "section_note": {"font_size": 12, "bold": True, "font_color": NAVY, "bg_color": PALE, **_BOX, **_WRAP, **_INDENT},
    "section_count": {"bold": True, "font_color": NAVY, "bg_color": BAND, **_CENTRE, "num_format": "0"},
    "area_centre": {"bold": True, "font_color": NAVY, "bg_color": PALE, **_BOX, **_CENTRE},
    "big_value": {"font_size": 18, "bold": True, "font_color": NAVY, **_BOX, **_CENTRE},
    "hidden": {"font_size": 10, "font_color": SOFT},
    # conditional formats: colour beside a sign or a word, never alone
    "is_good": {"font_color": GREEN, "bg_color": GREEN_FILL},
    "is_bad": {"font_color": RED, "bg_color": RED_FILL},
    "is_worth_a_look": {"font_color": AMBER, "bg_color": AMBER_FILL},
}

UNSEEN = "hidden"
"""The style of cells on hidden sheets: drawn as a workbook draws whatever has no style."""

CONDITIONAL = frozenset({"is_good", "is_bad", "is_worth_a_look"})
"""Styles laid over another while a condition holds."""


@cache
def look(style: str) -> Mapping[str, Any]:
    """Return the xlsxwriter properties of a style; KeyError for a name that is none."""
    return _LOOKS[style] if style in CONDITIONAL else MappingProxyType({**_BASE, **_LOOKS[style]})


@cache
def size(style: str) -> float:
    """Return the font size of a style, in points."""
    return float(look(style).get("font_size", BODY))


@cache
def wraps(style: str) -> bool:
    """Tell whether text of that style flows over several lines."""
    return bool(look(style).get("text_wrap", False))


@cache
def is_boxed(style: str) -> bool:
    """Tell whether cells of that style have borders, each of a merged area its own."""
    return "border" in look(style)
