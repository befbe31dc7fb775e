"""Workbooks of editions of means through the commands: generate, fill, check, score."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.cli import document, pmqa

from pmqa_score.definitions import load_edition

STATUS: dict[str, object] = {
    **{f"in_1_1_basic_{no}": "yes" for no in (1, 2, 3)}, "in_1_1_advance_1": "ไม่ใช่",
    **{f"in_1_2_basic_{no}": answer for no, answer in enumerate(("yes", "yes", "no"), 1)}, "in_1_2_advance_1": "yes",
    **{f"in_7_5_m_1_ind_1_{part}": value for part, value in
       {"name": "ตัววัดร่วม", "direction": "less", "target": 10, "year_3": 9}.items()},
}  # fmt: skip
"""1.1: 300 + 0; 1.2: 300 · 2/3, its tick above is idle; 7.5: 200 − 90 = 110 % of the target."""

READINESS: dict[str, object] = {
    f"in_1_1_rating_{question.no}": rating
    for question, rating in zip(load_edition("pmqa-readiness").criteria.item("1.1").questions, "34450", strict=True)
}
"""16 / 5 = 3.2, the 0 being a rating."""


def filled(folder: Path, criteria: str, given: dict[str, object]) -> Path:
    """Return a workbook of *criteria* with the answers *given*, made by generate and fill."""
    blank, answers, out = folder / "blank.xlsx", folder / "answers.json", folder / "filled.xlsx"
    asked = ("--criteria", criteria, "--agency", "A01=กรมหนึ่ง", "--assessor", "a1=นางเอก", "--years", "2565,2566,2567")
    assert pmqa("generate", *asked, "-o", blank).exit_code == 0
    answers.write_text(json.dumps(given, ensure_ascii=False), encoding="utf-8")
    result = pmqa("fill", blank, answers, "-o", out)
    assert result.exit_code == 0, result.output
    return out


def scored(path: Path) -> dict[str, Any]:
    (workbook,) = document("score", path)["workbooks"]
    return dict(workbook)


def test_status_is_scored_by_levels_and_indicators(tmp_path: Path) -> None:
    workbook = scored(filled(tmp_path, "pmqa-4.0", STATUS))
    items = {item["id"]: (item["score"], item.get("level")) for item in workbook["items"] if item["score"] is not None}
    assert items == {"1.1": (300, "basic"), "1.2": (200, "none"), "7.5": (500, None)}
    assert [problem["code"] for problem in workbook["problems"]] == ["TICKS_ABOVE_A_CLOSED_GATE"]
    assert workbook["cached"]["agrees"]
    assert len(workbook["missing"]) == 27


def test_readiness_is_the_mean_of_its_ratings(tmp_path: Path) -> None:
    workbook = scored(filled(tmp_path, "pmqa-readiness", READINESS))
    assert [item["rating"] for item in workbook["items"]][:2] == [3.2, None]
    assert workbook["problems"] == []
    assert workbook["cached"]["agrees"]


@pytest.mark.parametrize(("criteria", "given"), [("pmqa-4.0", STATUS), ("pmqa-readiness", READINESS)])
def test_the_fields_of_a_filled_workbook_hold_what_was_filled_in(
    tmp_path: Path, criteria: str, given: dict[str, object]
) -> None:
    fields = document("fields", filled(tmp_path, criteria, given))["fields"]
    held = {field["name"]: field["value"] for field in fields if field["value"] is not None}
    assert held == {name: "no" if value == "ไม่ใช่" else value for name, value in given.items()}


@pytest.mark.parametrize("role", ["assessor", "self"])
@pytest.mark.parametrize("language", ["th", "en", "both"])
def test_every_role_and_language_is_issued(tmp_path: Path, role: str, language: str) -> None:
    for criteria in ("pmqa-4.0-province", "pmqa-readiness"):
        path = tmp_path / f"{criteria}.xlsx"
        asked = (
            "--criteria",
            criteria,
            "--agency",
            "A01",
            "--assessor",
            "a1",
            "--role",
            role,
            "--workbook-language",
            language,
        )
        result = pmqa("generate", *asked, "-o", path)
        assert result.exit_code == 0, result.output
        assert pmqa("check", path).exit_code == 0
