"""Level, trend and comparison of an indicator: twin of ``scoring.indicators``, over cells made safe by ``reading``.

``sign`` is 1 where more is better, -1 where less is, 0 while no direction is given.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from pmqa_score.scoring.indicators import ENOUGH_YEARS


def exists(name: str, years: str) -> str:
    """Return 1 where the row holds an indicator: a name, or one of the yearly values *years*."""
    return f"IF(OR({name}=1,COUNT({years})>0),1,0)"


def level(sign: str, target: str, last: str) -> str:
    """Return reached, missed or unknown."""
    known = f"AND(ISNUMBER({target}),ISNUMBER({last}),{_has_direction(sign)})"
    return f'IF({known},IF({sign}*{last}>={sign}*{target},"reached","missed"),"unknown")'


def trend(sign: str, values: Sequence[str]) -> str:
    """Return improving, mixed, adverse or few. AND makes a truth value of one test: IronCalc drops plain brackets."""
    pairs = list(combinations(values, 2))
    up, down = (_any_pair(pairs, sense) for sense in (">", "<"))
    enough = f"AND(COUNT({values[0]}:{values[-1]})>={ENOUGH_YEARS},{_has_direction(sign)})"
    moved = f'IF({up}={down},"mixed",IF({up}=AND({sign}=1),"improving","adverse"))'
    return f'IF({enough},{moved},"few")'


def comparison(sign: str, comparator: str, last: str) -> str:
    """Return above, equal, below or none."""
    known = f"AND(ISNUMBER({comparator}),ISNUMBER({last}),{_has_direction(sign)})"
    placed = f'IF({last}={comparator},"equal",IF({sign}*{last}>{sign}*{comparator},"above","below"))'
    return f'IF({known},{placed},"none")'


def _has_direction(sign: str) -> str:
    return f"OR({sign}=1,{sign}=-1)"


def _any_pair(pairs: Sequence[tuple[str, str]], sense: str) -> str:
    """Return whether the later of any two given values is higher (>) or lower (<)."""
    tests = (f"AND(ISNUMBER({early}),ISNUMBER({late}),{late}{sense}{early})" for early, late in pairs)
    return f"OR({','.join(tests)})"
