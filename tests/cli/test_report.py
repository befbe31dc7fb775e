"""``pmqa report``."""

from pathlib import Path

from support.cli import document, pmqa
from support.rounds import make_round, percents, returned


def test_reports_go_to_the_results_of_the_round(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "a.xlsx", percents(40, 50, 60))
    shown = document("report", tmp_path)
    assert shown["schema"] == "pmqa-report/1"
    assert [(one["agency"], len(one["files"])) for one in shown["feedback"]] == [("A01", 2)]
    assert Path(shown["dashboard"]).read_bytes().startswith(b"<!DOCTYPE html>")
    assert [problem["code"] for problem in shown["problems"]] == ["REPORT_NOTHING_COUNTS"]


def test_another_folder_and_language_can_be_named(tmp_path: Path) -> None:
    opened = make_round(tmp_path / "r")
    returned(opened, "a.xlsx", percents(40, 50, 60))
    result = pmqa("report", opened.folder.path, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert "1 agencies (2 files)" in result.stderr
    assert '<html lang="en">' in (tmp_path / "out" / "dashboard.html").read_text(encoding="utf-8")
    assert not list(opened.folder.results.iterdir())


def test_a_round_without_returns_has_a_dashboard_only(tmp_path: Path) -> None:
    make_round(tmp_path)
    shown = document("report", tmp_path)
    assert shown["feedback"] == []
    assert len(shown["problems"]) == 2
