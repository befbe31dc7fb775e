"""Readings and merged panels kept between two runs, in the round's folder: safe to delete, never believed over a file.

A reading is found by the SHA-256 of a file's bytes, so it is only ever that of these very bytes. It is sealed with the
round's key, together with what else it depends on: the program, its layout and the edition. What fits no seal is as if
it were not there.
"""

from __future__ import annotations

import hashlib
import hmac
import sqlite3
from collections.abc import Iterator, MutableMapping
from contextlib import closing, contextmanager, suppress
from functools import cache
from importlib import metadata
from pathlib import Path

from pmqa_score.assessment.record import Record, fingerprint
from pmqa_score.model.setup import Edition
from pmqa_score.round.folder import Round
from pmqa_score.workbook.plan import LAYOUT

NAME, MERGES = "readings.sqlite", "merges.sqlite"
_TABLE = "CREATE TABLE IF NOT EXISTS reading (digest BLOB PRIMARY KEY, seal BLOB, head BLOB, answers BLOB)"
_TOGETHER = 200
"""Readings written at once."""


@contextmanager
def kept_readings(opened: Round) -> Iterator[MutableMapping[bytes, Record]]:
    """Give the readings of a round by the SHA-256 of the files' bytes; where none can be kept, those of this run."""
    with _kept(opened, NAME, _program(opened.edition)) as readings:
        yield readings


@contextmanager
def kept_merges(opened: Round) -> Iterator[MutableMapping[bytes, Record]]:
    """Give what the agencies of a round came to by its ``round.yaml`` as it is; where none can be kept, nothing."""
    with _kept(opened, MERGES, _program(opened.edition) + repr(opened.settings).encode()) as merges:
        yield merges


@contextmanager
def _kept(opened: Round, name: str, depends: bytes) -> Iterator[MutableMapping[bytes, Record]]:
    """Give the records of the file *name*, each sealed together with what all of them depend on."""
    try:
        connection = _connected(opened.folder.cache / name)
    except (OSError, sqlite3.Error):
        yield {}
        return
    with closing(connection):
        readings = Readings(connection, hmac.digest(opened.key, name.encode() + depends, "sha256"))
        try:
            yield readings
        except BaseException:
            readings.write()  # what was read before the interruption need not be read again
            raise
        readings.tidy()


class Readings(MutableMapping[bytes, Record]):
    """A table of records, each sealed."""

    def __init__(self, connection: sqlite3.Connection, key: bytes) -> None:
        """Use the table behind *connection*; *key* seals its rows."""
        self._connection, self._key = connection, key
        self._used: set[bytes] = set()
        self._unwritten: dict[bytes, Record] = {}

    def __contains__(self, digest: object) -> bool:
        return isinstance(digest, bytes) and self._found(digest) is not None

    def __getitem__(self, digest: bytes) -> Record:
        record = self._found(digest)
        if record is None:
            raise KeyError(digest)
        return record

    def __setitem__(self, digest: bytes, record: Record) -> None:
        self._unwritten[digest] = record
        if len(self._unwritten) >= _TOGETHER:
            self.write()

    def __delitem__(self, digest: bytes) -> None:
        self._unwritten.pop(digest, None)
        self._connection.execute("DELETE FROM reading WHERE digest = ?", (digest,))

    def __iter__(self) -> Iterator[bytes]:
        self.write()
        return (digest for (digest,) in self._connection.execute("SELECT digest FROM reading"))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def write(self) -> None:
        """Write what is new; what cannot be written is kept for this run."""
        rows = [(digest, self._seal(digest, one), *one) for digest, one in self._unwritten.items()]
        with suppress(sqlite3.Error):
            with self._connection:
                self._connection.executemany("INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?)", rows)
            self._used |= self._unwritten.keys()
            self._unwritten.clear()

    def tidy(self) -> None:
        """Write what is new and forget what was not asked for."""
        self.write()
        with suppress(sqlite3.Error), self._connection:
            gone = [(digest,) for digest in self if digest not in self._used]
            self._connection.executemany("DELETE FROM reading WHERE digest = ?", gone)

    def _found(self, digest: bytes) -> Record | None:
        if digest in self._unwritten:
            return self._unwritten[digest]
        try:
            row = self._connection.execute(
                "SELECT seal, head, answers FROM reading WHERE digest = ?", (digest,)
            ).fetchone()
        except sqlite3.Error:
            return None
        if row is None or not all(isinstance(value, bytes) for value in row):
            return None
        record = Record(row[1], row[2])
        if not hmac.compare_digest(row[0], self._seal(digest, record)):
            return None
        self._used.add(digest)
        return record

    def _seal(self, digest: bytes, record: Record) -> bytes:
        return hmac.digest(self._key, digest + fingerprint(record), "sha256")


def _connected(path: Path) -> sqlite3.Connection:
    """Open the table, made anew where what lies there is none."""
    path.parent.mkdir(exist_ok=True)
    try:
        return _opened(path)
    except sqlite3.DatabaseError:
        path.unlink()
        return _opened(path)


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=5)
    try:
        connection.execute("PRAGMA synchronous = OFF")  # it may be lost: then files are read again
        connection.execute(_TABLE)
        connection.execute("SELECT digest, seal, head, answers FROM reading LIMIT 1")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _program(edition: Edition) -> bytes:
    """Return what a reading depends on beside the file: version and files of the program, layout, edition."""
    return "\n".join((metadata.version("pmqa-score"), str(LAYOUT), edition.digest, _files())).encode()


@cache
def _files() -> str:
    """Return a digest of the program's own files, by name, size and time: one that was changed reads anew."""
    root = Path(__file__).parents[1]
    stats = ((file.relative_to(root).as_posix(), file.stat()) for file in sorted(root.rglob("*.py")))
    text = "\n".join(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in stats)
    return hashlib.sha256(text.encode()).hexdigest()
