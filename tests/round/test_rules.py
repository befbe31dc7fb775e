"""What round.yaml says of its edition and its roster: the tiny edition with 1.1 of 350, 1.2 of 250, 2.1 of 400."""

from pathlib import Path

import pytest
from support.rounds import make_round

from pmqa_score.errors import RoundError
from pmqa_score.problems import KeyPlace
from pmqa_score.texts import entries

VERIFIED = 'verified: {by: สมศรี, date: 1 มี.ค. 2569, points: {"1.1": 300, "1.2": 300}}\n'
AWARD = "awards: [{id: best, thresholds: [{of: total, points: 500}], by: กรรมการ}]\n"


def faults(folder: Path, settings: str) -> list[tuple[str, int, str]]:
    """Return code, line and key of every problem of a round with these *settings* from line 6 on."""
    with pytest.raises(RoundError) as refused:
        make_round(folder, settings=settings)
    for problem in refused.value.problems:
        words = entries("problems")[problem.code]
        for key in ("th", "en", "hint_th", "hint_en"):
            assert words[key].format_map({"found": problem.found, **problem.values})
    return [(p.code, p.place.line, p.place.key) for p in refused.value.problems if isinstance(p.place, KeyPlace)]


def test_verified_figures_make_the_edition_of_the_round(tmp_path: Path) -> None:
    plain = make_round(tmp_path / "plain").edition
    edition = make_round(tmp_path / "verified", settings=VERIFIED).edition
    assert [str(item.points.value) for item in edition.criteria.items if item.points] == ["300", "300", "400"]
    assert edition.digest != plain.digest


def test_awards_judge_and_leave_the_edition_as_it_is(tmp_path: Path) -> None:
    opened = make_round(tmp_path, settings=AWARD)
    assert opened.judging.digest == opened.edition.digest
    assert [len(one.rules.awards[0].thresholds or ()) for one in (opened.edition, opened.judging)] == [2, 1]


def test_calibration_names_agencies_or_the_whole_round(tmp_path: Path) -> None:
    for no, (said, expected) in enumerate(
        {"[A02]": [False, True], "true": [True, True], "false": [False, False]}.items()
    ):
        settings = make_round(tmp_path / str(no), settings=f"calibration: {said}\n").settings
        assert [settings.calibrates(agency) for agency in ("A01", "A02")] == expected


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        ("verified: {by: a, date: b, points: {'9.9': 1}}\n", [("VERIFIED_UNKNOWN", 6, "verified.points.9.9")]),
        ("verified: {by: '', date: b, points: {}}\n", [("VERIFIED_BLANK", 6, "verified.by")]),
        (
            "verified:\n  by: a\n  date: b\n  points:\n    '1.1': 0\n",
            [("POINTS_NOT_POSITIVE", 10, "verified.points.1.1")],
        ),
        ("verified: {by: a}\n", [("KEY_MISSING", 6, "verified.date"), ("KEY_MISSING", 6, "verified.points")]),
        ("awards:\n  - {id: bets, thresholds: [{of: total, points: 1}]}\n", [("AWARD_UNKNOWN", 7, "awards[bets].id")]),
        (
            "awards:\n  - id: best\n    thresholds:\n      - {of: total, percent: 101}\n",
            [("THRESHOLD_TOO_HIGH", 9, "awards[best].thresholds[total].percent")],
        ),
        ("awards: [{id: best}]\n", [("KEY_MISSING", 6, "awards[best].thresholds")]),
        ("calibration: [A01, C01]\n", [("CALIBRATION_AGENCY_UNKNOWN", 6, "calibration[#2]")]),
        ("calibration: C01\n", [("KEY_WANTS_LIST", 6, "calibration")]),
        ("calibration: [1]\n", [("KEY_WANTS_TEXT", 6, "calibration[#1]")]),
    ],
)
def test_a_fault_is_named_with_line_and_key(tmp_path: Path, settings: str, found: list[tuple[str, int, str]]) -> None:
    assert faults(tmp_path, settings) == found


def test_a_threshold_may_ask_for_all_the_points_that_the_round_has_verified(tmp_path: Path) -> None:
    """Item 1.2 has 250 points in the edition; the round has verified 300."""
    award = "awards: [{{id: best, thresholds: [{{of: '1.2', points: {}}}]}}]\n"
    assert make_round(tmp_path / "300", settings=VERIFIED + award.format(300)).settings.awards
    [fault] = faults(tmp_path / "301", VERIFIED + award.format(301))
    assert fault[0] == "THRESHOLD_TOO_HIGH"


def test_what_a_faulty_roster_lacks_is_not_held_against_the_settings(tmp_path: Path) -> None:
    with pytest.raises(RoundError) as refused:
        make_round(tmp_path, settings="calibration: [C01]\n", roster="agency_id,agency_name,assessor_id\n")
    assert "CALIBRATION_AGENCY_UNKNOWN" not in {problem.code for problem in refused.value.problems}
