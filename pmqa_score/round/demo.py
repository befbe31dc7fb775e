"""The sample round in a folder: made, issued, filled in, returned. Run again, it ends the same."""

from __future__ import annotations

from pathlib import Path

from pmqa_score.assessment import assess, edition_finder, fill, read_file
from pmqa_score.assessment.answers_file import parse_answers
from pmqa_score.errors import OutputError, PmqaScoreError
from pmqa_score.files import save
from pmqa_score.model.text import Language
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.round.consensus import consensus_files, issue_consensus
from pmqa_score.round.create import create_round
from pmqa_score.round.folder import Round, RoundFolder, open_round
from pmqa_score.round.issue import issued_files
from pmqa_score.round.ledger import Ledger
from pmqa_score.round.samples import Sample, SampleConsensus, SampleReturn
from pmqa_score.round.settings import parse_settings
from pmqa_score.round.steps import Step, no_step


def make_demo_round(path: Path, sample: Sample, language: Language) -> Round:
    """Make (or open again) the sample round in the folder *path*; OutputError where something else is there."""
    settings = sample.settings
    folder = RoundFolder(path)
    if not folder.settings.exists() and path.exists() and any(path.iterdir()):
        raise _foreign(path)
    if not folder.settings.exists():
        create_round(
            path,
            criteria=settings["criteria"],
            title=settings["title"],
            years=settings["years"],
            language=language,
            roster=sample.roster,
            round_id=settings["id"],
            deadline=settings["deadline"],
        )
    found = parse_settings(read_file(folder.settings)).settings
    if found is None or found.id != settings["id"]:
        raise _foreign(path)
    return open_round(path)


def return_samples(opened: Round, sample: Sample, step: Step = no_step) -> tuple[Path, ...]:
    """Fill in the issued workbooks with the sample answers and put them into ``returned/``; return their paths."""
    names = {assignment.key[:2]: name for assignment, name in issued_files(opened)}
    written: list[Path] = []
    for done, one in enumerate(sample.returns):
        step(done, len(sample.returns))
        name = names[one.agency, one.assessor]
        data = _filled(opened, sample, one, opened.folder.issued / name)
        targets = [opened.folder.returned / name, *([opened.folder.returned / one.copy] if one.copy else [])]
        for target in targets:
            _put_back(target, data)
        written.extend(targets)
    return tuple(written)


def return_consensus(opened: Round, sample: Sample, ledger: Ledger, step: Step = no_step) -> tuple[Path, ...]:
    """Issue the consensus workbooks, fill in what the sample panels agree, put them into ``returned/``."""
    issue_consensus(opened, ledger, force=True)
    names = dict(consensus_files(opened, ledger))
    written: list[Path] = []
    for done, one in enumerate(sample.consensus):
        step(done, len(sample.consensus))
        name = names[one.agency]
        target = opened.folder.returned / name
        _put_back(target, _filled(opened, sample, one, opened.folder.consensus / name))
        written.append(target)
    return tuple(written)


def _filled(opened: Round, sample: Sample, one: SampleReturn | SampleConsensus, blank: Path) -> bytes:
    issued = assess(blank, find_edition=edition_finder(opened.edition), key=opened.key)
    fields = [found.field for found in issued.read.inputs]
    answers = parse_answers(sample.answers(one), fields, file=one.answers)
    if answers.problems:
        raise PmqaScoreError(answers.problems)
    return fill(issued.read, answers, saved=one.saved).data


def _put_back(target: Path, data: bytes) -> None:
    """Let the demo's own return stand as the demo fills it, whatever an earlier run left there."""
    if target.exists() and target.read_bytes() != data:
        target.unlink()
    save(target, data)


def _foreign(path: Path) -> OutputError:
    return OutputError([Problem("DEMO_FOLDER_TAKEN", Severity.ERROR, FilePlace(str(path)))])
