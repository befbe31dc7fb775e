"""What is measured with: a round of the award criteria, its workbooks filled with answers that all differ."""

from __future__ import annotations

import random
from collections.abc import Iterator
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

CRITERIA = "pmqa-2562"
YEARS = (2565, 2566, 2567, 2568)
ASSESSORS = 5
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
    """Yield sets of answers like the samples, with other percents and texts in each."""
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
                answers[field.name] = dice.choice(field.grid[4:18])
            elif field.kind == "text" and field.name in answers:
                answers[field.name] = f"{str(answers[field.name])[:1900]} ({number})"
        yield answers


def fill_round(opened: Round, kinds: int) -> None:
    """Put a filled workbook of every assignment into ``returned/``; each set of answers stands in several."""
    everyone = identities(opened)
    setup = opened.setup()
    for number, answers in enumerate(answer_sets(min(kinds, len(everyone)))):
        copies = Copies(opened.edition, setup, answers)
        for place in range(number, len(everyone), kinds):
            (opened.folder.returned / f"{place:06}.xlsx").write_bytes(copies.workbook(everyone[place]))


def change_some(opened: Round, every: int) -> None:
    """Give every *every*-th returned workbook other answers."""
    everyone = identities(opened)
    answers = next(iter(answer_sets(1))) | {"in_1_1_rationale": "แก้ไขแล้ว"}
    copies = Copies(opened.edition, opened.setup(), answers)
    for place in range(0, len(everyone), every):
        (opened.folder.returned / f"{place:06}.xlsx").write_bytes(copies.workbook(everyone[place]))
