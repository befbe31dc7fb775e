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
            assert result(levels.level("C1", cells, [f'"{name}"' for name in NAMES], '"none"'), **held, C1=expected) == (program.level or "")
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
