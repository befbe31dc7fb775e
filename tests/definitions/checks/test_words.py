"""Rules on words: both languages, nothing unprintable, known sources."""

from pathlib import Path

import pytest
from support.definition_files import Edit, Found, faults

ITEM = "categories[1].items[1.2]"
RESULT = "categories[2].items[2.1]"


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (('th: "สอง"', 'th: ""'), ("TEXT_BLANK", 38, f"{ITEM}.title.th")),
        (('en: "Two"', 'en: "  "'), ("TEXT_BLANK", 38, f"{ITEM}.title.en")),
        (('en: "Two"', r'en: "T\x0Bwo"'), ("TEXT_UNPRINTABLE", 38, f"{ITEM}.title.en")),
        (('en: "Two"', r'en: "\ud800"'), ("TEXT_UNPRINTABLE", 38, f"{ITEM}.title.en")),
        (('en: "Two"', f'en: "{"x" * 2001}"'), ("KEY_TEXT_TOO_LONG", 38, f"{ITEM}.title.en")),
        (
            ("source: D\n        verified: true", "source: F\n        verified: true"),
            ("SOURCE_UNKNOWN", 49, f"{RESULT}.source"),
        ),
        (
            ("value: 350, source: D", "value: 350, source: X"),
            ("SOURCE_UNKNOWN", 29, "categories[1].items[1.1].points.source"),
        ),
    ],
)
def test_a_fault_in_the_criteria(tmp_path: Path, edit: Edit, expected: Found) -> None:
    assert faults(tmp_path, criteria=(edit,)) == [expected]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (('label: {th: "ต่ำ"', 'label: {th: ""'), ("TEXT_BLANK", 14, "scale.ranges[low].label.th")),
        (
            ('results: {Le: {th: "ไม่มี"', 'results: {Le: {th: ""'),
            ("TEXT_BLANK", 17, "scale.ranges[low].descriptors.results.Le.th"),
        ),
        (
            ('upper: 499, label: {th: "1", en: "1"}, source: D', 'upper: 499, label: {th: "1", en: "1"}, source: E'),
            ("SOURCE_UNKNOWN", 28, "tables[total].bands[1].source"),
        ),
    ],
)
def test_a_fault_in_the_bands(tmp_path: Path, edit: Edit, expected: Found) -> None:
    assert faults(tmp_path, bands=(edit,)) == [expected]


def test_a_line_break_in_a_text_is_fine(tmp_path: Path) -> None:
    assert faults(tmp_path, criteria=(('en: "Two"', r'en: "Two\nlines"'),)) == []
