"""How strict an assessor is beside the others of the same panels. Reported, never applied to a score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pmqa_score.model.consolidation import AssessorSeverity, SeverityReport
from pmqa_score.scoring.panel.whole_numbers import whole_numbers
from pmqa_score.scoring.rounding import half_up, half_up_root

FEWEST_ITEMS = 10
"""Items shared with others below which nothing is said about an assessor."""

PRIOR_ITEMS = 20
"""Strength of the pull towards zero: as many items on which the assessor would have agreed with the panel."""

Panel = Sequence[Mapping[str, Decimal]]
"""The items of one agency: percents by assessor id."""


def severity(panels: Mapping[str, Panel]) -> SeverityReport:
    """Return the severity of every assessor over *panels* (by agency id), in order of the assessors' ids.

    An assessor's deviation on an item is the own percent minus the mean of the others'. ``deviation`` is their mean d
    over n items; d ± 2 s ÷ √n the interval, s being their sample standard deviation; ``shrunk`` is d × n ÷ (n + 20).
    Items of one workbook hang together, so the interval is rather too narrow: a reason to look, not a verdict.
    """
    tallies = _tallies(panels)
    return SeverityReport(
        assessors=tuple(_severity(assessor, tallies[assessor]) for assessor in sorted(tallies)),
        groups=linked_groups(panels),
    )


def linked_groups(panels: Mapping[str, Panel]) -> tuple[tuple[str, ...], ...]:
    """Return the assessors in groups linked through common agencies, directly or over others; each group in order."""
    groups: list[set[str]] = []
    for panel in panels.values():
        together = {assessor for unit in panel for assessor in unit}
        touching = [group for group in groups if group & together]
        groups = [group for group in groups if not group & together]
        groups.append(together.union(*touching))
    return tuple(sorted(tuple(sorted(group)) for group in groups if group))


@dataclass(slots=True)
class _Tally:
    """What an assessor's deviations come to: how many, in how many panels, their sum and the sum of their squares."""

    n: int = 0
    agencies: int = 0
    total: Fraction = Fraction(0)
    squares: Fraction = Fraction(0)


def _tallies(panels: Mapping[str, Panel]) -> dict[str, _Tally]:
    """Return the tally of every assessor.

    A deviation from the mean of the others, v − (T − v) / (m − 1), is (m v − T) / (m − 1): a whole number over what
    all items of m answers have in common. These are added up for each m; fractions are made of the sums alone.
    """
    units = [unit for panel in panels.values() for unit in panel]
    numbers, times = whole_numbers(percent for unit in units for percent in unit.values())
    tallies = {assessor: _Tally() for unit in units for assessor in unit}
    for (assessor, size), found in _sums(panels, numbers).items():
        tally, below = tallies[assessor], (size - 1) * times
        tally.n += found[0]
        tally.total += Fraction(found[1], below)
        tally.squares += Fraction(found[2], below**2)
    for panel in panels.values():
        for assessor in {assessor for unit in panel if len(unit) > 1 for assessor in unit}:
            tallies[assessor].agencies += 1
    return tallies


def _sums(panels: Mapping[str, Panel], numbers: Mapping[Decimal, int]) -> dict[tuple[str, int], list[int]]:
    """Return how many items of each size an assessor shares, and Σ (m v − T) and Σ (m v − T)² over them."""
    sums: dict[tuple[str, int], list[int]] = {}
    for unit in (unit for panel in panels.values() for unit in panel if len(unit) > 1):
        size, given = len(unit), {assessor: numbers[percent] for assessor, percent in unit.items()}
        total = sum(given.values())
        for assessor, value in given.items():
            found = sums.setdefault((assessor, size), [0, 0, 0])
            apart = size * value - total
            found[0] += 1
            found[1] += apart
            found[2] += apart * apart
    return sums


def _severity(assessor: str, tally: _Tally) -> AssessorSeverity:
    n = tally.n
    if n < FEWEST_ITEMS:
        return AssessorSeverity(assessor=assessor, n=n, agencies=tally.agencies)
    centre = tally.total / n
    variance = (tally.squares - n * centre**2) / (n - 1)
    middle, reach = half_up(centre), half_up_root(4 * variance / n)
    return AssessorSeverity(
        assessor=assessor,
        n=n,
        agencies=tally.agencies,
        deviation=middle,
        lower=middle - reach,
        upper=middle + reach,
        shrunk=half_up(centre * n / (n + PRIOR_ITEMS)),
    )
