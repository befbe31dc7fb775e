"""Agencies that are scored to compare the assessors: they count in agreement and severity, and get no result."""

from pathlib import Path

from support.rounds import identity, make_round, percents, read_ledger, returned

from pmqa_score.report.round.results import Results
from pmqa_score.round.folder import Round
from pmqa_score.round.merge import round_results
from pmqa_score.round.report import save_reports


def common_case(folder: Path, settings: str = "calibration: [A01]\n") -> Round:
    """Return a round in which a1 and a2 score A01, and a1 alone scores A02."""
    opened = make_round(folder, settings=settings)
    returned(opened, "a.xlsx", percents(40, 50, 60))
    returned(opened, "b.xlsx", percents(70, 50, 90), who=identity(opened, "A01", "a2"))
    returned(opened, "c.xlsx", percents(70, 70, 70), who=identity(opened, "A02", "a1"))
    return opened


def results_of(opened: Round) -> Results:
    return round_results(opened, read_ledger(opened))


def test_it_has_no_result_and_no_place(tmp_path: Path) -> None:
    results = results_of(common_case(tmp_path))
    assert [result.agency.id for result in results.agencies] == ["A02"]
    assert [(place.place, place.agency.id) for place in results.places] == [(1, "A02")]
    assert [result.agency.id for result in results.calibration] == ["A01"]


def test_it_says_how_far_the_assessors_agree(tmp_path: Path) -> None:
    """Without it no item has two percents; with it three items have, of a1 and a2."""
    agreed = results_of(common_case(tmp_path))
    assert (agreed.agreement.n, agreed.agreement.items) == (2, 3)
    assert [(one.assessor, one.n) for one in agreed.severity.assessors] == [("a1", 3), ("a2", 3)]
    assert agreed.agreement == results_of(common_case(tmp_path / "scored", "")).agreement


def test_its_files_are_taken_and_their_exclusion_is_told(tmp_path: Path) -> None:
    results = results_of(common_case(tmp_path))
    assert [(row.file, row.outcome, row.excluded) for row in results.files] == [
        ("a.xlsx", "accepted", "calibration"),
        ("b.xlsx", "accepted", "calibration"),
        ("c.xlsx", "accepted", None),
    ]


def test_another_reason_stays_the_reason(tmp_path: Path) -> None:
    opened = common_case(tmp_path)
    returned(opened, "b.xlsx", percents(None, 50, 90), who=identity(opened, "A01", "a2"))
    assert [row.excluded for row in results_of(opened).files] == ["calibration", "partial", None]


def test_a_whole_round_may_be_one(tmp_path: Path) -> None:
    results = results_of(common_case(tmp_path, "calibration: true\n"))
    assert (results.agencies, results.places) == ((), ())
    assert [result.agency.id for result in results.calibration] == ["A01", "A02"]


def test_it_gets_no_feedback(tmp_path: Path) -> None:
    opened = common_case(tmp_path)
    ledger = read_ledger(opened)
    reports = save_reports(round_results(opened, ledger), ledger, opened.folder.results, "th")
    assert [agency.id for agency, _ in reports.feedback] == ["A02"]
