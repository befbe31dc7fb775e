"""The shipped sample round: who scores whom, what they answered, when it came back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleReturn:
    """One workbook that comes back: the file of its answers, its save time (naive UTC), a second name if sent twice."""

    agency: str
    assessor: str
    saved: datetime
    copy: str

    @property
    def answers(self) -> str:
        """The name of the file of answers."""
        return f"{self.agency}-{self.assessor}.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """The sample round. ``settings`` are lines of ``round.yaml`` by key."""

    settings: Mapping[str, Any]
    roster: bytes
    returns: tuple[SampleReturn, ...]

    def answers(self, one: SampleReturn) -> bytes:
        """Return the answers of one workbook, as JSON."""
        return (sample_folder() / "answers" / one.answers).read_bytes()


def sample_folder() -> Traversable:
    """Return the folder of the shipped samples, from the wheel or from a checkout."""
    installed = files("pmqa_score") / "_data" / "samples"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "samples"


def load_sample() -> Sample:
    """Return the sample round."""
    folder = sample_folder()
    described = json.loads((folder / "round.json").read_text(encoding="utf-8"))
    returns = tuple(
        SampleReturn(
            agency=one["agency"],
            assessor=one["assessor"],
            saved=datetime.strptime(one["saved"], "%Y-%m-%dT%H:%M:%SZ"),  # noqa: DTZ007 (naive UTC is what is noted inside)
            copy=one["copy"],
        )
        for one in described.pop("returns")
    )
    return Sample(settings=described, roster=(folder / "roster.csv").read_bytes(), returns=returns)
