"""Reading and scoring many workbooks: here or in other processes, each content once."""

from __future__ import annotations

import hashlib
import pickle
import zlib
from collections.abc import Iterable, Iterator, MutableMapping
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from pmqa_score.assessment.assess import Assessed, assess
from pmqa_score.assessment.crew import in_order
from pmqa_score.assessment.editions import FindEdition, edition_finder
from pmqa_score.assessment.record import Record, record_of, record_of_refusal, restored
from pmqa_score.errors import WorkbookError
from pmqa_score.model.setup import Edition


class Content(NamedTuple):
    """The bytes of a file, and their SHA-256."""

    digest: bytes
    data: bytes


class _Task(NamedTuple):
    editions: bytes
    key: bytes | None
    content: Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """How workbooks are read: *editions* beside the shipped ones, the round's *key*.

    ``executor`` reads in other processes. ``known`` keeps records by the SHA-256 of a file's bytes.
    """

    editions: tuple[Edition, ...] = ()
    key: bytes | None = None
    executor: Executor | None = None
    known: MutableMapping[bytes, Record] = field(default_factory=dict)

    def read(self, contents: Iterable[Content]) -> Iterator[bytes]:
        """Read what is not known yet, each content once; yield the digest of each as soon as its record is there."""
        packed = _packed(self.editions)
        waiting: set[bytes] = set()

        def unknown() -> Iterator[_Task]:
            for content in contents:
                if content.digest not in self.known and content.digest not in waiting:
                    waiting.add(content.digest)
                    yield _Task(packed, self.key, content)

        for digest, record in in_order(_read, unknown(), self.executor):
            self.known[digest] = record
            yield digest

    def assessed(self, digest: bytes, file: str, find_edition: FindEdition) -> Assessed:
        """Return the reading of the content with that *digest*, read before, as that of a file called *file*.

        Raises the WorkbookError of one that could not be read.
        """
        return restored(self.known[digest], file, find_edition)

    def find_edition(self) -> FindEdition:
        """Return a finder of the editions this one reads with."""
        return edition_finder(*self.editions)


def content_of(data: bytes) -> Content:
    """Return *data* with its digest."""
    return Content(hashlib.sha256(data).digest(), data)


def _read(task: _Task) -> tuple[bytes, Record]:
    try:
        assessed = assess(task.content.data, file="", find_edition=_finder(task.editions), key=task.key)
    except WorkbookError as error:
        return task.content.digest, record_of_refusal(error)
    return task.content.digest, record_of(assessed)


def _packed(editions: tuple[Edition, ...]) -> bytes:
    return zlib.compress(pickle.dumps(editions))


@lru_cache(maxsize=8)
def _finder(packed: bytes) -> FindEdition:
    editions: tuple[Edition, ...] = pickle.loads(zlib.decompress(packed))  # noqa: S301 (from our own process)
    return edition_finder(*editions)
