"""Whether the indicator that is to show a process at work stands among those of the results item."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from pmqa_score.model.scorecard import Indicator, ItemAnswer

ProofState = Literal["blank", "found", "absent", "several"]


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of looking for a name; ``indicator`` is the one of that name, None unless there is just one."""

    state: ProofState
    indicator: Indicator | None = None


def proof(name: str, results: ItemAnswer) -> Proof:
    """Return the indicator called *name* on the sheet of *results*; capitals and doubled blanks do not count."""
    wanted = _plain(name)
    if not wanted:
        return Proof("blank")
    same = [ind for ind in results.indicators if _plain(ind.name) == wanted]
    if len(same) == 1:
        return Proof("found", same[0])
    return Proof("several" if same else "absent")


def _plain(name: str) -> str:
    return re.sub(" +", " ", name).strip(" ").casefold()
