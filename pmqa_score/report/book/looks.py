"""How the cells of a results workbook look."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

FACE, BODY = "TH Sarabun New", 14
NAVY, PAPER, BAND, PALE, LINE = "#1F3864", "#FFFFFF", "#DCE6F2", "#F3F6FA", "#8EA3BF"
AMBER, AMBER_FILL, RED, GREEN, SOFT = "#7A4F00", "#FFF0D6", "#B00020", "#1E6B34", "#4A5462"

_BASE: Mapping[str, Any] = {
    "font_name": FACE,
    "font_size": BODY,
    "font_family": 2,
    "font_charset": 222,
    "valign": "vcenter",
}
_BOX: Mapping[str, Any] = {"border": 1, "border_color": LINE}
_TEXT: Mapping[str, Any] = {**_BOX, "text_wrap": True, "indent": 1}
_CENTRE: Mapping[str, Any] = {**_BOX, "text_wrap": True, "align": "center"}
_FIXED: Mapping[str, Any] = {**_BOX, "align": "center", "num_format": "#,##0.00"}
_SIGNED: Mapping[str, Any] = {**_FIXED, "num_format": "+#,##0.00;−#,##0.00;0.00"}
_STRONG: Mapping[str, Any] = {"bold": True, "bg_color": BAND}
_MARKED: Mapping[str, Any] = {"bg_color": AMBER_FILL, "font_color": AMBER, "bold": True}

LOOKS: Mapping[str, Mapping[str, Any]] = {
    "blank": {},
    "banner": {"font_size": 20, "bold": True, "font_color": PAPER, "bg_color": NAVY, "indent": 1},
    "subtitle": {"font_size": 16, "font_color": SOFT, "indent": 1},
    "section": {"font_size": 16, "bold": True, "font_color": NAVY},
    "note": {"font_color": SOFT, "text_wrap": True, "valign": "top"},
    "head": {**_CENTRE, "bold": True, "font_color": PAPER, "bg_color": NAVY},
    "text": _TEXT,
    "text_strong": {**_TEXT, **_STRONG},
    "text_marked": {**_TEXT, **_MARKED},
    "centre": _CENTRE,
    "centre_strong": {**_CENTRE, **_STRONG},
    "centre_marked": {**_CENTRE, **_MARKED},
    "general": {**_BOX, "align": "center", "num_format": "General"},
    "general_strong": {**_BOX, "align": "center", "num_format": "General", **_STRONG},
    "general_marked": {**_BOX, "align": "center", "num_format": "General", **_MARKED},
    "fixed": _FIXED,
    "fixed_strong": {**_FIXED, **_STRONG},
    "signed": _SIGNED,
    "signed_strong": {**_SIGNED, **_STRONG},
    "fixed_marked": {**_FIXED, **_MARKED},
    "good": {**_CENTRE, "font_color": GREEN},
    "bad": {**_CENTRE, "font_color": RED},
    "warning": {"text_wrap": True, "font_color": AMBER, "bg_color": AMBER_FILL, **_BOX, "valign": "top", "indent": 1},
    "link": {**_TEXT, "font_color": "#0B4FA8", "underline": 1},
}
"""Style name → what xlsxwriter's add_format takes, over the common base."""


def look(style: str) -> dict[str, Any]:
    """Return the format of *style*; KeyError for an unknown one."""
    return {**_BASE, **LOOKS[style]}
