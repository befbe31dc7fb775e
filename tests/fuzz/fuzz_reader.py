"""Feed damaged workbooks to the reader: ``python tests/fuzz/fuzz_reader.py 20000 [FIRST_SEED]``.

Whatever the bytes, reading gives a result whose answers keep the rules, or a WorkbookError with named problems; nothing
takes two seconds. Prints how the files ended, and every seed that broke a rule; ends with 1 if one did.
"""

from __future__ import annotations

import sys
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.mutations import mutant
from support.reader_rules import outcome


def main(count: int, first: int = 0) -> int:
    """Try *count* damaged files, from the seed *first* on; return the exit code."""
    ends: Counter[str] = Counter()
    broken = 0
    for seed in range(first, first + count):
        try:
            ends[outcome(mutant(seed))] += 1
        except Exception:  # noqa: BLE001 - any exception is what is looked for
            broken += 1
            print(f"seed {seed}\n{traceback.format_exc()}")  # noqa: T201 - its result
    for name, number in ends.most_common():
        print(f"{number:7} {name}")  # noqa: T201 - its result
    print(f"{count} files, {broken} broke a rule")  # noqa: T201 - its result
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:] or ["20000"])))
