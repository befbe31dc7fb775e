"""A few kill trials in every run; ``python tests/kill_trials.py 50`` makes many."""

from pathlib import Path

import kill_trials
from support.definition_files import write_edition


def test_a_killed_command_leaves_no_half_file_and_another_run_ends_the_same(tmp_path: Path) -> None:
    assert kill_trials.run_trials(6, criteria=str(write_edition(tmp_path))) == []
