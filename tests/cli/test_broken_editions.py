"""Broken editions of every method: each is refused with file, line, key and remedy, and nothing is made of it."""

from pathlib import Path

import pytest
from support import level_files
from support.cli import document, pmqa
from support.definition_files import BANDS, CRITERIA, Edit, edited, write_edition

POINTS: dict[str, tuple[str, Edit]] = {
    "item points that do not add up": ("POINTS_CATEGORY_SUM", ("value: 350", "value: 300")),
    "an item twice": ("ID_DOUBLE", ('- id: "1.2"', '- id: "1.1"')),
    "a link to nowhere": ("LINK_UNKNOWN", ('results: ["2.1",', 'results: ["7.9",')),
    "a figure without a source": ("SOURCE_UNKNOWN", ("value: 350, source: D", "value: 350, source: X")),
    "a title in one language": ("TEXT_BLANK", ('title: {th: "นำ", en: "Lead"}', 'title: {th: "นำ", en: ""}')),
}
RULES: dict[str, tuple[str, Edit]] = {
    "a band upside down": ("BAND_UPSIDE_DOWN", ("lower: 0, upper: 499", "lower: 0, upper: -1")),
    "bands that overlap": ("BAND_OVERLAP", ("lower: 500, upper: 1000", "lower: 400, upper: 1000")),
    "bands that end too early": ("BANDS_END", ("upper: 1000", "upper: 900")),
    "percents in no range": ("RANGE_GAP", ("lower: 50\n", "lower: 60\n")),
    "an award for an unknown category": ("AWARD_TARGET_UNKNOWN", ('category: "1"', 'category: "9"')),
}
LEVELS: dict[str, tuple[str, Edit]] = {
    "levels that do not come to the whole": ("LEVELS_SUM", ("value: 200", "value: 199")),
    "a check of no level": ("CHECK_ID_ILLEGAL", ("{id: A1", "{id: X1")),
    "a level without checks": ("LEVEL_WITHOUT_CHECKS", ("{id: A1", "{id: B3")),
    "a lens on an unknown item": ("LENS_TARGET_UNKNOWN", ('items: ["1.1"]', 'items: ["1.9"]')),
    "a curve that falls": ("CURVE_FALLS", ("{percent: 100, score: 400}", "{percent: 100, score: 200}")),
    "a sub-measure twice": ("ID_DOUBLE", ("{no: 2, title", "{no: 1, title")),
    "means from nowhere": ("SOURCE_UNKNOWN", ("means: {source: D", "means: {source: X")),
}
CASES = {
    **{name: (code, (CRITERIA, (edit,)), (BANDS, ())) for name, (code, edit) in POINTS.items()},
    **{name: (code, (CRITERIA, ()), (BANDS, (edit,))) for name, (code, edit) in RULES.items()},
    **{name: (code, (level_files.CRITERIA, (edit,)), (level_files.BANDS, ())) for name, (code, edit) in LEVELS.items()},
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_refused(tmp_path: Path, name: str) -> None:
    code, (criteria, changes), (bands, others) = CASES[name]
    path = write_edition(tmp_path, edited(criteria, *changes), edited(bands, *others))
    checked = document("criteria", "check", path, code=1)
    [problem, *_] = [one for one in checked["problems"] if one["code"] == code]
    assert Path(problem["file"]).parent == tmp_path
    line = Path(problem["file"]).read_text(encoding="utf-8").splitlines()[problem["line"] - 1]
    leaf = problem["key"].split(".")[-1].split("[")[0]
    assert leaf in line or problem["found"] in line
    assert problem["hint"]
    told = pmqa("criteria", "check", path).stdout
    assert all(str(problem[key]) in told for key in ("line", "key", "message", "hint", "code"))
    made = tmp_path / "w.xlsx"
    refused = pmqa("generate", "--criteria", path, "--agency", "A01=ก", "--assessor", "a1=ข", "-o", made)
    assert refused.exit_code == 1
    assert not made.exists()
