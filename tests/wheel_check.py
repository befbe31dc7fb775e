"""Install the built wheel in an empty environment elsewhere and run a whole round there: ``wheel_check.py dist``."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

COMMANDS = (["criteria", "list"], ["demo", "round"], ["status", "round"], ["consolidate", "round"], ["report", "round"])


def main(dist: Path) -> None:
    """Fail with the command's own words where one of them fails."""
    wheel = max(dist.resolve().glob("pmqa_score-*.whl"))
    with tempfile.TemporaryDirectory(prefix="pmqa-wheel-") as folder:
        home = Path(folder)
        venv.create(home / "venv", with_pip=True)
        programs = home / "venv" / ("Scripts" if os.name == "nt" else "bin")
        run([programs / "python", "-m", "pip", "install", "--quiet", wheel], home)
        for words in COMMANDS:
            run([programs / "pmqa", *words], home, fine=(0, 1))  # 1: problems were found, as the samples have some
        results = sorted(path.name for path in (home / "round" / "results").iterdir())
        if not any(name.endswith(".xlsx") for name in results):
            sys.exit(f"no results workbook in {results}")
        print(f"the wheel {wheel.name} runs a whole round: {', '.join(results)}")  # noqa: T201 (a script's answer)


def run(command: list[str | Path], folder: Path, fine: tuple[int, ...] = (0,)) -> None:
    """Run *command* in *folder* without this checkout on the path."""
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=folder, env=plain, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode not in fine:
        sys.exit(f"{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
