"""``pmqa criteria``: list, show, check, schema."""

from pathlib import Path

from support.cli import document, pmqa
from support.definition_files import CRITERIA, edited, write_edition


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
