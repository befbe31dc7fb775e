"""Kill ``generate``, ``fill`` and ``consolidate`` at random moments: no file may be half written, none lost.

``python tests/kill_trials.py 50`` runs 50 trials and tells what came of them; a short run is part of the tests.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SEED = 7
EARLY, LATE = 0.15, 1.1
"""When to kill, as shares of the time an undisturbed run takes: from starting up to just after the end."""


@dataclass(frozen=True)
class Trial:
    """A command, the folder it writes to, and the files that an undisturbed run leaves there."""

    name: str
    arguments: tuple[str, ...]
    folder: Path
    wanted: Mapping[str, bytes]
    seconds: float


def pmqa(arguments: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start the program."""
    return subprocess.Popen(
        [sys.executable, "-m", "pmqa_score", *arguments],
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


FIXED = {"SOURCE_DATE_EPOCH": "1760000000"}


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of *folder*."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def measured(name: str, arguments: Sequence[str], folder: Path) -> Trial:
    """Run a command undisturbed; return what it leaves and how long it takes."""
    began = time.monotonic()
    code = pmqa(arguments, FIXED).wait()
    if code not in {0, 1}:
        raise SystemExit(f"{name} ended with {code}")
    return Trial(name, tuple(arguments), folder, contents(folder), time.monotonic() - began)


def killed(trial: Trial, after: float) -> list[str]:
    """Start over, kill it *after* so many seconds, run it again; return what is wrong."""
    empty(trial.folder)
    process = pmqa(trial.arguments, FIXED)
    time.sleep(after)
    process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    process.wait()
    found = {name: data for name, data in contents(trial.folder).items() if not name.endswith(".part")}
    wrong = [f"{name} is half written" for name, data in found.items() if data != trial.wanted.get(name)]
    pmqa(trial.arguments, FIXED).wait()
    again = contents(trial.folder)
    wrong += [f"{name} is missing or different after another run" for name, data in trial.wanted.items()
              if again.get(name) != data]  # fmt: skip
    return wrong + [f"{name} was left behind" for name in again.keys() - trial.wanted.keys()]


def empty(folder: Path) -> None:
    """Remove what is in *folder*."""
    for path in folder.iterdir():
        path.unlink()


def prepared(work: Path, criteria: str) -> tuple[Trial, ...]:
    """Make a round and measure the three commands."""
    folder, out = work / "round", work / "out"
    out.mkdir()
    answers = work / "answers.json"
    answers.write_text(json.dumps({"in_1_1_percent": 50}), encoding="utf-8")
    roster = work / "people.csv"
    lines = [f"A01,กรมหนึ่ง,a{number},ผู้ตรวจ {number}" for number in range(1, 5)]
    roster.write_text("\n".join(["agency_id,agency_name,assessor_id,assessor_name", *lines]), encoding="utf-8")
    pmqa(["init", str(folder), "--criteria", criteria, "--roster", str(roster)], {}).wait()
    generate = measured("generate", ["generate", str(folder)], folder / "issued")
    issued = sorted((folder / "issued").iterdir())
    blank = work / "blank.xlsx"
    shutil.copy(issued[0], blank)
    fill = measured(
        "fill", ["fill", str(blank), str(answers), "-o", str(out / "filled.xlsx"), "--criteria", criteria], out
    )
    shutil.copy(out / "filled.xlsx", folder / "returned" / "a1.xlsx")
    consolidate = measured("consolidate", ["consolidate", str(folder)], folder / "results")
    return generate, fill, consolidate


def run_trials(count: int, *, criteria: str = "pmqa-2562", seed: int = SEED) -> list[str]:
    """Run *count* trials on workbooks of *criteria*, the commands in turn; return everything that went wrong."""
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    with tempfile.TemporaryDirectory(prefix="pmqa-kill-") as name:
        trials = prepared(Path(name), criteria)
        wrong = []
        for number in range(count):
            trial = trials[number % len(trials)]
            after = trial.seconds * chance.uniform(EARLY, LATE)
            wrong += [f"{trial.name} killed after {after:.2f} s: {fault}" for fault in killed(trial, after)]
    return wrong


if __name__ == "__main__":
    trials_wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    faults = run_trials(trials_wanted)
    print(*faults, f"{trials_wanted} trials, {len(faults)} faults", sep="\n")  # noqa: T201 - the result
    sys.exit(bool(faults))
