"""A consensus workbook in hand, inside the folder of its round: whether its panel is still the one it shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from pmqa_score.assessment import Assessed
from pmqa_score.errors import PmqaScoreError
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.round.consensus_returns import STALE
from pmqa_score.round.folder import Round, enclosing_round, open_round
from pmqa_score.round.ledger import Ledger, ledger_of
from pmqa_score.round.panels import round_panel
from pmqa_score.round.waivers import Waivers
from pmqa_score.workbook.panel_data import panel_digest

StaleProblems = Callable[[Path, Assessed], tuple[Problem, ...]]


def stale_finder() -> StaleProblems:
    """Return what tells the problem of a consensus workbook at a path that is stale, as consolidating does.

    A workbook of any other role, of another round or outside a round has none. Each round is read once.
    """
    known = cache(_opened)

    def find(path: Path, assessed: Assessed) -> tuple[Problem, ...]:
        around = enclosing_round(path) if assessed.read.identity.role == "consensus" else None
        found = known(around) if around else None
        return _problems(*found, path, assessed) if found else ()

    return find


def _opened(folder: Path) -> tuple[Round, Ledger] | None:
    """Return the round in *folder* with what has come back; None where it cannot be opened, as other commands say."""
    try:
        opened = open_round(folder)
    except PmqaScoreError:
        return None
    return opened, ledger_of(opened)


def _problems(opened: Round, ledger: Ledger, path: Path, assessed: Assessed) -> tuple[Problem, ...]:
    read = assessed.read
    agency = next((one for one in opened.roster.agencies if one.id == read.identity.agency.id), None)
    if agency is None or read.identity.round != opened.settings.id:
        return ()
    panel = round_panel(opened, agency, ledger.entries)
    if panel is not None and panel_digest(panel) == read.setup.panel:
        return ()
    stale = Problem(STALE, Severity.ERROR, FilePlace(assessed.file), agency.id)
    return Waivers(opened.settings.waivers).sift(path.name, [stale])[0]
