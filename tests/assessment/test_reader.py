"""Many workbooks: the same readings, wherever they are read."""

from __future__ import annotations

import distributed
import pytest
from support.returned import FILE, KEY, edition, good

from pmqa_score.assessment import assess
from pmqa_score.assessment.crew import crew
from pmqa_score.assessment.reader import Reader, content_of
from pmqa_score.errors import WorkbookError

CONTENTS = (good(), b"nothing", good())


def _all(reader: Reader) -> list[str]:
    found = []
    find_edition = reader.find_edition()
    digests = list(reader.read(map(content_of, CONTENTS)))
    for digest in digests:
        try:
            found.append(reader.assessed(digest, FILE, find_edition).receipt)
        except WorkbookError as error:
            found.extend(problem.code for problem in error.problems)
    return found


def _expected() -> list[str]:
    find_edition = Reader(editions=(edition(),)).find_edition()
    return [assess(good(), file=FILE, find_edition=find_edition, key=KEY).receipt, "FILE_IS_TEXT"]


def test_equal_contents_are_read_once_here() -> None:
    assert _all(Reader(editions=(edition(),), key=KEY)) == _expected()


def test_processes_read_alike() -> None:
    with crew(3, jobs=2) as executor:
        assert _all(Reader(editions=(edition(),), key=KEY, executor=executor)) == _expected()


def test_what_is_known_is_not_read() -> None:
    reader = Reader(editions=(edition(),), key=KEY)
    assert len(list(reader.read(map(content_of, CONTENTS)))) == 2
    assert list(reader.read(map(content_of, CONTENTS))) == []


@pytest.mark.filterwarnings("default")
def test_a_dask_cluster_reads_alike() -> None:
    """One scheduler and two workers, in threads: the same interface as for a cluster of machines."""
    options = {"n_workers": 1, "threads_per_worker": 2, "processes": False, "dashboard_address": None}
    with distributed.LocalCluster(**options) as cluster, crew(3, cluster=cluster.scheduler_address) as executor:
        assert _all(Reader(editions=(edition(),), key=KEY, executor=executor)) == _expected()
