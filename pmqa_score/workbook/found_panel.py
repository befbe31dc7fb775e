"""The panel as it stands in a consensus workbook: believed only where the digest in the stamp fits it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.problems import CellPlace, Problem, Severity
from pmqa_score.workbook.panel_data import PANEL_SHEET, joined, panel_digest, panel_from
from pmqa_score.workbook.sheets import Sheets

LONGEST = 2_000_000
"""Characters of a panel's data; eight assessors who fill every line of 18 items write about as many."""

_LARGEST = Decimal(100_000)
"""Points and percents of a panel stay below this."""


@dataclass(frozen=True, slots=True)
class FoundPanel:
    """The panel of a file (None: not a consensus, or not to be believed), and what is wrong with it."""

    sheet: PanelSheet | None
    problems: tuple[Problem, ...] = ()


def found_panel(sheets: Sheets, edition: Edition, setup: Setup) -> FoundPanel:
    """Return the panel that a consensus workbook shows; a warning where its data are gone or were changed."""
    if setup.role != "consensus":
        return FoundPanel(None)
    entry = sheets.find(PANEL_SHEET)
    cells = sheets.cells(entry).cells if entry else {}
    text = joined({ref: raw.text for ref, raw in cells.items()})
    panel = panel_from(text) if len(text) <= LONGEST else None
    if panel and _fits(edition, panel) and panel_digest(panel) == setup.panel:
        return FoundPanel(panel)
    place = CellPlace(sheets.book.file, PANEL_SHEET)
    return FoundPanel(None, (Problem("CONSENSUS_PANEL_LOST", Severity.WARNING, place),))


def _fits(edition: Edition, panel: PanelSheet) -> bool:
    """Tell whether a panel is one of this edition, with figures that cells can hold."""
    members = [one.id for one in panel.assessors]
    figures = (
        figure
        for item in panel.items
        for figure in (item.mean, item.median, item.spread, item.percent, item.earned, item.effect, *item.percents)
    )
    return (
        [item.id for item in panel.items] == [item.id for item in edition.criteria.items]
        and all([voice.assessor for voice in item.voices] == members for item in panel.items)
        and all(figure is None or _is_plain(figure) for figure in figures)
    )


def _is_plain(figure: Decimal) -> bool:
    exponent = figure.as_tuple().exponent
    return isinstance(exponent, int) and -6 <= exponent <= 0 and 0 <= figure < _LARGEST  # noqa: PLR2004 (any real figure)
