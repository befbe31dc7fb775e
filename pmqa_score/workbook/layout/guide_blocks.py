"""The blocks that guides are made of: numbered sentences, and what cells and marks mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from pmqa_score.workbook.layout.builder import SheetBuilder
from pmqa_score.workbook.layout.context import Context

WIDTHS = (11, 18, 28, 11, 18, 28)
ALL, HALF = len(WIDTHS), len(WIDTHS) // 2
RETURN = ("save", "programs", "paste", "receipt", "send")
"""What is said of saving and returning a workbook."""


def section(build: SheetBuilder, words: str) -> None:
    """Lay out the heading of a part."""
    build.gap(6)
    build.put(0, words, "section", columns=ALL)
    build.end_row()


def numbered(build: SheetBuilder, around: Context, room: str, keys: Iterable[str], **values: object) -> None:
    """Lay out the heading ``guide.<room>.title`` and the sentences *keys* of that room, numbered."""
    section(build, around.say(f"guide.{room}.title", **values))
    for number, key in enumerate(keys, start=1):
        build.put(0, str(number), "label_centre")
        build.put(1, around.say(f"guide.{room}.{key}", **values), "text_box", columns=ALL - 1)
        build.end_row()


def marks(build: SheetBuilder, around: Context, keys: Sequence[str]) -> None:
    """Lay out what the marks *keys* mean, in two columns."""
    section(build, around.say("guide.marks.title"))
    half = (len(keys) + 1) // 2
    for pair in zip_longest(keys[:half], keys[half:]):
        for start, key in zip((0, HALF), pair, strict=True):
            sign = around.say(f"guide.marks.{key}.sign") if key else ""
            build.put(start, sign, "sample_input" if key == "cream" else "label_centre")
            build.put(start + 1, around.say(f"guide.marks.{key}.means") if key else "", "text_box", columns=HALF - 1)
        build.end_row()
