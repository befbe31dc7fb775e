"""``pmqa history``."""

import json
from pathlib import Path

import pytest
from support.cli import document, pmqa
from support.rounds import make_round, percents, returned

from pmqa_score.round.folder import open_round


@pytest.fixture
def rounds(tmp_path: Path) -> tuple[Path, Path]:
    """Two years of A01: 500 and 600 points."""
    folders = []
    for year, percent in ((2566, 50), (2567, 60)):
        folder = tmp_path / str(year)
        make_round(folder)
        file = folder / "round.yaml"
        text = file.read_text(encoding="utf-8").replace("id: r1", f"id: r{year}")
        file.write_text(f"{text}year: {year}\n", encoding="utf-8")
        returned(open_round(folder), "a.xlsx", percents(percent, percent, percent))
        folders.append(folder)
    return folders[0], folders[1]


def test_totals_by_agency_and_year(rounds: tuple[Path, Path]) -> None:
    shown = document("history", *rounds)
    assert (shown["schema"], [one["year"] for one in shown["rounds"]]) == ("pmqa-history/1", [2566, 2567])
    first, second = shown["agencies"][0]["years"]
    assert (first["total"]["earned"], second["total"]["earned"], second["change"]) == (500, 600, 100)
    assert "600.00 (60.00 %)" in pmqa("history", *rounds).stdout
    assert "+100 คะแนน" in pmqa("history", *rounds, language="th").stdout


def test_one_agency_alone(rounds: tuple[Path, Path]) -> None:
    shown = document("history", *rounds, "--agency", "A01")
    assert [one["id"] for one in shown["agencies"]] == ["A01"]


def test_it_is_saved_as_asked(tmp_path: Path, rounds: tuple[Path, Path]) -> None:
    for suffix in ("xlsx", "html", "json"):
        assert pmqa("history", *rounds, "-o", tmp_path / f"h.{suffix}").exit_code == 0
    assert json.loads((tmp_path / "h.json").read_text(encoding="utf-8"))["schema"] == "pmqa-history/1"
    assert (tmp_path / "h.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert (tmp_path / "h.xlsx").read_bytes().startswith(b"PK")
    assert pmqa("history", *rounds, "-o", tmp_path / "h.pdf").exit_code == 2


def test_a_folder_that_is_no_round_is_named(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    result = pmqa("history", tmp_path / "x")
    assert result.exit_code == 1
    assert "ROUND_NOT_A_FOLDER" in result.stderr
