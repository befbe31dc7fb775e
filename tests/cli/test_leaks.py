"""Whatever an agency may be handed names no assessor of its panel: searched through every part of every file."""

from pathlib import Path

import pytest
from support.cli import pmqa
from support.leaks import inside
from support.rounds import AGENCIES, make_round, percents, returned

from pmqa_score.assessment import identity_for
from pmqa_score.model.field import Value
from pmqa_score.round.folder import Round

CANARIES = ("คานารีหนึ่ง", "ลับมาก", "คานารีสอง", "ลับที่สุด", "canary-id-1", "canary-id-2")
ROSTER = """\
agency_id,agency_name,assessor_id,assessor_name,role,conflict
A01,กรมหนึ่ง,canary-id-1,นางคานารีหนึ่ง ลับมาก,,
A01,กรมหนึ่ง,canary-id-2,นายคานารีสอง ลับที่สุด,,
A01,กรมหนึ่ง,,,self,
"""


@pytest.fixture
def opened(tmp_path: Path) -> Round:
    """Return a round in which two assessors, whose comments name them, and the agency have returned their workbooks."""
    made = make_round(tmp_path / "r", roster=ROSTER)
    for no, asked in enumerate(made.roster.assignments, start=1):
        who = identity_for(
            made.edition, AGENCIES["A01"], asked.assessor, role=asked.role, round_id=made.settings.id, key=made.key
        )
        comments: dict[str, Value] = {
            "in_1_1_strength_1": "ตามที่คุณคานารีหนึ่ง ลับมากเห็น",
            "in_1_1_ofi_1": "ยังขาด (canary-id-2)",
            "in_1_1_rationale": "เหตุผลของคานารีสอง ลับที่สุด",
        }
        own = asked.role == "self"
        answers = percents(40 + 10 * no, 50, 60) | ({} if own else comments)
        returned(made, "own.xlsx" if own else f"canary-id-{no}.xlsx", answers, who=who)
    return made


def found_in(file: Path) -> list[str]:
    everything = "\n".join((file.name, *inside(file.read_bytes())))
    return [canary for canary in CANARIES if canary in everything]


def test_they_are_found_where_they_stand(opened: Round) -> None:
    assert found_in(opened.folder.returned / "canary-id-1.xlsx") == list(CANARIES)


def test_the_workbook_that_an_agency_scores_itself_in(opened: Round) -> None:
    assert pmqa("generate", opened.folder.path).exit_code == 0
    [own] = [file for file in opened.folder.issued.rglob("*.xlsx") if "canary" not in file.name]
    assert found_in(own) == []


@pytest.mark.parametrize("name", ["page.html", "page.docx"])
def test_pages_of_readiness(opened: Round, tmp_path: Path, name: str) -> None:
    pmqa("ready", opened.folder.returned / "own.xlsx", "-o", tmp_path / name)
    assert found_in(tmp_path / name) == []


@pytest.mark.parametrize("name", ["c.html", "c.xlsx", "c.json"])
@pytest.mark.parametrize("right", ["", "returned/canary-id-1.xlsx"], ids=["round", "assessor"])
def test_comparisons(opened: Round, tmp_path: Path, name: str, right: str) -> None:
    done = pmqa("compare", opened.folder.returned / "own.xlsx", opened.folder.path / right, "-o", tmp_path / name)
    assert done.exit_code == 0, done.output
    assert found_in(tmp_path / name) == []
    assert [one for one in CANARIES if one in done.stdout] == []


@pytest.mark.parametrize("name", ["h.html", "h.xlsx", "h.json"])
def test_the_history_of_an_agency(opened: Round, tmp_path: Path, name: str) -> None:
    done = pmqa("history", opened.folder.path, "--agency", "A01", "-o", tmp_path / name)
    assert done.exit_code == 0, done.output
    assert found_in(tmp_path / name) == []


def test_the_feedback_of_the_panel(opened: Round) -> None:
    assert pmqa("report", opened.folder.path).exit_code == 0
    files = sorted((opened.folder.results / "feedback").iterdir())
    assert [file.suffix for file in files] == [".docx", ".html"]
    assert [found_in(file) for file in files] == [[], []]
