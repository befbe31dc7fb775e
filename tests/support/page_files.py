"""The files that docs/new-edition.md shows."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = (Path(__file__).parents[2] / "docs" / "new-edition.md").read_text(encoding="utf-8")

PAGE_FILES: dict[str, str] = dict(re.findall(r"```\w+\n# file: (\S+)\n(.*?)```", PAGE, re.DOTALL))
"""Every block that begins with ``# file: NAME``, by that name."""


def write_page_files(folder: Path) -> Path:
    """Write the criteria and bands files of the page into *folder*, and return it."""
    for name, text in PAGE_FILES.items():
        if name.endswith(".yaml"):
            (folder / name).write_text(text, encoding="utf-8")
    return folder
