"""Indicators by formula equal the program: sign in A1, target in B1, latest value in C1."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.live_formula import Raw, result
from support.status import status_edition

from pmqa_score.model.criteria import Curve, CurveStep
from pmqa_score.model.scorecard import Direction, Indicator, ItemAnswer
from pmqa_score.scoring import kpi as program
from pmqa_score.workbook.formulas import kpi

EDITION = status_edition()
assert EDITION.criteria.curve is not None
CURVE = EDITION.criteria.curve
LINEAR = Curve(
    steps=(
        CurveStep(percent=Decimal(75), score=Decimal(100), slope=Decimal("20.5")),
        CurveStep(percent=Decimal("94.5"), score=Decimal("499.75")),
    ),
    source="D",
    verified=False,
)
SIGNS: dict[Direction | None, int] = {"more": 1, "less": -1, None: 0}
NUMBERS = st.none() | st.decimals(-10, 2000, places=2) | st.integers(0, 10**9).map(Decimal)


def row(ind: Indicator) -> dict[str, Raw]:
    last = ind.values[-1]
    return {
        "A1": SIGNS[ind.direction],
        "B1": "" if ind.target is None else float(ind.target),
        "C1": "" if last is None else float(last),
        "D1": 1,
    }


def an_indicator(direction: Direction | None, target: Decimal | None, last: Decimal | None) -> Indicator:
    return Indicator(no=1, name="ก", direction=direction, target=target, values=(None, last))


@given(st.sampled_from(["more", "less", None]), NUMBERS, NUMBERS)
@example("more", Decimal(300), Decimal("303.015"))  # 101.005 %: a half
@example("less", Decimal(300), Decimal("303.015"))  # 98.995 %
@example("more", Decimal(300), Decimal("303.01"))
@example("more", Decimal(80), Decimal("84.01"))
@example("less", Decimal(10), Decimal(25))
def test_lack_and_percent_are_the_programs(
    direction: Direction | None, target: Decimal | None, last: Decimal | None
) -> None:
    ind = an_indicator(direction, target, last)
    held = row(ind)
    lack = program.lack(ind) or ""
    assert result(kpi.lack("D1", "A1", "B1", "C1"), **held) == lack
    percent = program.percent_reached(ind)
    expected = "" if percent is None else float(percent)
    assert result(kpi.percent("D1", "E1", "A1", "B1", "C1"), **held, E1=lack) == expected


def test_a_row_without_an_indicator_lacks_nothing_and_reaches_nothing() -> None:
    held: dict[str, Raw] = {"A1": 1, "B1": 0, "C1": 5, "D1": 0}
    assert result(kpi.lack("D1", "A1", "B1", "C1"), **held) == ""
    assert result(kpi.percent("D1", "E1", "A1", "B1", "C1"), **held, E1="") == ""


@pytest.mark.parametrize("curve", [CURVE, LINEAR])
@given(percent=st.decimals(-50, 250, places=2))
@example(percent=Decimal("99.99"))
@example(percent=Decimal(100))
@example(percent=Decimal(101))
@example(percent=Decimal("101.01"))
@example(percent=Decimal(105))
@example(percent=Decimal("105.01"))
@example(percent=Decimal("75.01"))  # 100 + 0.01 × 20.5 = 100.205: a half
def test_the_score_at_a_percent_is_the_programs(curve: Curve, percent: Decimal) -> None:
    assert result(kpi.score("A1", curve), A1=float(percent)) == float(program.score_at(curve, percent))


def test_without_a_percent_there_is_no_score() -> None:
    assert result(kpi.score("A1", CURVE), A1="") == ""


MEASURES = st.lists(
    st.lists(st.sampled_from([None, "0", "270", "299.97", "300", "400", "500"]), max_size=3), min_size=5, max_size=5
)


@given(MEASURES)
def test_sub_measures_and_their_mean_are_the_programs(measures: list[list[str | None]]) -> None:
    """Sub-measure n stands in column A…E: up to three scores, their number below, then the score of the sub-measure."""
    item = EDITION.criteria.item("7.1")
    percents = {None: None, "0": "0", "270": "90", "299.97": "99.99", "300": "100", "400": "102", "500": "110"}
    answer = ItemAnswer(
        item="7.1",
        indicators=tuple(
            Indicator(
                no=no,
                name="ก",
                measure=measure,
                direction="more",
                target=Decimal(100),
                values=(None if percents[score] is None else Decimal(str(percents[score])),),
            )
            for measure, scores in enumerate(measures, start=1)
            for no, score in enumerate(scores, start=1)
        ),
    )
    held: dict[str, Raw] = {}
    for letter, scores in zip("ABCDE", measures, strict=True):
        held |= {f"{letter}{no}": "" if score is None else float(score) for no, score in enumerate(scores, start=1)}
        held |= {f"{letter}4": len(scores), f"{letter}5": f"={kpi.measure(f'{letter}4', f'{letter}1:{letter}3')}"}
    results = program.measure_results(EDITION, item, answer)
    for letter, found in zip("ABCDE", results, strict=True):
        assert result(f"{letter}5", **held) == ("" if found.score is None else float(found.score))
    earned = program.item_score(EDITION, item, answer).earned
    cells = [[f"{letter}{no}" for letter in "ABCDE"] for no in (4, 5)]
    formula = kpi.dimension(cells[0], cells[1], [measure.required for measure in item.measures])
    assert result(formula, **held) == ("" if earned is None else float(earned))


def test_what_is_lacking_is_said_in_other_words_and_a_row_that_lacks_nothing_says_what_it_likes() -> None:
    words: dict[program.Lack, str] = {"direction": "ทิศทาง", "target": "เป้า", "target_unfit": "เกิน 0", "latest": "ผล"}
    formula = kpi.lack("D1", "A1", "B1", "C1", said=words, fine='"ครบ"')
    full: dict[str, Raw] = {"A1": 1, "B1": 80, "C1": 84, "D1": 1}
    assert result(formula, **full) == "ครบ"
    assert result(formula, **{**full, "D1": 0}) == "ครบ"
    assert result(formula, **{**full, "B1": 0}) == "เกิน 0"
    assert result(formula, **{**full, "C1": ""}) == "ผล"
