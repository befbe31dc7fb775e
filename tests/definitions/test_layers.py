"""Finding the files that a criteria file is based on."""

from pathlib import Path

import pytest
from support.definition_files import CRITERIA, write_edition

from pmqa_score.definitions import check_file, load_edition
from pmqa_score.definitions.layers import joined, layers
from pmqa_score.definitions.library import base_candidates, find_criteria
from pmqa_score.errors import InvalidDefinitionError
from pmqa_score.problems import KeyPlace


def write(folder: Path, **texts: str) -> Path:
    """Write the tiny edition and these files; return the first of them."""
    write_edition(folder)
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder / f"{next(iter(texts))}.yaml"


def test_a_file_may_be_based_on_one_that_is_based_on_another(tmp_path: Path) -> None:
    path = write(
        tmp_path, ours="based_on: theirs\nid: ours\n", theirs='based_on: tiny\nid: theirs\ntitle: {en: "Theirs"}\n'
    )
    found = load_edition(path).criteria
    assert (found.id, found.title.en, found.edition.en) == ("ours", "Theirs", "First")
    assert [Path(name).name for _, name in layers(find_criteria(path)).files] == [
        "ours.yaml",
        "theirs.yaml",
        "tiny.yaml",
    ]


def test_a_shipped_edition_is_found_when_none_lies_beside(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text("based_on: pmqa-2562\nid: ours\n", encoding="utf-8")
    assert len(load_edition(path).criteria.items) == 18
    beside = tmp_path / "pmqa-2562.yaml"
    beside.write_text(CRITERIA, encoding="utf-8")
    assert [file.name for file in base_candidates(find_criteria(path), "pmqa-2562")] == [
        str(beside),
        "templates/pmqa-2562.yaml",
    ]


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("id: ours\nbased_on: pmqa-4\n", "BASE_FILE_MISSING", "pmqa-4"),
        ("id: ours\nbased_on: ../tiny\n", "BASE_FILE_MISSING", "../tiny"),
        ("id: ours\nbased_on: [tiny]\n", "BASE_FILE_MISSING", "['tiny']"),
        ("id: ours\nbased_on: ours\n", "BASE_FILE_MISSING", "ours"),  # a file is not its own neighbour
    ],
)
def test_a_base_that_is_not_there_is_the_one_thing_told(tmp_path: Path, text: str, code: str, found: str) -> None:
    [problem] = check_file(write(tmp_path, ours=text))
    assert (problem.code, problem.found) == (code, found)
    assert isinstance(problem.place, KeyPlace)
    assert (problem.place.line, problem.place.key) == (2, "based_on")


def test_the_nearest_edition_is_told(tmp_path: Path) -> None:
    [problem] = check_file(write(tmp_path, ours="id: ours\nbased_on: pmqa-2526\n"))
    assert problem.values["nearest"] == "pmqa-2562"


def test_files_based_on_each_other_stand_on_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, ours="based_on: theirs\nid: ours\n", theirs="id: theirs\nbased_on: ours\n")
    [problem] = check_file(path)
    assert isinstance(problem.place, KeyPlace)
    assert (problem.code, problem.found) == ("BASE_CIRCULAR", "ours")
    assert (Path(problem.place.file).name, problem.place.line) == ("theirs.yaml", 2)
    with pytest.raises(InvalidDefinitionError):
        load_edition(path)


def test_a_file_that_cannot_be_read_is_based_on_nothing(tmp_path: Path) -> None:
    found = layers(find_criteria(write(tmp_path, ours="- a\n")))
    assert (len(found.files), found.fault, joined(found).data) == (1, None, None)


def test_a_file_of_the_name_of_its_bands_is_no_bands_file(tmp_path: Path) -> None:
    """An overlay has no categories of its own, and is a criteria file all the same."""
    path = write(tmp_path, ours="based_on: tiny\nid: ours\nbands: ours2\n", ours2="based_on: tiny\nid: ours2\n")
    assert [problem.code for problem in check_file(path)] == ["BANDS_FILE_MISSING"]
