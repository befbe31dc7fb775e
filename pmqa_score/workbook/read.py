"""Read a returned workbook: guard it, know it by its stamp, take its answers, compare it with its plan."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from pmqa_score.errors import NotAScoringWorkbookError
from pmqa_score.model.setup import Edition
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.scoring.receipt import seed
from pmqa_score.workbook.book import Book, open_book
from pmqa_score.workbook.carried_sheet import found_carried
from pmqa_score.workbook.cells import content_of
from pmqa_score.workbook.extra_sheets import extra_sheet_problems
from pmqa_score.workbook.form import Form, form_of
from pmqa_score.workbook.found_panel import found_panel
from pmqa_score.workbook.found_stamp import FoundStamp, found_stamp
from pmqa_score.workbook.identity_checks import layout_problems, seal_problems
from pmqa_score.workbook.inputs import read_inputs
from pmqa_score.workbook.package import open_package
from pmqa_score.workbook.plan import RECEIPT_SEED
from pmqa_score.workbook.refusal import refusal
from pmqa_score.workbook.result import ReadResult
from pmqa_score.workbook.sheets import Sheets
from pmqa_score.workbook.stamp import PREFIX, properties
from pmqa_score.workbook.standing import Standings, standings
from pmqa_score.workbook.structure import Structure, structure_problems

FindEdition = Callable[[str, str], Edition | None]
"""From criteria id and digest to the edition a workbook was drawn from; None where nobody has it."""


def read(data: bytes, *, file: str, find_edition: FindEdition, key: bytes | None = None) -> ReadResult:
    """Return what the workbook *data* says, with everything wrong in it; *file* is the name that problems show.

    With the round's *key* the seal is checked. A WorkbookError tells why nothing can be read: no .xlsx, unsafe, no
    stamp of ours, an edition that ``find_edition`` does not know.
    """
    book = open_book(open_package(data, file))
    sheets = Sheets(book)
    stamp = found_stamp(sheets)
    edition = _edition(stamp, find_edition, file)
    panel = found_panel(sheets, edition, stamp.setup)
    form = form_of(edition, stamp.setup, panel.sheet)
    stand = standings(sheets, form)
    layout = (*layout_problems(stamp.identity, file), *panel.problems)
    inputs = read_inputs(sheets, form, stand, trust_layout=not layout)
    checks = () if layout else (*stand.problems, *_structure(stamp, stand, file), *extra_sheet_problems(sheets, stand))
    return ReadResult(
        file=file,
        identity=stamp.identity,
        edition=edition,
        setup=stamp.setup,
        answers=inputs.answers,
        inputs=tuple(inputs.found),
        cached=_cached(form, stand),
        panel=panel.sheet,
        carried=found_carried(sheets),
        saved=book.saved,
        suite=book.suite,
        problems=(
            *stamp.problems,
            *seal_problems(stamp.identity, key, file),
            *layout,
            *_features(book),
            *inputs.problems,
            *checks,
        ),
    )


def _edition(stamp: FoundStamp, find_edition: FindEdition, file: str) -> Edition:
    identity = stamp.identity
    if edition := find_edition(identity.criteria, identity.digest):
        return edition
    raise refusal(NotAScoringWorkbookError, "EDITION_UNKNOWN", file, identity.criteria, digest=identity.digest[:12])


def _features(book: Book) -> tuple[Problem, ...]:
    return tuple(Problem(code, Severity.WARNING, FilePlace(book.file)) for code in book.features)


def _structure(stamp: FoundStamp, stand: Standings, file: str) -> tuple[Problem, ...]:
    shown = properties(stamp.identity, stamp.setup)
    identity = {name.removeprefix(PREFIX): value for name, value in shown.items()}
    identity[RECEIPT_SEED] = str(seed(stamp.identity))
    return structure_problems(Structure(file, stand.sheets, identity))


def _cached(form: Form, stand: Standings) -> dict[str, Decimal | str | None]:
    """Return the figures stored in the file, each where its cell stands now."""
    figures: dict[str, Decimal | str | None] = {}
    for name in form.outputs:
        sheet, planned = form.targets[name]
        standing = stand.sheets[sheet]
        ref = standing.ref(planned)
        raw = standing.cells.cells.get(ref) if ref else None
        content = content_of(raw) if raw else None
        figures[name] = content.value if content and content.value != "" else None
    return figures
