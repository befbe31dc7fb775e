"""Reading is bounded whatever the file: under 2 seconds and 200 megabytes over the baseline each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.heavy_files import HEAVY
from support.oddities import SAME
from support.package_faults import BROKEN, KINDS

pytest.importorskip("resource", reason="Windows cannot tell a process its peak of memory")

TESTS = Path(__file__).parents[1]
CORPUS = {
    **{name: build for name, (build, _) in {**KINDS, **BROKEN, **SAME}.items()},
    **HEAVY,
}


def test_no_file_costs_more_than_two_seconds_and_two_hundred_megabytes(tmp_path: Path) -> None:
    for number, (name, build) in enumerate(CORPUS.items()):
        (tmp_path / f"{number:03} {name.replace('/', ' ')}").write_bytes(build())
    measured = subprocess.run(
        [sys.executable, str(TESTS / "support" / "cost.py"), str(tmp_path)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent)])},
        capture_output=True,
        check=True,
    )
    costs = json.loads(measured.stdout)
    assert len(costs) == len(CORPUS)
    slow = {name: cost for name, cost in costs.items() if cost[0] > 2}
    assert slow == {}
    assert max(memory for _, memory, _ in costs.values()) < 200
