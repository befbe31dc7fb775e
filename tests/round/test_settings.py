"""round.yaml: what it says and what is wrong with it."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from pmqa_score.problems import KeyPlace
from pmqa_score.round.settings import parse_deadline, parse_settings

SOUND = "title: รอบ\nid: r1\ncriteria: pmqa-2562\n"


def found(more: str) -> list[tuple[str, int, str]]:
    """Return code, line and key of every problem of a sound file with *more* lines."""
    problems = parse_settings((SOUND + more).encode()).problems
    return [(p.code, p.place.line, p.place.key) for p in problems if isinstance(p.place, KeyPlace)]


def test_what_is_not_said_has_its_usual_value() -> None:
    settings = parse_settings(SOUND.encode()).settings
    assert settings is not None
    assert (settings.method, settings.tolerance, settings.partial, settings.language, settings.due) == (
        "mean",
        Decimal(20),
        "exclude",
        "th",
        None,
    )


def test_everything_can_be_said() -> None:
    settings = parse_settings(
        (
            SOUND + "years: [2565, 2566]\nmethod: trimmed\ntolerance: 15\ndeadline: 2569-03-31 16:30\npartial: use\n"
            "language: both\nweakest_factor: off\nwaivers:\n  - {file: a.xlsx, code: LATE, reason: r, by: b}\n"
        ).encode()
    ).settings
    assert settings is not None
    assert (settings.years, settings.method, settings.weakest_factor) == ((2565, 2566), "trimmed", "off")
    assert settings.due == datetime(2026, 3, 31, 9, 30, 59, tzinfo=UTC)
    assert [waiver.file for waiver in settings.waivers] == ["a.xlsx"]


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ("years: [2567, 2566]\n", ("ROUND_YEARS_NOT_ASCENDING", 4, "years")),
        ("years: [2023, 2024]\n", ("ROUND_YEARS_NOT_BUDDHIST", 4, "years")),
        ("tolerance: 0\n", ("ROUND_TOLERANCE_UNFIT", 4, "tolerance")),
        ("tolerance: 101\n", ("ROUND_TOLERANCE_UNFIT", 4, "tolerance")),
        ("deadline: พรุ่งนี้\n", ("ROUND_DEADLINE_UNFIT", 4, "deadline")),
        ("deadline: 2569-02-30\n", ("ROUND_DEADLINE_UNFIT", 4, "deadline")),
        ("method: average\n", ("KEY_CHOICE_UNKNOWN", 4, "method")),
        ("colour: red\n", ("KEY_UNKNOWN", 4, "colour")),
        ("waivers: [{file: a, code: B, reason: '', by: c}]\n", ("WAIVER_INCOMPLETE", 4, "waivers[#1].reason")),
    ],
)
def test_a_fault_is_named_with_line_and_key(more: str, problem: tuple[str, int, str]) -> None:
    assert found(more) == [problem]


def test_title_id_and_criteria_are_needed() -> None:
    codes = [problem.code for problem in parse_settings(b"title: ' '\nid: x\n").problems]
    assert codes == ["KEY_MISSING"]
    codes = [problem.code for problem in parse_settings(b"title: ' '\nid: x\ncriteria: y\n").problems]
    assert codes == ["ROUND_TEXT_UNFIT"]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2569-03-31", "2026-03-31T23:59:59+07:00"),
        ("2026-03-31", "2026-03-31T23:59:59+07:00"),
        ("2569-3-1 9:05", "2026-03-01T09:05:59+07:00"),
        ("2569-03-31T16:30", "2026-03-31T16:30:59+07:00"),
    ],
)
def test_a_deadline_lasts_to_its_last_second(text: str, moment: str) -> None:
    assert parse_deadline(text).isoformat() == moment
