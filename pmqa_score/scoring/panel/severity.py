"""How strict an assessor is beside the others of the same panels. Reported, never applied to a score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from pmqa_score.model.consolidation import AssessorSeverity, SeverityReport
from pmqa_score.scoring.panel.one_item import variance
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
    deviations = {agency: _deviations(panel) for agency, panel in panels.items()}
    assessors = sorted({assessor for panel in panels.values() for unit in panel for assessor in unit})
    return SeverityReport(
        assessors=tuple(_severity(assessor, deviations) for assessor in assessors),
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


def _deviations(panel: Panel) -> dict[str, list[Fraction]]:
    """Return by assessor the own percent minus the mean of the others, for each item that others answered too."""
    deviations: dict[str, list[Fraction]] = {}
    for unit in panel:
        if len(unit) > 1:
            total = sum(map(Fraction, unit.values()), Fraction(0))
            for assessor, percent in unit.items():
                others = (total - Fraction(percent)) / (len(unit) - 1)
                deviations.setdefault(assessor, []).append(Fraction(percent) - others)
    return deviations


def _severity(assessor: str, deviations: Mapping[str, Mapping[str, list[Fraction]]]) -> AssessorSeverity:
    own = [panel[assessor] for panel in deviations.values() if assessor in panel]
    values = [value for panel in own for value in panel]
    n = len(values)
    if n < FEWEST_ITEMS:
        return AssessorSeverity(assessor=assessor, n=n, agencies=len(own))
    centre = sum(values, Fraction(0)) / n
    middle, reach = half_up(centre), half_up_root(4 * variance(values) / n)
    return AssessorSeverity(
        assessor=assessor,
        n=n,
        agencies=len(own),
        deviation=middle,
        lower=middle - reach,
        upper=middle + reach,
        shrunk=half_up(centre * n / (n + PRIOR_ITEMS)),
    )
