"""What ``pmqa --help`` brings along: nothing slow."""

from __future__ import annotations

import subprocess
import sys

import pytest

SLOW = ("numpy", "openpyxl", "pandas", "pydantic", "rich", "ruamel", "sqlite3", "xlsxwriter")
SCRIPT = """
import sys
from pmqa_score.cli.main import cli
try:
    cli(["--help"])
except SystemExit:
    pass
print("modules", *sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.fixture(scope="module")
def modules() -> set[str]:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, encoding="utf-8", check=True)
    return set(done.stdout.splitlines()[-1].split()[1:])


@pytest.mark.parametrize("slow", SLOW)
def test_help_does_without(slow: str, modules: set[str]) -> None:
    assert slow not in modules
