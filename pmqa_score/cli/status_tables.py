"""The status of a round on the terminal: agencies and assessors, then files that are not simply accepted."""

from __future__ import annotations

from itertools import groupby

from pmqa_score.cli.rich_tables import add, console, table
from pmqa_score.model.identity import Agency
from pmqa_score.model.text import Language
from pmqa_score.report.moment import moment
from pmqa_score.round.folder import Round
from pmqa_score.round.status import Standing, Status
from pmqa_score.texts import say

_STYLES = {"accepted": "green", "partial": "yellow", "rejected": "red", "missing": "red", "conflict": "dim"}


def print_status(opened: Round, status: Status, language: Language) -> None:
    """Print the matrix of agencies and assessors, then the files that need a look."""
    screen = console()
    made = table(("agency", "assessor", "state", "saved", "file"), language, title=opened.settings.title)
    for agency, standings in groupby(status.standings, key=lambda one: one.assignment.agency):
        for no, standing in enumerate(standings):
            head = _head(opened, agency, language) if no == 0 else ""
            add(made, head, *_cells(standing, language), style=_STYLES[standing.state])
    for standing in status.consensus:
        agency = standing.assignment.agency
        add(made, f"{agency.id} {agency.name}", *_cells(standing, language), style=_STYLES[standing.state])
    screen.print(made)
    odd = [entry for entry in status.ledger.entries if not entry.counts]
    if odd:
        files = table(("file", "outcome", "instead"), language)
        for entry in odd:
            add(files, entry.file, say("report", f"outcome.{entry.outcome}", language), entry.instead)
        screen.print(files)


def _head(opened: Round, agency: Agency, language: Language) -> str:
    common = f" ({say('report', 'reason.calibration', language)})" if opened.settings.calibrates(agency.id) else ""
    return f"{agency.id} {agency.name}{common}"


def _cells(standing: Standing, language: Language) -> tuple[str, str, str, str]:
    entry = standing.entry
    state = say("report", f"outcome.{standing.state}", language)
    late = f" · {say('report', 'outcome.late', language)}" if entry and entry.late else ""
    assignment = standing.assignment
    own = assignment.role == "self"
    who = say("report", "role.self", language) if own else f"{assignment.assessor.id} {assignment.assessor.name}"
    return who, state + late, moment(entry.saved, language) if entry else "", entry.file if entry else ""
