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
class SampleConsensus:
    """What an agency's panel agreed, and when it was saved (naive UTC)."""

    agency: str
    saved: datetime

    @property
    def answers(self) -> str:
        """The name of the file of answers."""
        return f"{self.agency}.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """The sample round. ``settings`` are lines of ``round.yaml`` by key."""

    settings: Mapping[str, Any]
    roster: bytes
    returns: tuple[SampleReturn, ...]
    consensus: tuple[SampleConsensus, ...]

    def answers(self, one: SampleReturn | SampleConsensus) -> bytes:
        """Return the answers of one workbook, as JSON."""
        folder = "answers" if isinstance(one, SampleReturn) else "consensus"
        return (sample_folder() / folder / one.answers).read_bytes()


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
            saved=_moment(one["saved"]),
            copy=one["copy"],
        )
        for one in described.pop("returns")
    )
    consensus = tuple(
        SampleConsensus(agency=one["agency"], saved=_moment(one["saved"])) for one in described.pop("consensus")
    )
    roster = (folder / "roster.csv").read_bytes()
    return Sample(settings=described, roster=roster, returns=returns, consensus=consensus)


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")  # noqa: DTZ007 (naive UTC is what is noted inside)
