"""The sample round: made by its script, sound, small, and running from end to end."""

import importlib.util
import json
import re
import sys
import tomllib
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest
from support.cli import document, pmqa
from support.leaks import inside

from pmqa_score.assessment import load_edition
from pmqa_score.assessment.answers_file import parse_answers
from pmqa_score.model.setup import Setup
from pmqa_score.round.demo import make_demo_round, return_samples
from pmqa_score.round.folder import open_round
from pmqa_score.round.issue import issue
from pmqa_score.round.ledger import ledger_of
from pmqa_score.round.samples import load_sample
from pmqa_score.scoring.fields import fields_of

SAMPLES = Path(__file__).parents[2] / "samples"


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_samples", SAMPLES / "make_samples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def test_the_script_makes_the_files_that_are_there() -> None:
    source = tomllib.loads((SAMPLES / "phrases.toml").read_text(encoding="utf-8"))
    made = script().sample_files(source)
    found = {path.relative_to(SAMPLES).as_posix() for path in SAMPLES.rglob("*") if path.suffix in {".csv", ".json"}}
    assert found == made.keys()
    assert [name for name, data in made.items() if (SAMPLES / name).read_bytes() != data] == []


def test_the_samples_are_small() -> None:
    assert sum(path.stat().st_size for path in SAMPLES.rglob("*") if path.is_file()) < 1_000_000


def test_the_round_is_as_promised() -> None:
    """Five agencies with three to five assessors each; one copy, one late."""
    returns = load_sample().returns
    panels = Counter(one.agency for one in returns)
    assert len(panels) == 5
    assert set(panels.values()) <= {3, 4, 5}
    assert sum(bool(one.copy) for one in returns) == 1


def test_every_answer_is_one() -> None:
    sample = load_sample()
    fields = fields_of(load_edition(sample.settings["criteria"]), Setup(years=tuple(sample.settings["years"])))
    for one in sample.returns:
        assert parse_answers(sample.answers(one), fields, file=one.answers).problems == ()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, run once by its command."""
    folder = tmp_path_factory.mktemp("demo") / "round"
    result = pmqa("demo", folder)
    assert result.exit_code == 0, result.output
    assert "สำนักงานข้อมูลและทะเบียนที่ดินกลาง" in result.stdout
    assert str(folder / "results") in result.stdout
    return folder


def test_the_demo_ends_with_results(demo: Path) -> None:
    results = json.loads((demo / "results" / "results.json").read_text(encoding="utf-8"))
    assert [place["place"] for place in results["ranking"]] == [1, 2, 3, 4, 5]
    outcomes = Counter(file["outcome"] for file in results["files"] if file["role"] == "assessor")
    assert outcomes == {"accepted": 19, "partial": 1, "duplicate": 1}
    assert sum(file["late"] for file in results["files"]) == 1


def test_every_stored_total_of_the_demo_is_the_computed_one(demo: Path) -> None:
    ledger = ledger_of(open_round(demo))
    assert {entry.assessed.agrees for entry in ledger.entries if entry.assessed} == {True}


def test_the_demo_reports_to_every_agency_without_naming_an_assessor(demo: Path) -> None:
    reports = list((demo / "results" / "feedback").iterdir())
    assert sorted(path.suffix for path in reports) == [".docx"] * 5 + [".html"] * 5
    people = {one.assessor for one in open_round(demo).roster.assignments}
    for path in reports:
        everything = "\n".join(inside(path.read_bytes()))
        assert not [one for one in people if one.name in everything or re.search(rf"\b{one.id}\b", everything)]


def test_the_demo_can_be_run_again(demo: Path) -> None:
    before = {path.name: path.read_bytes() for path in (demo / "results").iterdir() if path.is_file()}
    sample = load_sample()
    opened = make_demo_round(demo, sample, "en")
    assert issue(opened).written == ()
    return_samples(opened, sample)
    document("consolidate", demo)
    after = {path.name: path.read_bytes() for path in (demo / "results").iterdir() if path.is_file()}
    assert after["items.csv"] == before["items.csv"]


def test_the_demo_leaves_other_folders_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    result = pmqa("demo", tmp_path)
    assert result.exit_code == 1
    assert "DEMO_FOLDER_TAKEN" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_the_demo_leaves_other_rounds_alone(tmp_path: Path) -> None:
    pmqa("init", tmp_path / "r", "--criteria", "pmqa-2562")
    assert pmqa("demo", tmp_path / "r").exit_code == 1
