"""The command itself: help, languages, what it imports."""

import subprocess
import sys

import pytest
from support.cli import pmqa

from pmqa_score.cli.main import COMMANDS
from pmqa_score.texts import entries

HEAVY = {"pandas", "numpy", "pydantic", "openpyxl", "xlsxwriter", "ironcalc", "rich", "ruamel"}


def test_help_lists_every_command_in_either_language() -> None:
    for language in ("th", "en"):
        output = pmqa("--help", language=language).output
        for name in COMMANDS:
            assert entries("cli")["short"][name][language].split()[0] in output


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("language", ["th", "en"])
def test_every_command_has_help(name: str, language: str) -> None:
    result = pmqa(name, "--help", language=language)
    assert result.exit_code == 0
    assert entries("cli")["short"][name][language].split()[0] in result.output


@pytest.mark.parametrize("name", ["list", "show", "check", "schema"])
def test_every_sub_command_has_help(name: str) -> None:
    assert entries("cli")["short"][f"criteria-{name}"]["en"] in pmqa("criteria", name, "--help").output


def test_help_itself_is_explained_in_the_language() -> None:
    for arguments in (("--help",), ("score", "--help"), ("criteria", "--help"), ("criteria", "list", "--help")):
        assert entries("cli")["options"]["help"]["th"] in pmqa(*arguments, language="th").output


def test_the_language_may_stand_after_the_command() -> None:
    assert entries("cli")["short"]["score"]["th"].split()[0] in pmqa("score", "--lang", "th", "--help").output


def test_wrong_usage_is_exit_code_2() -> None:
    assert pmqa("nonsense").exit_code == 2
    assert pmqa("score").exit_code == 2
    assert pmqa("score", "no such file.xlsx").exit_code == 2
    assert pmqa("generate").exit_code == 2


def test_help_imports_no_heavy_library() -> None:
    program = (
        "import sys; from pmqa_score.cli.main import cli\n"
        "try: cli(['--help'])\n"
        f"except SystemExit: print(sorted({HEAVY!r} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stderr.strip() == "[]"


def test_the_program_really_starts_and_survives_a_thai_windows_console() -> None:
    environment = {"PYTHONIOENCODING": "cp874", "PYTHONUTF8": "0", "LANG": "th_TH"}
    import os  # noqa: PLC0415 - only here

    done = subprocess.run(
        [sys.executable, "-m", "pmqa_score", "criteria", "show", "pmqa-2562"],
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )
    assert done.returncode == 0
    assert "การนำองค์การ" in done.stdout.decode("cp874")


def test_json_is_sound_on_any_console() -> None:
    import json  # noqa: PLC0415 - only here
    import os  # noqa: PLC0415 - as above

    done = subprocess.run(
        [sys.executable, "-m", "pmqa_score", "criteria", "list", "--json", "--lang", "th"],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    listed = json.loads(done.stdout.decode("ascii"))["criteria"]
    assert "ภาครัฐ" in next(one["title"] for one in listed if one["id"] == "pmqa-2562")
