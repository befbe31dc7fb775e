"""The reports of a round: feedback for every agency, a dashboard for those who run it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pmqa_score.errors import OutputError
from pmqa_score.files import file_name, save, unique_names
from pmqa_score.model.consolidation import AgencyResult
from pmqa_score.model.identity import Agency
from pmqa_score.model.scorecard import Scorecard
from pmqa_score.model.text import Language
from pmqa_score.problems import CellPlace, FilePlace, Problem, Severity
from pmqa_score.report.anonymous import Names
from pmqa_score.report.feedback.feedback import feedback
from pmqa_score.report.feedback.page import feedback_html
from pmqa_score.report.feedback.view import FeedbackView
from pmqa_score.report.feedback.word import feedback_docx
from pmqa_score.report.round.dashboard import dashboard
from pmqa_score.report.round.dashboard_page import dashboard_html
from pmqa_score.report.round.results import Results
from pmqa_score.report.word_package import is_untouched
from pmqa_score.round.entry import Entry
from pmqa_score.round.ledger import Ledger
from pmqa_score.round.panels import consensus_of
from pmqa_score.round.steps import Step, no_step
from pmqa_score.texts import say

DASHBOARD, FEEDBACK = "dashboard.html", "feedback"
"""The dashboard, and the folder of what agencies get: apart, since the dashboard names assessors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """The dashboard, and the files of each agency; ``problems`` says what was not written, and what deserves a look."""

    dashboard: Path
    feedback: tuple[tuple[Agency, tuple[Path, ...]], ...]
    problems: tuple[Problem, ...]


def save_reports(  # noqa: PLR0913 - the options of a run, by name
    results: Results, ledger: Ledger, folder: Path, language: Language, *, force: bool = False, step: Step = no_step
) -> Reports:
    """Write all reports into *folder*, over those of an earlier run; the same results give the same bytes.

    A Word report that somebody has edited since stays as it is, unless *force*.
    """
    names = names_of(results, language)
    ready = [result for result in results.agencies if result.assessors]
    stems = unique_names(file_name(result.agency.id, result.agency.name) for result in ready)
    written: list[tuple[Agency, tuple[Path, ...]]] = []
    problems: list[Problem] = []
    for done, (result, stem) in enumerate(zip(ready, stems, strict=True)):
        step(done, len(ready))
        view = _view(results, result, ledger, names, language)
        place = folder / FEEDBACK
        files = {place / f"{stem}.docx": feedback_docx(view), place / f"{stem}.html": feedback_html(view)}
        problems += [problem for path, data in files.items() for problem in _put(path, data, force=force)]
        written.append((result.agency, tuple(files)))
    save(folder / DASHBOARD, dashboard_html(dashboard(results, language)), replace=True)
    return Reports(
        dashboard=folder / DASHBOARD,
        feedback=tuple(written),
        problems=(*problems, *_empty(results), *_named(results, ledger, names)),
    )


def names_of(results: Results, language: Language) -> Names:
    """Return the assessors that no agency is to learn of."""
    return Names(
        results.assessors,
        titles=say("report_pages", "names.titles", language),
        word=say("report_pages", "names.word", language),
    )


def agreed(result: AgencyResult, ledger: Ledger) -> tuple[Entry, Scorecard] | None:
    """Return the file of the consensus that made *result* final; None while it is preliminary."""
    entry = consensus_of(ledger.entries, result.agency) if result.stage == "final" else None
    return (entry, entry.assessed.scorecard) if entry and entry.assessed else None


def counted(result: AgencyResult, ledger: Ledger) -> Iterator[tuple[Entry, Scorecard]]:
    """Yield the assessors' files whose scorecards make *result*."""
    for entry in ledger.entries.of_agency(result.agency.id):
        assignment = entry.assignment
        if (
            entry.counts
            and entry.assessed
            and assignment
            and assignment.agency.id == result.agency.id
            and assignment.role == "assessor"
            and assignment.assessor.id in result.assessors
        ):
            yield entry, entry.assessed.scorecard


def _view(results: Results, result: AgencyResult, ledger: Ledger, names: Names, language: Language) -> FeedbackView:
    consensus, own = agreed(result, ledger), results.selves.get(result.agency.id)
    return feedback(
        results.edition,
        result,
        [card for _, card in counted(result, ledger)],
        consensus=consensus[1] if consensus else None,
        own=own.totals if own else None,
        names=names,
        round_title=results.title,
        language=language,
    )


def _put(path: Path, data: bytes, *, force: bool) -> tuple[Problem, ...]:
    """Save one report; what keeps it from being written stops no other."""
    try:
        if not force and path.suffix == ".docx" and path.exists() and not is_untouched(path.read_bytes()):
            return (Problem("REPORT_EDITED", Severity.WARNING, FilePlace(str(path))),)
        save(path, data, replace=True)
    except OutputError as error:
        return error.problems
    except OSError as error:
        return (Problem("OUTPUT_NOT_WRITABLE", Severity.ERROR, FilePlace(str(path)), error.strerror or str(error)),)
    return ()


def _empty(results: Results) -> Iterator[Problem]:
    """Name the agencies of which nothing counts: no feedback can be given."""
    for result in results.agencies:
        if not result.assessors:
            yield Problem("REPORT_NOTHING_COUNTS", Severity.WARNING, FilePlace(result.agency.name), result.agency.id)


def _named(results: Results, ledger: Ledger, names: Names) -> Iterator[Problem]:
    """Name the comments that name an assessor: they were made anonymous, and deserve a look."""
    for result in results.agencies:
        consensus = agreed(result, ledger)
        for entry, card in (*counted(result, ledger), *([consensus] if consensus else [])):
            for item in names.named_in(card):
                yield Problem("COMMENT_NAMES_ASSESSOR", Severity.WARNING, CellPlace(entry.file, item))
