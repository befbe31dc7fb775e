"""Times of work and of its baseline in turns, and what a program took in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from benchmarks.memory import Watch

_PROGRAM = "import sys; sys.argv[0] = 'pmqa'; from pmqa_score.cli.main import main; main()"

_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Programs that are installed are compiled once, not at every start."""


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds, and the most memory in MB (0 where the system does not tell)."""

    seconds: float
    peak: int


def seconds(work: Callable[[], object]) -> float:
    """Return how long *work* takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def in_turns(runs: int, *works: Callable[[], object]) -> tuple[float, ...]:
    """Return the median time of each of *works*, done in turns that many times: what slows one slows all."""
    times = [[seconds(work) for work in works] for _ in range(runs)]
    return tuple(median(column) for column in zip(*times, strict=True))


def program(arguments: Sequence[str]) -> Took:
    """Run ``pmqa`` with *arguments* in a process of its own; RuntimeError where it crashes.

    The time is that of the whole process, and the memory that of it and all processes it starts.
    """
    start = perf_counter()
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        running = subprocess.Popen(  # noqa: S603 (our own program)
            [sys.executable, "-c", _PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=said, env=_INSTALLED
        )
        watch = Watch(running.pid)
        code = running.wait()
        took = Took(perf_counter() - start, watch.most())
        if code:
            said.seek(0)
            raise RuntimeError(said.read())
    return took


def bare(*arguments: str) -> None:
    """Run Python with *arguments* in a process of its own."""
    subprocess.run([sys.executable, *arguments], capture_output=True, check=True, env=_INSTALLED)  # noqa: S603 (Python itself)
