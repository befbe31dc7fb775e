"""Take the pictures of the pages: ``python docs/pictures.py`` (needs LibreOffice, poppler and TH Sarabun New).

A workbook is issued and filled by the commands a user would give, printed by LibreOffice, and one page of each kind of
sheet becomes a PNG in ``docs/pictures/``.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from pmqa_score import load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.workbook.layout import plan_of

HERE = Path(__file__).parent
ANSWERS = HERE.parent / "samples" / "answers" / "A01-r01.json"
YEARS = (2565, 2566, 2567)
SHEETS = {"cover": 0, "process-item": "1.1", "results-item": "7.1", "links": -2, "summary": -1}
"""Picture → sheet: by name, or by its place among the visible sheets."""
DOTS_PER_INCH = "80"


def main() -> None:
    """Issue, fill, print, and take the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = _printed(_filled(Path(folder)), Path(folder))
        pages = _first_lines(pdf)
        for picture, title in _titles().items():
            page = next(number for number, line in enumerate(pages, start=1) if line == title)
            _run("pdftoppm", "-singlefile", "-r", DOTS_PER_INCH, "-f", page, "-png", pdf, HERE / "pictures" / picture)


def _filled(folder: Path) -> Path:
    blank, filled = folder / "blank.xlsx", folder / "filled.xlsx"
    who = ("--agency", "A01=กรมพัฒนาบริการประชาชน", "--assessor", "r01=นางกัลยา รัตนวงศ์")
    when = ("--years", ",".join(map(str, YEARS)), "--round-title", "รอบตัวอย่าง พ.ศ. 2568")
    _run(sys.executable, "-m", "pmqa_score", "generate", "--criteria", "pmqa-2562", *who, *when, "-o", blank)
    _run(sys.executable, "-m", "pmqa_score", "fill", blank, ANSWERS, "-o", filled)
    return filled


def _printed(workbook: Path, folder: Path) -> Path:
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    _run("soffice", "--headless", "--norestore", home, "--convert-to", "pdf", "--outdir", folder, workbook)
    return workbook.with_suffix(".pdf")


def _titles() -> dict[str, str]:
    """Return the title of the sheet of each picture, as it heads the printed page."""
    visible = [sheet for sheet in plan_of(load_edition("pmqa-2562"), Setup(years=YEARS)).sheets if not sheet.hidden]
    by_name = {sheet.name: sheet.title for sheet in visible}
    return {
        picture: by_name[which] if isinstance(which, str) else visible[which].title for picture, which in SHEETS.items()
    }


def _first_lines(pdf: Path) -> list[str]:
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True).stdout.decode("utf-8")  # noqa: S603, S607 (a tool found by name)
    return [next((line.strip() for line in page.splitlines() if line.strip()), "") for page in text.split("\f")]


def _run(*command: object) -> None:
    subprocess.run([str(word) for word in command], check=True, capture_output=True)  # noqa: S603 (our own words)


if __name__ == "__main__":
    main()
