"""docs/new-edition.md: every file on it is written out, checked and scored; its modules score and report."""

import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest
from support.editions import tiny_edition, tiny_scorecard
from support.page_files import PAGE_FILES, write_page_files
from support.panels import card, results_of

from pmqa_score.definitions import check_file, load_edition
from pmqa_score.definitions.changes import changes
from pmqa_score.model.criteria import Method
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.kpi import score_at
from pmqa_score.scoring.methods import METHODS, ScoringMethod
from pmqa_score.scoring.totals import totals

EDITIONS = [name for name in PAGE_FILES if name.endswith(".yaml") and "-bands" not in name]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_page_files(tmp_path)


def page_module(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the module that the page shows under that name, run."""
    module = ModuleType(Path(name).stem)
    monkeypatch.setitem(sys.modules, module.__name__, module)  # where a dataclass looks its own module up
    exec(compile(PAGE_FILES[name], name, "exec"), module.__dict__)  # noqa: S102 (our page)
    return module


def test_the_page_has_its_editions() -> None:
    assert EDITIONS == ["pmqa-2562-ours.yaml", "pmqa-4.0-linear.yaml", "mini.yaml", "mini-status.yaml"]


@pytest.mark.parametrize("name", EDITIONS)
def test_each_is_without_fault(folder: Path, name: str) -> None:
    assert check_file(folder / name) == ()
    assert load_edition(folder / name).criteria.id == name.removesuffix(".yaml")


def test_one_more_item(folder: Path) -> None:
    """60 % of everything: 1,000 points in 19 items give 600."""
    edition = load_edition(folder / "pmqa-2562-ours.yaml")
    assert len(edition.criteria.items) == 19
    assert edition.criteria.points == 1000
    names = {field.name for field in fields_of(edition, Setup())}
    assert {"in_6_3_percent", "in_6_3_q_13_page", "in_6_3_evidence_15", "in_6_3_factor_A"} <= names
    card = scorecard(edition, Setup(), {name: Decimal(60) for name in names if name.endswith("_percent")})
    result = totals(edition, card)
    assert (result.complete, result.earned, result.band and result.band.id) == (True, Decimal(600), "4")
    added = [one.place for one in changes(load_edition("pmqa-2562"), edition) if one.what == "item" and not one.key]
    assert added == ["categories[6].items[6.3]"]


def test_other_cut_points(folder: Path) -> None:
    curve = load_edition(folder / "pmqa-4.0-linear.yaml").criteria.curve
    assert curve is not None
    assert [score_at(curve, Decimal(percent)) for percent in (50, 75, 85, 95, 110)] == [100, 100, 300, 500, 500]


def test_an_edition_from_nothing(folder: Path) -> None:
    """120 × 75 % = 90 and 80 × 25 % = 20: 110 of 200, the higher band."""
    edition = load_edition(folder / "mini.yaml")
    percents = {"in_1_1_percent": Decimal(75), "in_2_1_percent": Decimal(25)}
    result = totals(edition, scorecard(edition, Setup(), percents))
    assert (result.earned, result.band and result.band.id) == (Decimal(110), "2")
    assert [item.range for item in result.items] == ["50-100", "0-25"]


def test_one_of_gated_checks(folder: Path) -> None:
    """Both basic checks: 6 of 10; with one of them only, 3, whatever stands above."""
    edition = load_edition(folder / "mini-status.yaml")
    both = {"in_1_1_basic_1": "yes", "in_1_1_basic_2": "yes", "in_1_1_model_1": "no"}
    results = [totals(edition, scorecard(edition, Setup(), both | {"in_1_1_basic_2": one})) for one in ("yes", "no")]
    assert [(one.earned, one.items[0].level) for one in results] == [(Decimal(6), "basic"), (Decimal(3), "none")]


def test_a_new_method_is_a_module_and_an_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three stars of four are 750 of 1,000; (750 + 1000 + 250) by category means: (875 + 250) / 2 = 562.50."""
    module = page_module("pmqa_score/scoring/stars.py", monkeypatch)
    method: Method = "stars"  # type: ignore[assignment]
    monkeypatch.setitem(METHODS, method, ScoringMethod(module.item_fields, module.item_score))
    tiny = tiny_edition(awards=())
    edition = Edition(replace(tiny.criteria, method=method), tiny.rules, "stars")
    assert fields_of(edition, Setup())[0].name == "in_1_1_percent"
    result = totals(edition, tiny_scorecard(3, 4, 1))
    assert [item.earned for item in result.items] == [Decimal(750), Decimal(1000), Decimal(250)]
    assert (result.unit, result.earned) == ("score", Decimal("562.50"))
    assert totals(edition, Scorecard({"1.1": ItemAnswer(item="1.1")})).missing == ("1.1", "1.2", "2.1")


def test_a_new_report_is_a_view_and_what_it_looks_like(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 300, 225 and 475 points: 50 % and 80 % leave 150 and 45; 0 %, 100 % and 60 % leave 300, 0 and 190."""
    module = page_module("pmqa_score/report/openings.py", monkeypatch)
    results = results_of({"A01": [card(50, 80, None)], "A02": [card(0, 100, 60)]})
    view = module.openings(results, "th", most=2)
    assert [(one.agency, one.item, one.to_next) for one in view] == [
        ("กรม A01", "1.1", Decimal(150)),
        ("กรม A01", "1.2", Decimal(45)),
        ("กรม A02", "1.1", Decimal(300)),
        ("กรม A02", "2.1", Decimal(190)),
    ]
    table = module.openings_csv(view, "th").decode("utf-8-sig").splitlines()
    assert table[0] == "หน่วยงาน,หัวข้อ,ชื่อ,ร้อยละ,ขาดอีก"
    assert table[4].startswith("กรม A02,2.1,item 2.1,")
    assert len(table) == 5
