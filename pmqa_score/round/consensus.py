"""Issuing the consensus workbooks of a round: one for each agency of which somebody's workbook counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pmqa_score.assessment import generate, identity_for
from pmqa_score.errors import OutputError
from pmqa_score.files import file_name, save, unique_names
from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.problems import KeyPlace, Problem, Severity
from pmqa_score.round.folder import Round
from pmqa_score.round.ledger import Ledger
from pmqa_score.round.panels import round_panel
from pmqa_score.round.steps import Step, no_step
from pmqa_score.scoring.panel.consensus import filled_in, signers_of
from pmqa_score.texts import say
from pmqa_score.workbook.panel_data import panel_digest

PANEL_ID = "consensus"
"""Stands for the panel where a workbook names its assessor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsensusIssued:
    """What was done: files written, files that were right already, agencies without anybody to agree."""

    written: tuple[Path, ...]
    unchanged: tuple[Path, ...]
    without: tuple[Agency, ...]
    problems: tuple[Problem, ...]


def issue_consensus(opened: Round, ledger: Ledger, *, force: bool = False, step: Step = no_step) -> ConsensusIssued:
    """Draw a consensus workbook for every panel into ``consensus/``; a file there that differs stays unless *force*."""
    panels = _panels(opened, ledger)
    wanted = [(agency, panel) for agency, panel in panels.items() if panel]
    names = _names(agency for agency, _ in wanted)
    written: list[Path] = []
    unchanged: list[Path] = []
    problems = [*_panel_problems(opened, panels), *_calibration(opened)]
    for done, ((agency, panel), name) in enumerate(zip(wanted, names, strict=True)):
        step(done, len(wanted))
        target = opened.folder.consensus / name
        try:
            changed = save(target, consensus_workbook(opened, agency, panel), replace=force)
            (written if changed else unchanged).append(target)
        except OutputError as error:
            problems.extend(_outdated(problem) for problem in error.problems)
    step(len(wanted), len(wanted))
    without = tuple(agency for agency, panel in panels.items() if not panel)
    return ConsensusIssued(
        written=tuple(written), unchanged=tuple(unchanged), without=without, problems=tuple(problems)
    )


def consensus_files(opened: Round, ledger: Ledger) -> tuple[tuple[str, str], ...]:
    """Return agency id and file name of each workbook to issue: a readable hint, no more."""
    wanted = [agency for agency, panel in _panels(opened, ledger).items() if panel]
    return tuple(zip((agency.id for agency in wanted), _names(wanted), strict=True))


def _panels(opened: Round, ledger: Ledger) -> dict[Agency, PanelSheet | None]:
    """Return the panel of each agency that is to be agreed on: one that only compares the assessors is not."""
    return {
        agency: round_panel(opened, agency, ledger.entries)
        for agency in opened.roster.agencies
        if not opened.settings.calibrates(agency.id)
    }


def _names(agencies: Iterable[Agency]) -> list[str]:
    return list(unique_names(file_name(one.id, one.name, PANEL_ID, suffix=".xlsx") for one in agencies))


def consensus_workbook(opened: Round, agency: Agency, panel: PanelSheet) -> bytes:
    """Return the workbook in which *panel* agrees, with the merged comments filled in."""
    digest = panel_digest(panel)
    setup = replace(opened.setup(), role="consensus", panel=digest, signers=signers_of(panel))
    identity = identity_for(
        opened.edition, agency, Assessor(PANEL_ID, say("consensus", "panel_name", setup.language)),
        role="consensus", round_id=opened.settings.id, key=opened.key, panel=digest,
    )  # fmt: skip
    return generate(opened.edition, setup, identity, filled_in(opened.edition, setup, panel), panel=panel)


def _panel_problems(opened: Round, panels: dict[Agency, PanelSheet | None]) -> Iterator[Problem]:
    for agency, panel in panels.items():
        place = KeyPlace(str(opened.folder.roster), 0, agency.id)
        if panel is None:
            yield Problem("CONSENSUS_NO_PANEL", Severity.WARNING, place, agency.name)
        elif absent := [one.assessor.id for one in panel.left_out if one.reason != "conflict"]:
            yield Problem("CONSENSUS_PANEL_INCOMPLETE", Severity.WARNING, place, ", ".join(absent))


def _calibration(opened: Round) -> Iterator[Problem]:
    """Name the agencies that only compare the assessors: there is nothing to agree on."""
    for agency in opened.roster.agencies:
        if opened.settings.calibrates(agency.id):
            place = KeyPlace(str(opened.folder.settings), 0, "calibration")
            yield Problem("CONSENSUS_CALIBRATION", Severity.NOTE, place, f"{agency.id} {agency.name}")


def _outdated(problem: Problem) -> Problem:
    return replace(problem, code="CONSENSUS_OUTDATED") if problem.code == "OUTPUT_EXISTS" else problem
