"""Where the marks of a line over years stand."""

from decimal import Decimal

from pmqa_score.report.history.chart import FLOOR, SIDE, TOP, WIDTH, year_line

LABELS = ["2565", "2566", "2567"]


def test_marks_stand_at_their_share() -> None:
    """Three years share the room between the sides; 0 is the floor, 100 the top."""
    line = year_line(LABELS, [Decimal(0), Decimal(50), Decimal(100)], ["a", "a", "a"])
    third = (WIDTH - 2 * SIDE) / 3
    assert [(one.at.x, one.at.y) for one in line.marks] == [
        (SIDE + third / 2, FLOOR),
        (SIDE + third * 1.5, (FLOOR + TOP) / 2),
        (SIDE + third * 2.5, TOP),
    ]
    assert [one.dashed for one in line.segments] == [False, False]
    assert [label for _, label in line.labels] == LABELS


def test_an_unknown_year_has_no_mark_and_the_line_goes_on() -> None:
    line = year_line(LABELS, [Decimal(40), None, Decimal(60)], ["a", "a", "b"])
    assert [one.value for one in line.marks] == [Decimal(40), Decimal(60)]
    assert [(one.start, one.end, one.dashed) for one in line.segments] == [(line.marks[0].at, line.marks[1].at, True)]


def test_one_year_stands_in_the_middle_and_none_is_empty() -> None:
    assert year_line(["2567"], [Decimal(40)], ["a"]).marks[0].at.x == WIDTH / 2
    nothing = year_line(["2567"], [None], ["a"])
    assert (nothing.marks, nothing.segments) == ((), ())
