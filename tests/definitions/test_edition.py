"""An edition from two files: by id, by path, with its own bands or shipped ones, or every reason why not."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.definition_files import BANDS, CRITERIA, edited, faults, found_in, write_edition

from pmqa_score.definitions import check_file, load_edition
from pmqa_score.errors import DefinitionNotFoundError, InvalidDefinitionError

AWARD = Path(__file__).parents[2] / "templates" / "pmqa-2562.yaml"


def test_the_tiny_edition_has_no_faults(tmp_path: Path) -> None:
    assert faults(tmp_path) == []


def test_a_criteria_file_by_path_takes_the_bands_beside_it(tmp_path: Path) -> None:
    edition = load_edition(write_edition(tmp_path))
    assert (edition.criteria.id, edition.rules.id) == ("tiny", "tiny-bands")
    assert load_edition(str(tmp_path / "tiny.yaml")) == edition


def test_a_copy_of_shipped_criteria_takes_the_shipped_bands(tmp_path: Path) -> None:
    """Its bands have the name of the copy itself, which is not taken for them."""
    copy = tmp_path / "pmqa-2562.yaml"
    copy.write_bytes(AWARD.read_bytes())
    assert load_edition(copy).digest == load_edition("pmqa-2562").digest


def test_an_edited_copy_is_another_edition(tmp_path: Path) -> None:
    text = AWARD.read_text(encoding="utf-8")
    copy = tmp_path / "mine.yaml"
    copy.write_text(
        text.replace("points: {value: 60, source: S1", "points: {value: 60.0, source: K", 1), encoding="utf-8"
    )
    assert load_edition(copy).digest != load_edition("pmqa-2562").digest


def test_missing_bands_are_a_problem_at_their_key(tmp_path: Path) -> None:
    assert faults(tmp_path, criteria=(("bands: tiny-bands", "bands: tiny-band"),)) == [
        ("BANDS_FILE_MISSING", 5, "bands")
    ]


def test_loading_a_broken_edition_raises_with_every_problem(tmp_path: Path) -> None:
    path = write_edition(tmp_path, edited(CRITERIA, ("points: 1000", "points: 999")))
    with pytest.raises(InvalidDefinitionError) as error:
        load_edition(path)
    assert error.value.problems == check_file(path)
    assert [p.code for p in error.value.problems] == ["POINTS_TOTAL_SUM", "BANDS_END"]


def test_faults_of_the_bands_name_the_bands_file(tmp_path: Path) -> None:
    path = write_edition(tmp_path, bands=edited(BANDS, ("upper: 499", "upper: 500")))
    [problem] = check_file(path)
    assert problem.place.file == str(tmp_path / "tiny-bands.yaml")


def test_a_bands_file_can_be_checked_alone(tmp_path: Path) -> None:
    write_edition(tmp_path, bands=edited(BANDS, ("upper: 499", "upper: 500"), ("rule: role_model", "rule: model")))
    assert found_in(tmp_path / "tiny-bands.yaml") == [
        ("BAND_OVERLAP", 29, "tables[total].bands[2].lower"),
        ("KEY_CHOICE_UNKNOWN", 41, "conditions[model].rule"),
    ]


def test_a_shipped_id_can_be_checked() -> None:
    assert check_file("pmqa-2562") == ()


def test_checking_what_is_not_there_raises() -> None:
    with pytest.raises(DefinitionNotFoundError):
        check_file("pmqa-1999")


def test_a_file_changed_on_disk_is_read_again(tmp_path: Path) -> None:
    before = load_edition(write_edition(tmp_path)).digest
    assert load_edition(write_edition(tmp_path, edited(CRITERIA, ("years: 3", "years: 4")))).digest != before


LINES = st.integers(0, len(CRITERIA.splitlines()) - 1), st.integers(0, len(BANDS.splitlines()) - 1)
JUNK = st.sampled_from(
    ["", "- x", "id: [", "  id: 5", "points: -1", "title: ~", "a: {b: [1, {c: 2}]}", "\t", "source: 1.10"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(at=LINES[0], bands_at=LINES[1], junk=JUNK, indent=st.integers(0, 14))
def test_any_spoilt_line_gives_an_edition_or_problems_with_places(
    tmp_path: Path, at: int, bands_at: int, junk: str, indent: int
) -> None:
    """One line of each file is replaced by junk: nothing but problems may come of it."""
    criteria, bands = CRITERIA.splitlines(), BANDS.splitlines()
    criteria[at] = " " * indent + junk
    bands[bands_at] = " " * indent + junk
    path = write_edition(tmp_path, "\n".join(criteria), "\n".join(bands))
    assert all(str(problem.place) for problem in check_file(path))
