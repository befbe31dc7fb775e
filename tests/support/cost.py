"""What reading files costs: ``python cost.py FOLDER`` prints seconds and megabytes over the baseline for each."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from support.returned import good, read_back

from pmqa_score.errors import WorkbookError

PEAK = resource.RUSAGE_SELF


def megabytes() -> float:
    """Return the highest memory this process has had."""
    return resource.getrusage(PEAK).ru_maxrss / (1024 if sys.platform != "darwin" else 1 << 20)


def costs(folder: Path) -> dict[str, tuple[float, float, str]]:
    """Return seconds, megabytes over the baseline so far, and the outcome of each file."""
    read_back(good())
    baseline = megabytes()
    found = {}
    for path in sorted(folder.iterdir()):
        data = path.read_bytes()
        start = time.process_time()
        try:
            outcome = f"{len(read_back(data).problems)} problems"
        except WorkbookError as refused:
            outcome = refused.problems[0].code
        found[path.name] = (time.process_time() - start, megabytes() - baseline, outcome)
    return found


if __name__ == "__main__":
    print(json.dumps(costs(Path(sys.argv[1]))))  # noqa: T201 - its result
