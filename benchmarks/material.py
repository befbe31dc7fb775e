"""What is measured with: a round of the award criteria, its workbooks filled with answers that all differ."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from pathlib import Path

from pmqa_score.assessment import identity_for, load_edition
from pmqa_score.assessment.answers_file import parse_answers
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Identity
from pmqa_score.model.setup import Setup
from pmqa_score.round.create import create_round
from pmqa_score.round.folder import Round, open_round
from pmqa_score.scoring.fields import fields_of
from pmqa_score.workbook.copies import Copies
from pmqa_score.workbook.packing import packed_quickly
from pmqa_score.workbook.zip_entries import zip_entries

CRITERIA = "pmqa-2562"
YEARS = (2565, 2566, 2567, 2568)
ASSESSORS = 5
TOLD, MARK = "in_7_6_rationale", "〔mark〕"
"""An answer that every workbook has otherwise, and what is written there first."""

SAMPLES = Path(__file__).parents[1] / "samples" / "answers"


def make_round(folder: Path, files: int) -> Round:
    """Make a round of that many workbooks, five an agency."""
    lines = ["agency_id,agency_name,assessor_id,assessor_name"]
    for number in range(files):
        agency, assessor = divmod(number, ASSESSORS)
        lines.append(f"A{agency:05},กรมทดสอบที่ {agency},r{assessor},ผู้ตรวจประเมินคนที่ {assessor}")
    roster = "\n".join(lines).encode()
    create_round(folder, criteria=CRITERIA, title="รอบวัดความเร็ว", years=YEARS, language="th", roster=roster)
    return open_round(folder)


def identities(opened: Round) -> list[Identity]:
    """Return who the workbooks of a round are for."""
    return [
        identity_for(opened.edition, one.agency, one.assessor, round_id=opened.settings.id, key=opened.key)
        for one in opened.roster.assignments
    ]


def answer_sets(count: int) -> Iterator[dict[str, Value]]:
    """Yield sets of answers like those of the samples, their percents a step up or down from them at times."""
    edition, setup = load_edition(CRITERIA), Setup(years=YEARS)
    fields = fields_of(edition, setup)
    samples = sorted(SAMPLES.glob("*.json"))
    for number in range(count):
        dice = random.Random(number)  # noqa: S311 (answers, no secrets)
        sample = samples[number % len(samples)]
        given = parse_answers(sample.read_bytes(), fields, file=sample.name).values
        answers = {name: value for name, value in given.items() if value is not None}
        for field in fields:
            if field.kind == "percent":
                at = field.grid.index(Decimal(answers.get(field.name, 50))) + dice.choice((-1, 0, 0, 0, 1))
                answers[field.name] = field.grid[min(max(at, 0), len(field.grid) - 1)]
            elif field.kind == "text" and field.name in answers:
                answers[field.name] = f"{str(answers[field.name])[:1900]} ({number})"
        yield answers


class Pile:
    """Filled workbooks of some kinds, each drawn once; the copies of a kind differ in identity and in one text."""

    def __init__(self, kinds: int) -> None:
        """Draw nothing yet."""
        self._answers = tuple(answer_sets(kinds))
        self._copies: dict[int, Copies] = {}
        self._marked: dict[int, tuple[str, bytes, bytes]] = {}

    def workbook(self, opened: Round, identity: Identity, number: int, turn: int = 0) -> bytes:
        """Return the workbook of *identity*, the answers of *number* in it; of another *turn* they are others."""
        kind = random.Random(f"{number} {turn}").randrange(len(self._answers))  # noqa: S311 (no secrets)
        if kind not in self._copies:
            answers = self._answers[kind] | {TOLD: MARK}
            self._copies[kind] = Copies(opened.edition, opened.setup(), answers)
        copy = self._copies[kind].workbook(identity)
        if kind not in self._marked:
            self._marked[kind] = _around_mark(copy)
        part, begin, rest = self._marked[kind]
        told = f"〔{turn}{number:08}〕".encode()
        return zip_entries(copy).replaced({part: packed_quickly(begin + told + rest)})

    def fill(self, opened: Round) -> None:
        """Put a filled workbook of every assignment into ``returned/``, no two with the same answers."""
        for number, identity in enumerate(identities(opened)):
            _returned(opened, number).write_bytes(self.workbook(opened, identity, number))

    def change(self, opened: Round, every: int, turn: int) -> None:
        """Give every *every*-th returned workbook other answers, in each *turn* others."""
        for number, identity in list(enumerate(identities(opened)))[::every]:
            _returned(opened, number).write_bytes(self.workbook(opened, identity, number, turn))


def _returned(opened: Round, number: int) -> Path:
    return opened.folder.returned / f"{number:06}.xlsx"


def _around_mark(workbook: bytes) -> tuple[str, bytes, bytes]:
    """Return the part of *workbook* in which the mark stands, and what stands before and after it."""
    with zipfile.ZipFile(BytesIO(workbook)) as archive:
        for name in archive.namelist():
            begin, found, rest = archive.read(name).partition(MARK.encode())
            if found:
                return name, begin, rest
    raise ValueError(MARK)
