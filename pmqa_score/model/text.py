"""Text in Thai and English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pmqa_score.model.data import Data

Language = Literal["th", "en", "both"]


@dataclass(frozen=True, slots=True)
class Text(Data):
    """One text in both languages; Thai comes first everywhere."""

    th: str
    en: str

    def of(self, language: Language) -> str:
        """Return the text in *language*; ``both`` joins them with a slash, once if they are the same."""
        if language == "both":
            return self.th if self.th == self.en else f"{self.th} / {self.en}"
        return self.en if language == "en" else self.th
