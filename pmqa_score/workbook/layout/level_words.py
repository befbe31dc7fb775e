"""The hidden sheet with the sentences about levels: formulas on every sheet look them up, so each is written once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.texts import say
from pmqa_score.workbook.formulas.references import quoted, reference
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.plan import Cell, Sheet, Spot, Static

LEVELS_SHEET = "_levels"
_BLANKS = {name: f"{{{name}}}" for name in ("ticked", "checks", "left", "idle")}


class LevelWords:
    """What may be said of levels, one sentence a row, with ``{blanks}`` for the figures of an item."""

    def __init__(self, edition: Edition, language: Language) -> None:
        """Gather the sentences in *language*."""
        self.language = language
        self._texts = dict(self._entries(edition))

    def said(self, *key: str, **figures: str) -> str:
        """Return the formula of the sentence *key* with its blanks filled by the formulas *figures*."""
        row = list(self._texts).index(key)
        formula = reference(Spot(LEVELS_SHEET, row, 0), "")
        for name, figure in figures.items():
            if _BLANKS[name] in self._texts[key]:
                formula = f"SUBSTITUTE({formula},{quoted(_BLANKS[name])},{figure})"
        return formula

    def longest(self, *heads: str) -> str:
        """Return the longest sentence of these kinds: the room its cell needs."""
        return max((text for (head, *_), text in self._texts.items() if head in heads), key=len)

    def sheet(self) -> Sheet:
        """Return the hidden sheet."""
        cells = (
            Cell(row=row, column=0, content=Static(text), style="hidden")
            for row, text in enumerate(self._texts.values())
        )
        return Sheet(name=LEVELS_SHEET, title=LEVELS_SHEET, cells=tuple(cells), widths=(60,), hidden=True)

    def _entries(self, edition: Edition) -> Iterator[tuple[tuple[str, ...], str]]:
        def words(key: str, **values: object) -> str:
            return say("workbook", f"levels.{key}", self.language, **_BLANKS, **values)

        levels = edition.criteria.levels
        yield ("none",), words("none", title=levels[0].title)
        for level in levels:
            yield ("title", level.id), level.title.of(self.language)
            yield ("step", level.id), words("next_step", title=level.title)
            yield ("closed", level.id), words("gate_closed", below=level.title)
            yield ("idle", level.id), words("gate_idle", below=level.title)
        for state in ("full", "open", "waits"):
            yield (state,), words(f"gate_{state}")
        yield ("waiting",), words("waiting")
        yield ("next_waits",), words("next_waits")
        yield ("done",), words("next_done")
        yield ("found",), words("idle")
        yield ("not_found",), words("idle_none")


@lru_cache(maxsize=32)
def level_words(edition: Edition, language: Language) -> LevelWords:
    """Return the sentences of *edition* in *language*."""
    return LevelWords(edition, language)


def level_words_sheet(around: Context, _items: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """Return the hidden sheet of a workbook with items of gated checks."""
    return (level_words(around.edition, around.language).sheet(),)
