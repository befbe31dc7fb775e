"""Every formula cell of a filled workbook: stored value, LibreOffice and the program agree."""

from __future__ import annotations

import pytest
from support.editions import tiny_identity
from support.random_answers import all_percents, random_answers
from support.random_means import random_means
from support.recalc import by_libreoffice, cached, differences

from pmqa_score.definitions import load_edition
from pmqa_score.model.field import Value
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.answers import scorecard
from pmqa_score.workbook.figures import figures
from pmqa_score.workbook.layout import plan_of
from pmqa_score.workbook.write import draw_workbook

pytestmark = pytest.mark.office

IDENTITY = tiny_identity()
CASES = [
    ("pmqa-2562", Setup(years=(2564, 2565, 2566)), range(500, 512)),
    ("pmqa-2562", Setup(language="en", weakest_factor="block"), range(520, 522)),
    ("baldrige-2021", Setup(years=(2563, 2564, 2565, 2566)), range(523, 525)),
    ("edpex-2567", Setup(years=(2565, 2566, 2567)), range(525, 526)),
    ("pmqa-4.0-province", Setup(years=(2565, 2566, 2567)), range(526, 527)),
    ("pmqa-readiness", Setup(language="both"), range(531, 532)),
    ("pmqa-2562", Setup(role="self", years=(2564, 2565, 2566)), range(534, 537)),
    ("pmqa-4.0", Setup(role="self", years=(2565, 2566, 2567)), range(540, 542)),
]
IDS = [
    "Thai",
    "English, blocking",
    "Baldrige, four years",
    "EdPEx",
    "provinces",
    "ratings",
    "an agency's own",
    "its own scores",
]


@pytest.mark.parametrize(("name", "setup", "seeds"), CASES, ids=IDS)
def test_stored_recalculated_and_program(name: str, setup: Setup, seeds: range) -> None:
    edition = load_edition(name)
    sets = [random_answers(edition, setup, seed) for seed in seeds]
    sets += [{}, all_percents(edition, setup, 0), all_percents(edition, setup, 100)]
    _agree(edition, setup, sets)


def _agree(edition: Edition, setup: Setup, sets: list[dict[str, Value]]) -> None:
    plan = plan_of(edition, setup)
    books = [draw_workbook(edition, setup, IDENTITY, answers) for answers in sets]
    for book, answers, calculated in zip(books, sets, by_libreoffice(books, plan), strict=True):
        stored = cached(book, plan)
        assert differences(stored, calculated) == {}
        shown = {name: stored[spot] for name, spot in plan.outputs().items()}
        assert differences(shown, figures(edition, setup, IDENTITY, scorecard(edition, setup, answers))) == {}


@pytest.mark.parametrize(("name", "seeds"), [("pmqa-4.0", range(8)), ("pmqa-readiness", range(5))])
def test_editions_of_means(name: str, seeds: range) -> None:
    edition, setup = load_edition(name), Setup(years=(2565, 2566, 2567))
    sets = [random_means(edition, setup, seed) for seed in seeds]
    sets += [{}, random_answers(edition, setup, 15)]
    _agree(edition, setup, sets)
