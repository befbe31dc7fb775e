"""Rules on references inside a criteria file."""

from pathlib import Path

import pytest
from support.definition_files import faults

LINKS = 'results: ["2.1", "2.1ก(2)"]'


@pytest.mark.parametrize("link", ["7.9", "1.2", "2", "2.1(5)", "2.1ข(1)", "2.1 (1)", "2.1(1", ""])
def test_a_link_to_nowhere(tmp_path: Path, link: str) -> None:
    found = faults(tmp_path, criteria=((LINKS, f'results: ["2.1", "{link}"]'),))
    assert found == [("LINK_UNKNOWN", 30, "categories[1].items[1.1].results[#2]")]


@pytest.mark.parametrize("link", ["2.1", "2.1(1)", "2.1(1)(2)", "2.1ก", "2.1ก(2)"])
def test_a_link_to_an_item_its_areas_and_questions(tmp_path: Path, link: str) -> None:
    assert faults(tmp_path, criteria=((LINKS, f'results: ["{link}"]'),)) == []


def test_an_evidence_point_of_an_unknown_factor(tmp_path: Path) -> None:
    found = faults(tmp_path, criteria=(("factor: A", "factor: Le"),))
    assert found == [("FACTOR_UNKNOWN", 18, "evidence.process[1].factor")]


PROFILE = """profile:
  - id: 1ก
    parts: [{th: "พันธกิจ", en: "Mission"}]
    links: [{part: 1, items: ["1.1"], source: D, verified: false}]
categories:"""


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("part: 1", "part: 2", ["PROFILE_PART_UNKNOWN"]),
        ("part: 1", "part: 0", ["PROFILE_PART_UNKNOWN"]),
        ('["1.1"]', '["1.1", "1.9"]', ["PROFILE_ITEM_UNKNOWN"]),
        ("part: 1", "part: 1", []),
    ],
)
def test_a_link_from_the_profile(tmp_path: Path, old: str, new: str, found: list[str]) -> None:
    named = faults(tmp_path, criteria=(("categories:", PROFILE.replace(old, new)),))
    assert [code for code, *_ in named] == found
