"""``pmqa gap``."""

import json
from pathlib import Path

import pytest
from support.cli import document, pmqa
from support.definition_files import write_edition


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return write_edition(tmp_path)


def workbook(folder: Path, tiny: Path, **percents: int) -> Path:
    """Return a self-assessment with these percents."""
    blank, given, filled = folder / "blank.xlsx", folder / "answers.json", folder / "filled.xlsx"
    given.write_text(json.dumps({f"in_{item}_percent": value for item, value in percents.items()}), encoding="utf-8")
    made = pmqa("generate", "--criteria", tiny, "--agency", "A01=กรมหนึ่ง", "--role", "self", "-o", blank)
    assert made.exit_code == 0, made.output
    assert pmqa("fill", blank, given, "-o", filled, "--criteria", tiny).exit_code == 0
    return filled


@pytest.fixture
def low(tmp_path: Path, tiny: Path) -> Path:
    """40 % of 350, 250 and 400: 140 + 100 + 160 = 400; band 2 from 500 on, steps of 10 percent."""
    return workbook(tmp_path, tiny, **{"1_1": 40, "1_2": 40, "2_1": 40})


def test_the_next_band_in_the_fewest_steps(tiny: Path, low: Path) -> None:
    """100 points more: three steps of 2.1 are 120, on one item; two of them and one of 1.1 are 115, on two."""
    shown = document("gap", low, "--criteria", tiny)
    assert (shown["schema"], shown["role"]) == ("pmqa-gap/1", "self")
    (gap,) = shown["gaps"]
    assert (gap["goal"]["band"], gap["goal"]["needed"]) == ("2", 100)
    assert [(one["item"], one["to"]["percent"]) for one in gap["plans"][0]["raises"]] == [("2.1", 70)]


def test_limits_and_effort_are_heard(tiny: Path, low: Path) -> None:
    asked = ("gap", low, "--criteria", tiny, "--keep", "2.1", "--effort", "items")
    (gap,) = document(*asked)["gaps"]
    assert [(one["item"], one["to"]["percent"]) for one in gap["plans"][0]["raises"]] == [("1.1", 70)]
    (gap,) = document(*asked, "--most", "10", code=1)["gaps"]
    assert (gap["state"], gap["highest"]) == ("unreachable", 460)


def test_a_total_may_be_asked_for(tiny: Path, low: Path) -> None:
    (gap,) = document("gap", low, "--criteria", tiny, "--total", "401")["gaps"]
    assert (gap["goal"]["total"], gap["plans"][0]["steps"]) == (401, 1)


def test_it_reads_well_in_either_language(tiny: Path, low: Path) -> None:
    spoken = pmqa("gap", low, "--criteria", tiny)
    assert spoken.exit_code == 0
    assert "100 more reach" in spoken.stdout
    assert "What-if percent" in spoken.stdout
    assert "ต้องได้อีก 100" in pmqa("gap", low, "--criteria", tiny, language="th").stdout


def test_a_partial_workbook_names_what_is_missing(tmp_path: Path, tiny: Path) -> None:
    partial = workbook(tmp_path, tiny, **{"1_1": 40, "2_1": 40})
    spoken = pmqa("gap", partial, "--criteria", tiny)
    assert spoken.exit_code == 1
    assert "no score for 1.2" in spoken.stdout


def test_at_the_top_there_is_nothing_to_plan(tmp_path: Path, tiny: Path) -> None:
    best = workbook(tmp_path, tiny, **{"1_1": 90, "1_2": 90, "2_1": 90})
    spoken = pmqa("gap", best, "--criteria", tiny)
    assert spoken.exit_code == 0
    assert "the highest band already" in spoken.stdout


@pytest.mark.parametrize(
    "asked", [("--to", "9"), ("--keep", "9.9"), ("--total", "many"), ("--most", "-1"), ("--total", "nan")]
)
def test_what_the_edition_does_not_have_is_wrong_usage(tiny: Path, low: Path, asked: tuple[str, ...]) -> None:
    assert pmqa("gap", low, "--criteria", tiny, *asked).exit_code == 2
