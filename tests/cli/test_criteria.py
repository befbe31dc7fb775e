"""``pmqa criteria``: list, show, check, diff, schema."""

from pathlib import Path

from support.cli import document, pmqa
from support.definition_files import BANDS, CRITERIA, edited, write_edition


def test_list_names_the_shipped_editions() -> None:
    assert "pmqa-2562" in [one["id"] for one in document("criteria", "list")["criteria"]]
    assert "pmqa-2562" in pmqa("criteria", "list").stdout


def test_show_says_what_an_edition_says(tmp_path: Path) -> None:
    path = write_edition(tmp_path)
    shown = document("criteria", "show", path)
    assert (shown["id"], shown["points"], len(shown["digest"])) == ("tiny", 1000, 64)
    assert shown["categories"][0]["items"][0]["points"] == {"value": 350, "source": "D", "verified": False}
    text = pmqa("criteria", "show", path).stdout
    assert "350 *" in text
    assert "Not verified" in text


def test_show_tells_levels_checks_measures_and_the_curve() -> None:
    shown = document("criteria", "show", "pmqa-4.0")
    assert [(one["id"], one["points"]["value"]) for one in shown["levels"]] == [
        ("basic", 300),
        ("advance", 100),
        ("significance", 100),
    ]
    assert [one["method"] for one in shown["categories"]] == [*["levels"] * 6, "kpi"]
    assert [check["id"] for check in shown["categories"][0]["items"][0]["checks"]] == ["B1", "B2", "B3", "A1", "S1"]
    assert [one["required"] for one in shown["categories"][6]["items"][0]["measures"]] == [
        True,
        False,
        False,
        True,
        False,
    ]
    assert [one["score"] for one in shown["curve"]["steps"]] == [0, 300, 400, 500]


def test_show_of_an_unknown_edition_is_wrong_usage() -> None:
    result = pmqa("criteria", "show", "pmqa-9")
    assert result.exit_code == 2
    assert "DEFINITION_UNKNOWN" in result.stderr


def test_check_names_file_line_and_key(tmp_path: Path) -> None:
    assert pmqa("criteria", "check", write_edition(tmp_path)).exit_code == 0
    path = write_edition(tmp_path, edited(CRITERIA, ("points: {value: 350", "points: {value: 340")))
    found = document("criteria", "check", path, code=1)["problems"]
    assert found
    assert all(problem["file"] and problem["line"] and problem["key"] for problem in found)
    assert found[0]["code"] in pmqa("criteria", "check", path).stdout


def test_schema_is_one_json_document() -> None:
    import json  # noqa: PLC0415 - only here

    for kind in ((), ("criteria",), ("bands",)):
        assert "$schema" in json.loads(pmqa("criteria", "schema", *kind).stdout)


def test_diff_lists_what_differs() -> None:
    found = document("criteria", "diff", "pmqa-4.0", "pmqa-4.0-province")
    assert (found["old"]["id"], found["new"]["id"]) == ("pmqa-4.0", "pmqa-4.0-province")
    titles = [one for one in found["changes"] if one["key"] == "title.en"]
    assert titles[0]["place"] == "categories[1].items[1.3]"
    assert titles[0]["kind"] == "changed"
    text = pmqa("criteria", "diff", "pmqa-4.0", "pmqa-4.0-province", "--lang", "en").stdout
    assert "categories[1].items[1.3]" in text
    assert "Changed" in text


def test_diff_names_changes_of_the_bands_and_what_is_new(tmp_path: Path) -> None:
    path = write_edition(tmp_path)
    (tmp_path / "other").mkdir()
    other = write_edition(tmp_path / "other", bands=edited(BANDS, ("upper: 499", "upper: 450")))
    assert "bands: tables[total].bands[1]" in pmqa("criteria", "diff", path, other).stdout


def test_diff_of_an_edition_with_itself_finds_nothing() -> None:
    assert document("criteria", "diff", "pmqa-2562", "pmqa-2562")["changes"] == []
    result = pmqa("criteria", "diff", "pmqa-2562", "pmqa-2562", "--lang", "en")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "do not differ" in result.stderr
