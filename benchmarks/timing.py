"""Times of work and of its baseline in turns, and what a program took in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

_WATCHED = """
import sys, time
start = time.perf_counter()
sys.argv = ["pmqa", *sys.argv[1:]]
from pmqa_score.cli.main import main
code = 0
try:
    main()
except SystemExit as end:
    code = end.code
finally:
    try:
        import resource
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform != "darwin" else 1 << 20)
    except ImportError:  # Windows
        peak = 0
    print(f"took {time.perf_counter() - start} {peak} {code}", file=sys.stderr)
"""


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
    """Run ``pmqa`` with *arguments* in a process of its own; RuntimeError where it crashes."""
    done = subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-c", _WATCHED, *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )
    words = done.stderr.split()
    if "took" not in words or done.returncode:
        raise RuntimeError(done.stderr)
    at = len(words) - 1 - words[::-1].index("took")
    return Took(float(words[at + 1]), int(words[at + 2]))


def bare(*arguments: str) -> None:
    """Run Python with *arguments* in a process of its own."""
    subprocess.run([sys.executable, *arguments], capture_output=True, check=True)  # noqa: S603 (Python itself)
