"""Finding definition files: shipped by id, own by path."""

from pathlib import Path

import pytest
from support.definition_files import write_edition

from pmqa_score.definitions.library import bands_candidates, find_criteria, list_editions
from pmqa_score.errors import DefinitionNotFoundError


def test_the_award_criteria_is_shipped() -> None:
    assert "pmqa-2562" in list_editions()
    assert find_criteria("pmqa-2562").name == "templates/pmqa-2562.yaml"


def test_an_unknown_id_names_what_exists_and_the_nearest() -> None:
    with pytest.raises(DefinitionNotFoundError) as error:
        find_criteria("pmqa-2526")
    [problem] = error.value.problems
    assert (problem.code, problem.found) == ("DEFINITION_UNKNOWN", "pmqa-2526")
    assert problem.values["nearest"] == "pmqa-2562"
    assert "pmqa-2562" in problem.values["known"]


@pytest.mark.parametrize("ref", ["none.yaml", "folder/none", Path("none"), ".."])
def test_a_missing_file_is_named(ref: str | Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DefinitionNotFoundError) as error:
        find_criteria(ref)
    assert [p.code for p in error.value.problems] in (["DEFINITION_FILE_MISSING"], ["DEFINITION_UNKNOWN"])


def test_bands_are_looked_for_beside_the_criteria_then_in_the_folder_next_to_it_then_shipped(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "bands").mkdir()
    criteria = tmp_path / "templates" / "mine.yaml"
    beside = tmp_path / "templates" / "pmqa-2562.yaml"
    next_to = tmp_path / "bands" / "pmqa-2562.yaml"
    for path in (criteria, beside, next_to):
        path.write_text("", encoding="utf-8")
    found = [file.name for file in bands_candidates(find_criteria(criteria), "pmqa-2562")]
    assert found == [str(beside), str(next_to), "bands/pmqa-2562.yaml"]


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "a/b", "", "..", "C:\\x"])
def test_the_name_of_a_bands_file_is_no_path(name: str, tmp_path: Path) -> None:
    assert bands_candidates(find_criteria(write_edition(tmp_path)), name) == ()


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    file = find_criteria(write_edition(tmp_path))
    (tmp_path / "tiny.yaml").unlink()
    with pytest.raises(DefinitionNotFoundError) as error:
        file.read()
    assert [p.code for p in error.value.problems] == ["DEFINITION_UNREADABLE"]
