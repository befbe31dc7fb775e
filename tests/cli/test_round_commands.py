"""A round from the first command to the last."""

import json
from pathlib import Path

from support.cli import document, pmqa
from support.definition_files import write_edition
from support.rounds import ROSTER, identity, make_round, percents, returned

from pmqa_score.round.folder import open_round


def test_init_makes_a_folder_that_says_what_comes_next(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    result = pmqa("init", folder, "--criteria", "pmqa-2562", "--years", "2565,2566,2567")
    assert (result.exit_code, result.stdout) == (0, "")
    assert str(folder / "roster.csv") in result.stderr
    assert document("init", folder, "--criteria", "pmqa-2562")["written"] == []


def test_init_with_a_roster_is_ready_to_issue(tmp_path: Path) -> None:
    folder, roster = tmp_path / "r", tmp_path / "people.csv"
    roster.write_text("agency_id,agency_name,assessor_id,assessor_name\nA01,ก,a1,ข\n", encoding="utf-8")
    tiny = write_edition(tmp_path)
    assert pmqa("init", folder, "--criteria", tiny, "--roster", roster).exit_code == 0
    assert [one.agency.id for one in open_round(folder).roster.assignments] == ["A01"]
    assert document("generate", folder)["written"] == ["A01-ก-a1.xlsx"]
    assert document("generate", folder)["unchanged"] == ["A01-ก-a1.xlsx"]


def test_init_refuses_unknown_criteria_and_years(tmp_path: Path) -> None:
    assert pmqa("init", tmp_path / "r", "--criteria", "pmqa-9").exit_code == 2
    assert pmqa("init", tmp_path / "r", "--criteria", "pmqa-2562", "--years", "two").exit_code == 2
    assert not (tmp_path / "r").exists()


def test_a_faulty_round_is_explained_not_traced(tmp_path: Path) -> None:
    make_round(tmp_path)
    (tmp_path / "round.yaml").write_text("title: x\nid: y\n", encoding="utf-8")
    for command in ("generate", "status", "consolidate"):
        result = pmqa(command, tmp_path)
        assert result.exit_code == 1
        assert "KEY_MISSING" in result.stderr
        assert "round.yaml" in result.stderr
    failed = document("status", tmp_path, code=1)
    assert [problem["code"] for problem in failed["problems"]] == ["KEY_MISSING"]


def test_conflicts_of_interest_are_told_when_issuing(tmp_path: Path) -> None:
    make_round(tmp_path)
    assert "ญาติของผู้บริหาร" in pmqa("generate", tmp_path).stderr


def test_status_tells_who_is_missing_and_its_exit_code_whether_all_is_in(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "a.xlsx", percents(40, 50, 60))
    result = pmqa("status", tmp_path)
    assert result.exit_code == 1
    assert "missing" in result.stdout
    assert document("status", tmp_path, code=1)["agencies"][0]["assessors"][1]["state"] == "missing"
    returned(opened, "b.xlsx", percents(40, 50, 60), who=identity(opened, "A01", "a2"))
    returned(opened, "c.xlsx", percents(40, 50, 60), who=identity(opened, "A02", "a1"))
    assert document("status", tmp_path)["complete"] is True


def test_consolidate_prints_and_saves_the_ranking(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "a.xlsx", percents(40, 50, 60))
    result = pmqa("consolidate", tmp_path)
    assert "กรมหนึ่ง" in result.stdout
    assert "Files in 1 = accepted 1" in result.stderr
    saved = json.loads((tmp_path / "results" / "results.json").read_text(encoding="utf-8"))
    assert saved == document("consolidate", tmp_path)


def test_status_calls_an_agencys_own_workbook_its_self_assessment(tmp_path: Path) -> None:
    make_round(tmp_path, roster=f"{ROSTER}A01,กรมหนึ่ง,,,self,\n")
    assert "│ self" in pmqa("status", tmp_path).stdout


def test_consolidate_takes_files_and_a_method(tmp_path: Path) -> None:
    """Percents 40, 50, 90 of item 1.1: mean 60, median 50."""
    opened = make_round(tmp_path)
    paths = [
        returned(opened, "a.xlsx", percents(40, 50, 60)),
        returned(opened, "b.xlsx", percents(50, 50, 60), who=identity(opened, "A01", "a2")),
        returned(opened, "c.xlsx", percents(90, 50, 60), who=identity(opened, "A01", "a3")),
    ]
    mean = document("consolidate", *paths)
    assert mean["agencies"][0]["items"][0]["percent"] == 60
    median = document("consolidate", opened.folder.returned, "--method", "median")
    assert median["agencies"][0]["items"][0]["percent"] == 50
    assert not list(opened.folder.results.iterdir())
    pmqa("consolidate", *paths, "-o", tmp_path / "out")
    assert (tmp_path / "out" / "results.xlsx").exists()


def test_consolidate_of_files_says_which_rules_of_their_round_it_leaves_aside(tmp_path: Path) -> None:
    """In the roster of the round an assessor of A02 has a conflict of interest."""
    opened = make_round(tmp_path / "r", settings="calibration: [A02]\n")
    path = returned(opened, "a.xlsx", percents(40, 50, 60))
    (problem,) = document("consolidate", path)["problems"]
    assert (problem["code"], problem["found"]) == ("ROUND_RULES_NOT_USED", "deadline, calibration, conflict")
    assert f"pmqa consolidate {tmp_path / 'r'}" in problem["hint"]
    elsewhere = tmp_path / "a.xlsx"
    elsewhere.write_bytes(path.read_bytes())
    criteria = opened.folder.path / "tiny.yaml"
    assert document("consolidate", elsewhere, "--criteria", criteria)["problems"] == []


def test_consolidate_of_nothing_readable_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"")
    result = pmqa("consolidate", tmp_path / "a.xlsx")
    assert result.exit_code == 1
    assert "FILE_EMPTY" in result.stderr
