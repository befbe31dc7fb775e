"""Several processes, or machines, for work on many files: any executor, results in order, few under way at a time."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

from pmqa_score.errors import PmqaScoreError
from pmqa_score.problems import FilePlace, Problem, Severity

Task = TypeVar("Task")
Result = TypeVar("Result")

MANY = 50
"""Files from which it pays to start processes that read."""

TOGETHER = 8
"""Tasks that go to a process at once."""

_AHEAD = 6
"""Such bundles under way at a time: what is held does not grow with the number of files."""


@contextmanager
def crew(tasks: int, *, jobs: int | None = None, cluster: str = "", many: int = MANY) -> Iterator[Executor | None]:
    """Give an executor for that many *tasks*; None where they are best done here.

    *jobs* processes; without it as many as there are processors, for *many* tasks. *cluster* is the address of a Dask
    scheduler. PmqaScoreError where it cannot be reached.
    """
    if cluster:
        with _cluster(cluster) as executor:
            yield executor
        return
    count = jobs or (os.cpu_count() or 1 if tasks >= many else 1)
    if count <= 1 or tasks <= 1:
        yield None
        return
    # Never forked: a fork copies locks that another thread may hold, and Windows knows none.
    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(count, mp_context=context, initializer=_leave_interrupts)
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def in_order(
    function: Callable[[Task], Result], tasks: Iterable[Task], executor: Executor | None = None, *, ahead: int = _AHEAD
) -> Generator[Result, None, None]:
    """Yield what *function* gives for each of *tasks*, in their order; *tasks* are taken as they are needed.

    No more than *ahead* bundles of them are under way at a time.
    """
    if executor is None:
        yield from map(function, tasks)
        return
    waiting: deque[Future[list[Result]]] = deque()
    for bundle in _bundles(tasks):
        waiting.append(executor.submit(_all, function, bundle))
        if len(waiting) >= ahead:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _all(function: Callable[[Task], Result], tasks: list[Task]) -> list[Result]:
    return [function(task) for task in tasks]


def _bundles(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    rest = iter(tasks)
    while bundle := list(islice(rest, TOGETHER)):
        yield bundle


def _leave_interrupts() -> None:
    """Let the first process alone answer Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client  # noqa: PLC0415 (an extra: pmqa-score[dask])
    except ImportError as error:
        raise PmqaScoreError([Problem("CLUSTER_NOT_INSTALLED", Severity.ERROR, FilePlace(address))]) from error
    try:
        client = Client(address, timeout="10s")
    except (OSError, ValueError, MemoryError) as error:  # MemoryError: another server's answer read as a length
        raise PmqaScoreError(
            [Problem("CLUSTER_UNREACHABLE", Severity.ERROR, FilePlace(address), str(error))]
        ) from error
    with client:
        yield client.get_executor(pure=False)
