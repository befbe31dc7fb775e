"""Reading several rounds."""

from pathlib import Path

import pytest
from support.rounds import make_round, percents, returned

from pmqa_score.errors import RoundError
from pmqa_score.round.history import history_of


def a_round(folder: Path, year: int, *given: int | None, settings: str = "", id_: str = "") -> Path:
    make_round(folder, settings=settings)
    file = folder / "round.yaml"
    text = file.read_text(encoding="utf-8").replace("id: r1", f"id: {id_ or f'r{year}'}")
    file.write_text(text.replace("[2565, 2566, 2567]", f"[{year - 2}, {year - 1}, {year}]"), encoding="utf-8")
    from pmqa_score.round.folder import open_round  # noqa: PLC0415 - again, as changed

    opened = open_round(folder)
    returned(opened, "a.xlsx", percents(*given))
    return folder


def test_rounds_stand_in_the_order_of_their_years(tmp_path: Path) -> None:
    later, earlier = a_round(tmp_path / "b", 2567, 60, 60, 60), a_round(tmp_path / "a", 2566, 50, 50, 50)
    found = history_of([later, earlier, tmp_path / "a"])
    assert [(one.year, one.id) for one in found.rounds] == [(2566, "r2566"), (2567, "r2567")]
    assert [one.id for one in found.agencies] == ["A01", "A02"]
    totals = [one.result("A01").totals.earned for one in found.rounds]  # type: ignore[union-attr] # it is in both
    assert totals == [500, 600]


def test_a_round_may_say_its_own_year(tmp_path: Path) -> None:
    found = history_of([a_round(tmp_path / "a", 2567, 50, 50, 50, settings="year: 2568\n")])
    assert found.rounds[0].year == 2568


def test_a_year_of_another_era_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RoundError) as caught:
        make_round(tmp_path, settings="year: 2025\n")
    (problem,) = caught.value.problems
    assert (problem.code, problem.found, problem.place.key) == ("ROUND_YEARS_NOT_BUDDHIST", "2025", "year")  # type: ignore[union-attr] # a key of round.yaml


def test_only_some_agencies(tmp_path: Path) -> None:
    found = history_of([a_round(tmp_path / "a", 2567, 50, 50, 50)], only=["A01"])
    assert [one.id for one in found.agencies] == ["A01"]


def test_what_keeps_rounds_from_being_used_is_told_together(tmp_path: Path) -> None:
    nameless = a_round(tmp_path / "a", 2567, 50, 50, 50)
    file = nameless / "round.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("years: [2565, 2566, 2567]\n", ""), encoding="utf-8")
    (tmp_path / "b").mkdir()
    with pytest.raises(RoundError) as caught:
        history_of([nameless, tmp_path / "b"])
    assert {problem.code for problem in caught.value.problems} == {"ROUND_WITHOUT_YEAR", "ROUND_NOT_A_FOLDER"}


def test_a_copy_and_a_new_name_are_pointed_out(tmp_path: Path) -> None:
    one = a_round(tmp_path / "a", 2567, 50, 50, 50)
    other = a_round(tmp_path / "b", 2567, 50, 50, 50)
    roster = other / "roster.csv"
    roster.write_text(roster.read_text(encoding="utf-8").replace("กรมสอง", "กรมสองใหม่"), encoding="utf-8")
    found = history_of([one, other])
    codes = [problem.code for problem in found.problems if problem.code.startswith("HISTORY")]
    assert codes == ["HISTORY_ROUND_TWICE", "HISTORY_ROUND_TWICE", "HISTORY_AGENCY_RENAMED"]
