"""The folder of a round: made once, opened with every fault at once."""

from pathlib import Path

import pytest
from support.definition_files import write_edition
from support.rounds import ROSTER, make_round

from pmqa_score.errors import DefinitionNotFoundError, RoundError
from pmqa_score.round.create import create_round
from pmqa_score.round.folder import enclosing_round, open_round


def create(folder: Path, **more: object) -> tuple[str, ...]:
    values = {"criteria": "pmqa-2562", "title": "รอบ 'ทดสอบ': 1", "years": (2566, 2567), "language": "th", **more}
    return tuple(path.name for path in create_round(folder, **values))  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_new_round_can_be_opened_once_somebody_is_in_its_roster(tmp_path: Path, language: str) -> None:
    folder = tmp_path / "รอบ 2568"
    assert create(folder, language=language) == ("round.yaml", "roster.csv", "round.key")
    assert all((folder / name).is_dir() for name in ("issued", "returned", "results"))
    with pytest.raises(RoundError) as caught:
        open_round(folder)
    assert [p.code for p in caught.value.problems] == ["ROSTER_EMPTY"]
    with (folder / "roster.csv").open("a", encoding="utf-8") as file:
        file.write("A01,ก,a1,ข,,\n")
    opened = open_round(folder)
    assert (opened.settings.title, opened.settings.id) == ("รอบ 'ทดสอบ': 1", "รอบ-2568")
    assert opened.settings.years == (2566, 2567)
    assert len(opened.key) == 32


def test_what_is_there_stays(tmp_path: Path) -> None:
    create(tmp_path / "r")
    key = (tmp_path / "r" / "round.key").read_bytes()
    (tmp_path / "r" / "roster.csv").unlink()
    assert create(tmp_path / "r") == ("roster.csv",)
    assert (tmp_path / "r" / "round.key").read_bytes() == key


def test_two_rounds_have_two_keys(tmp_path: Path) -> None:
    create(tmp_path / "a")
    create(tmp_path / "b")
    assert (tmp_path / "a" / "round.key").read_bytes() != (tmp_path / "b" / "round.key").read_bytes()


def test_nothing_is_written_for_unknown_criteria_or_a_faulty_roster(tmp_path: Path) -> None:
    with pytest.raises(DefinitionNotFoundError):
        create(tmp_path / "r", criteria="pmqa-9999")
    with pytest.raises(RoundError):
        create(tmp_path / "r", roster=b"a,b\n1,2\n")
    assert not (tmp_path / "r").exists()


def test_a_roster_may_come_along(tmp_path: Path) -> None:
    roster = "agency_id;agency_name;assessor_id;assessor_name\nA01;ก;a1;ข\n".encode("cp874")
    create(tmp_path / "r", roster=roster)
    assert [a.agency.name for a in open_round(tmp_path / "r").roster.assignments] == ["ก"]


def test_every_fault_of_every_file_is_named_at_once(tmp_path: Path) -> None:
    make_round(tmp_path)
    (tmp_path / "round.yaml").write_text("title: x\nid: y\ncriteria: nowhere\nyears: [2023]\n", encoding="utf-8")
    (tmp_path / "roster.csv").write_text("agency_id\nA\n", encoding="utf-8")
    (tmp_path / "round.key").write_text("abc", encoding="utf-8")
    with pytest.raises(RoundError) as caught:
        open_round(tmp_path)
    codes = {p.code for p in caught.value.problems}
    assert codes == {"ROUND_YEARS_NOT_BUDDHIST", "ROSTER_COLUMN_MISSING", "ROUND_KEY_UNFIT"}
    files = {Path(p.place.file).name for p in caught.value.problems}
    assert files == {"round.yaml", "roster.csv", "round.key"}


def test_unknown_criteria_are_named(tmp_path: Path) -> None:
    make_round(tmp_path)
    (tmp_path / "round.yaml").write_text("title: x\nid: y\ncriteria: nowhere\n", encoding="utf-8")
    with pytest.raises(RoundError) as caught:
        open_round(tmp_path)
    assert [p.code for p in caught.value.problems] == ["DEFINITION_UNKNOWN"]


def test_criteria_may_lie_in_the_folder(tmp_path: Path) -> None:
    assert make_round(tmp_path).edition.criteria.id == "tiny"


def test_a_criteria_file_is_found_from_wherever_the_round_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "own").mkdir()
    write_edition(tmp_path / "own")
    monkeypatch.chdir(tmp_path)
    create(tmp_path / "r", criteria="own/tiny.yaml", roster=ROSTER.encode())
    assert "criteria: '../own/tiny.yaml'" in (tmp_path / "r" / "round.yaml").read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path / "own")
    assert open_round(tmp_path / "r").edition.criteria.id == "tiny"


def test_another_folder_is_no_round(tmp_path: Path) -> None:
    with pytest.raises(RoundError) as caught:
        open_round(tmp_path)
    assert [p.code for p in caught.value.problems] == ["ROUND_NOT_A_FOLDER"]


def test_a_file_in_a_round_knows_its_round(tmp_path: Path) -> None:
    make_round(tmp_path)
    assert enclosing_round(tmp_path / "returned" / "x" / "a.xlsx") == tmp_path
    write_edition(tmp_path)
    assert enclosing_round(tmp_path.parent / "a.xlsx") is None
