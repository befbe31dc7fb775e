"""Take the pictures of the pages: ``python docs/pictures.py`` (needs LibreOffice, poppler, Chromium, TH Sarabun New).

The sample round is run and workbooks are filled by the commands a user would give. LibreOffice prints what comes of
it, Chromium shows the web pages; one page of each kind becomes a PNG in ``docs/pictures/``.
With names, only those are taken: ``python docs/pictures.py cover summary``.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook

from pmqa_score.texts import say

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "samples"
ANSWERS = HERE / "answers"
YEARS = "2565,2566,2567"
DOTS_PER_INCH = 80
PAPER = {True: (8.27, 11.69), False: (11.69, 8.27)}
"""Width and height of A4 in inches: upright, or lying."""
MARGIN, HEADER = 0.32, 0.46
"""What is cut off each side, and from above, in inches."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page of what ``of`` makes: the one with a line that begins with ``line``, or the ``nth`` of these.

    ``upper`` is how much of it is shown, from above; a page that lies has ``upright`` false.
    """

    of: str
    line: str = ""
    nth: int = 1
    upper: float = 1.0
    upright: bool = True


def _words(key: str) -> str:
    return say("workbook", key, "th")


PICTURES = {
    "cover": Picture("scored"),
    "contents": Picture("scored", _words("contents.title"), upper=0.72),
    "process-item": Picture("scored", "1.1 "),
    "process-score": Picture("scored", "1.1 ", nth=2, upper=0.87),
    "slips": Picture("slips", "1.2 "),
    "results-item": Picture("scored", "7.1 ", upper=0.6, upright=False),
    "results-factors": Picture("scored", "7.1 ", nth=2, upper=0.7, upright=False),
    "links": Picture("scored", _words("links.title")),
    "summary": Picture("scored", _words("summary.title")),
    "summary-conditions": Picture("scored", _words("summary.title"), nth=2, upper=0.8),
    "levels-item": Picture("four", "1.2 ", upper=0.9),
    "kpi-item": Picture("four", "7.1 ", upper=0.8, upright=False),
    "rating-item": Picture("ready", "1.1 ", upper=0.75),
    "self-cover": Picture("self", upper=0.85),
    "self-profile": Picture("self", _words("profile.title"), upper=0.6),
    "self-evidence": Picture("self", "1.1 "),
    "self-next-steps": Picture("self", "1.1 ", nth=2, upper=0.62),
    "self-practice": Picture("self", "1.1 ", nth=3, upper=0.5),
    "self-indicators": Picture("self", "7.3 ", nth=2, upper=0.75, upright=False),
    "self-proofs": Picture("self", _words("proofs.title"), upper=0.8, upright=False),
    "self-plan": Picture("self", _words("plan.title")),
    "consensus-overview": Picture("consensus", say("consensus", "overview.title", "th"), upright=False),
    "consensus-item": Picture("consensus", "3.1 "),
    "results-ranking": Picture("results", upper=0.8, upright=False),
    "results-agency": Picture("results", "A02 ", upright=False),
    "feedback-total": Picture("feedback", upper=0.8),
    "feedback-item": Picture("feedback", "1.1 "),
}
"""Each picture of a printed page."""

SHOTS = {"feedback-page": ("feedback-html", (1000, 900)), "dashboard": ("dashboard", (1100, 760))}
"""Each picture of a web page: what makes it, and the size of the window."""


class Sources:
    """The files that pictures are taken of, each made once, when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._made: dict[str, Path] = {}
        self._makers: dict[str, Callable[[], Path]] = {
            "round": self._round,
            "scored": lambda: self._one("returned/A01-*-r01.xlsx"),
            "slips": lambda: with_slips(self["scored"], folder / "slips.xlsx"),
            "consensus": lambda: self._one("consensus/A02-*.xlsx"),
            "results": lambda: self._one("results/results.xlsx"),
            "feedback": lambda: self._one("results/feedback/A01-*.docx"),
            "feedback-html": lambda: self._one("results/feedback/A01-*.html"),
            "dashboard": lambda: self._one("results/dashboard.html"),
            "four": lambda: self._filled("pmqa-4.0"),
            "self": self._own,
            "ready": lambda: self._filled("pmqa-readiness"),
        }

    def __getitem__(self, name: str) -> Path:
        """Return the file of that name."""
        if name not in self._made:
            self._made[name] = self._makers[name]()
        return self._made[name]

    def _round(self) -> Path:
        _pmqa("demo", self.folder / "round")
        return self.folder / "round"

    def _one(self, pattern: str) -> Path:
        return next(iter(sorted(self["round"].glob(pattern))))

    def _filled(self, criteria: str) -> Path:
        blank, filled = self.folder / f"{criteria}-blank.xlsx", self.folder / f"{criteria}.xlsx"
        who = ("--agency", "A01=กรมพัฒนาบริการประชาชน", "--assessor", "r01=นางกัลยา รัตนวงศ์")
        _pmqa("generate", "--criteria", criteria, *who, "--years", YEARS, "-o", blank)
        _pmqa("fill", blank, ANSWERS / f"{criteria}.json", "-o", filled)
        return filled

    def _own(self) -> Path:
        blank, scored, filled = (self.folder / f"self-{state}.xlsx" for state in ("blank", "scored", "filled"))
        own = ("--role", "self", "--agency", "A01=กรมพัฒนาบริการประชาชน", "--round-title", "รอบตัวอย่าง พ.ศ. 2568")
        _pmqa("generate", "--criteria", "pmqa-2562", *own, "--years", YEARS, "-o", blank)
        _pmqa("fill", blank, SAMPLES / "answers" / "A01-r01.json", "-o", scored)
        _pmqa("fill", scored, ANSWERS / "self-assessment.json", "-o", filled)
        return filled


SLIPS = {"in_1_2_percent": 72, "in_1_2_factor_D": "50-56", "in_1_2_evidence_2": "น่าจะมี"}
"""Answers as somebody might paste them, past the lists of the cells."""


def with_slips(workbook: Path, target: Path) -> Path:
    """Save *workbook* as *target* with the slips pasted in, and return it."""
    book = load_workbook(workbook)
    for name, value in SLIPS.items():
        sheet, cell = next(iter(book.defined_names[name].destinations))
        book[sheet][cell.replace("$", "")] = value
    book.save(target)
    return target


def main(wanted: list[str]) -> None:
    """Take the pictures of these names, or all."""
    with tempfile.TemporaryDirectory() as folder:
        sources = Sources(Path(folder))
        for name, picture in PICTURES.items():
            if not wanted or name in wanted:
                take(picture, _printed(sources[picture.of], Path(folder)), HERE / "pictures" / name)
        for name, (of, window) in SHOTS.items():
            if not wanted or name in wanted:
                shoot(sources[of], window, HERE / "pictures" / f"{name}.png")


def take(picture: Picture, pdf: Path, target: Path) -> None:
    """Save the page of *picture* as a PNG, its margins cut off; *target* has no suffix."""
    width, height = PAPER[picture.upright]
    shown = {"-x": MARGIN, "-y": HEADER, "-W": width - 2 * MARGIN, "-H": (height - 2 * HEADER) * picture.upper}
    place = (word for option, inches in shown.items() for word in (option, round(inches * DOTS_PER_INCH)))
    page = _page(pdf, picture)
    _run("pdftoppm", "-singlefile", "-r", DOTS_PER_INCH, "-f", page, *place, "-png", pdf, target)


def shoot(page: Path, window: tuple[int, int], target: Path) -> None:
    """Save what a window shows of a web page as a PNG."""
    size = f"--window-size={window[0]},{window[1]}"
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", size, f"--screenshot={target}")
    _run("chromium", *options, page.resolve().as_uri())


def _printed(file: Path, folder: Path) -> Path:
    pdf = folder / f"{file.name}.pdf"
    if not pdf.exists():
        home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
        _run("soffice", "--headless", "--norestore", home, "--convert-to", "pdf", "--outdir", folder / "pdf", file)
        (folder / "pdf" / file.with_suffix(".pdf").name).rename(pdf)
    return pdf


def _page(pdf: Path, picture: Picture) -> int:
    """Return the number of the page; its line stands near the top, below the header."""
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True).stdout.decode("utf-8")  # noqa: S603, S607 (a tool found by name)
    tops = [[line.strip() for line in page.splitlines() if line.strip()][:4] for page in text.split("\f")]
    fits = [number for number, top in enumerate(tops, 1) if any(line.startswith(picture.line) for line in top)]
    return fits[picture.nth - 1]


def _pmqa(*words: object) -> None:
    _run(sys.executable, "-m", "pmqa_score", "--lang", "th", *words)


def _run(*command: object) -> None:
    subprocess.run([str(word) for word in command], check=True, capture_output=True)  # noqa: S603 (our own words)


if __name__ == "__main__":
    main(sys.argv[1:])
