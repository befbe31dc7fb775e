"""What every test may use."""

from __future__ import annotations

import os
import shutil

import pytest

TOOLS = {"office": ("soffice", "LibreOffice"), "pages": ("pdftoppm", "poppler"), "browser": ("chromium", "Chromium")}
"""Marker → the program its tests need, and that program's name."""


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what this machine has no program for; where nothing may be skipped (CI), fail instead."""
    for marker, (program, name) in TOOLS.items():
        if item.get_closest_marker(marker) and not shutil.which(program):
            if os.environ.get("PMQA_NO_SKIP"):
                pytest.fail(f"{name} ({program}) is not installed, and no test may be skipped here")
            pytest.skip(f"needs {name} ({program})")
