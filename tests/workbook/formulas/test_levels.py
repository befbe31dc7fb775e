"""Gated checks by formula equal the program: every count of ticks and answers of three levels."""

from decimal import Decimal
from itertools import product

import pytest
from support.live_formula import result
from support.status import status_edition

from pmqa_score.model.scorecard import ItemAnswer
from pmqa_score.scoring.levels import idle_ticks, item_score
from pmqa_score.workbook.formulas import levels
from pmqa_score.workbook.formulas.levels import GateCells

EDITION = status_edition()
NAMES = [level.id for level in EDITION.criteria.levels]


def gates(item: str) -> list[GateCells]:
    """Return the cells of *item*: ticks in A1 to A3, answers in B1 to B3."""
    checks = EDITION.criteria.item(item).checks
    return [
        GateCells(
            ticked=f"A{no}",
            answered=f"B{no}",
            checks=sum(check.id.startswith(level.letter) for check in checks),
            points=level.points.value,
        )
        for no, level in enumerate(EDITION.criteria.levels, start=1)
    ]


@pytest.mark.parametrize("item", ["1.1", "1.2", "2.4", "5.2"])
def test_score_level_and_idle_ticks_are_the_programs(item: str) -> None:
    cells = gates(item)
    for ticked in product(*(range(gate.checks + 1) for gate in cells)):
        for blank in ((0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1)):
            answered = [
                gate.checks - min(left, gate.checks - yes) for gate, yes, left in zip(cells, ticked, blank, strict=True)
            ]
            held = {f"A{no}": yes for no, yes in enumerate(ticked, 1)} | {
                f"B{no}": n for no, n in enumerate(answered, 1)
            }
            answer = ItemAnswer(item=item, checks=_checks(item, ticked, answered))
            program = item_score(EDITION, EDITION.criteria.item(item), answer)
            expected = "" if program.earned is None else float(program.earned)
            assert result(levels.score(cells), **held) == expected
            level = levels.level("C1", cells, [f'"{name}"' for name in NAMES], '"none"')
            assert result(level, **held, C1=expected) == (program.level or "")
            idle = idle_ticks(EDITION.criteria, EDITION.criteria.item(item), answer.checks)
            assert result(levels.idle(cells), **held) == len(idle)


def _checks(item: str, ticked: tuple[int, ...], answered: list[int]) -> dict[str, bool]:
    """Return so many ticks per level, then so many answers in all; the last ones stay blank."""
    counts = {level.letter: (yes, n) for level, yes, n in zip(EDITION.criteria.levels, ticked, answered, strict=True)}
    return {
        check.id: int(check.id[1:]) <= counts[check.id[0]][0]
        for check in EDITION.criteria.item(item).checks
        if int(check.id[1:]) <= counts[check.id[0]][1]
    }


def test_halves_of_a_cent_are_rounded_up() -> None:
    """33.3 × 1/4 = 8.325: 8.33, though no double is exactly that."""
    cells = [GateCells(ticked="A1", answered="B1", checks=4, points=Decimal("33.3"))]
    assert result(levels.score(cells), A1=1, B1=4) == 8.33


WORDS = {state: f'"{state}"' for state in ("full", "open", "waits", "closed", "idle")}


@pytest.mark.parametrize(
    ("no", "ticked", "answered", "state"),
    [
        (0, (0, 0, 0), (2, 0, 0), "waits"),
        (0, (2, 0, 0), (3, 0, 0), "open"),
        (0, (3, 0, 0), (3, 0, 0), "full"),
        (1, (2, 0, 0), (3, 3, 0), "closed"),
        (1, (2, 1, 0), (3, 3, 0), "idle"),
        (1, (3, 0, 0), (3, 1, 0), "waits"),
        (2, (3, 2, 0), (3, 3, 3), "closed"),  # the first is open, the second keeps it closed
        (2, (2, 3, 3), (3, 3, 3), "idle"),
        (2, (3, 3, 1), (3, 3, 3), "open"),
    ],
)
def test_a_gate_is_open_once_all_below_is_ticked(
    no: int, ticked: tuple[int, ...], answered: tuple[int, ...], state: str
) -> None:
    held = {f"A{n}": yes for n, yes in enumerate(ticked, 1)} | {f"B{n}": one for n, one in enumerate(answered, 1)}
    assert result(levels.gate(gates("1.2"), no, WORDS), **held) == state


@pytest.mark.parametrize(
    ("ticked", "answered", "told"),
    [
        ((0, 3, 3), (2, 3, 3), "wait 1"),
        ((2, 0, 0), (3, 0, 0), "step 1"),
        ((3, 1, 0), (3, 2, 0), "wait 2"),
        ((3, 3, 0), (3, 3, 3), "step 3"),
        ((3, 3, 3), (3, 3, 3), "done"),
    ],
)
def test_the_next_step_is_in_the_first_level_not_full(
    ticked: tuple[int, ...], answered: tuple[int, ...], told: str
) -> None:
    held = {f"A{n}": yes for n, yes in enumerate(ticked, 1)} | {f"B{n}": one for n, one in enumerate(answered, 1)}
    waits, steps = ([f'"{word} {no}"' for no in (1, 2, 3)] for word in ("wait", "step"))
    assert result(levels.next_step(gates("1.2"), waits, steps, '"done"'), **held) == told


@pytest.mark.parametrize(
    ("evidence", "tag", "mark"),
    [("", "", ""), ("หน้า 12", "", "✓"), ("", "✓", ""), ("หน้า 12", "x", "✗"), ("ก" * 11, "✓", "! 11")],
)
def test_evidence_and_tags_of_a_check_share_a_mark(evidence: str, tag: str, mark: str) -> None:
    formula = levels.check_mark(("A1", 10), [("B1", "C1:C1")])
    assert result(formula, A1=evidence, B1=tag, C1="✓") == mark
    assert result(levels.check_mark(("A1", 10), []), A1="ก") == "✓"


def test_tags_are_counted_where_a_cell_says_them() -> None:
    assert result(levels.tag_count(["A1", "A2", "A3"], "✓"), A1="✓", A2=" ✓ ", A3="x") == 2
    assert levels.tag_count([], "✓") == "0"
