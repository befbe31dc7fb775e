"""The memory of a program with all processes that it starts, looked at while they run; Linux tells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

_EVERY = 0.2
"""Seconds between two looks: what lasts no longer may be missed."""

_PROCESSES = Path("/proc")


class Watch:
    """Looks at a process and its descendants from now on."""

    def __init__(self, pid: int) -> None:
        """Begin to look at the process *pid*."""
        self._pid, self._peak, self._end = pid, 0, Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def most(self) -> int:
        """Stop looking; return the most MB they held together, 0 where the system does not tell."""
        self._end.set()
        self._thread.join()
        return self._peak // 1024

    def _look(self) -> None:
        while not self._end.wait(_EVERY):
            self._peak = max(self._peak, sum(map(held, family(self._pid))))


def family(pid: int) -> Iterator[int]:
    """Yield the process *pid* and all that descend from it; of a system that does not tell, that one alone."""
    yield pid
    for children in (_PROCESSES / str(pid) / "task").glob("*/children"):
        for child in _text(children).split():
            yield from family(int(child))


def held(pid: int) -> int:
    """Return the kB a process holds, its share of what several hold; 0 for one that is gone or that nobody tells of."""
    status = _text(_PROCESSES / str(pid) / "smaps_rollup") or _text(_PROCESSES / str(pid) / "status")
    kept = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
    return int(kept.get("Pss", kept.get("VmRSS", "0 kB")).split()[0])


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:  # it has gone, or the system does not tell
        return ""
