"""Readings of an earlier run: nobody misses them, and they are never believed over a file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from importlib import metadata
from pathlib import Path

import pytest
from support.rounds import make_round, percents, returned

from pmqa_score.assessment import reader as readers
from pmqa_score.round.cache import NAME, kept_readings
from pmqa_score.round.folder import Round
from pmqa_score.round.ledger import Ledger, ledger_of, reader_of


@pytest.fixture
def opened(tmp_path: Path) -> Round:
    made = make_round(tmp_path)
    returned(made, "a.xlsx", percents(50, 60, 70))
    (made.folder.returned / "b.xlsx").write_bytes(b"nothing")
    return made


def run(opened: Round, monkeypatch: pytest.MonkeyPatch) -> tuple[Ledger, int]:
    """Read the round with its kept readings; return the ledger and how many files were read."""
    read: list[object] = []
    plain = readers._read

    def counted(task: readers._Task) -> object:
        read.append(task)
        return plain(task)

    with monkeypatch.context() as patch:
        patch.setattr(readers, "_read", counted)
        with kept_readings(opened) as known:
            ledger = ledger_of(opened, reader=replace(reader_of(opened), known=known))
    return ledger, len(read)


def told(ledger: Ledger) -> list[object]:
    return [(one.file, one.outcome, one.problems, one.content) for one in ledger.entries]


def table(opened: Round) -> Path:
    return opened.folder.cache / NAME


def change(opened: Round, sql: str) -> None:
    connection = sqlite3.connect(table(opened))
    with connection:
        connection.execute(sql)
    connection.close()


def test_a_second_run_reads_nothing_and_says_the_same(opened: Round, monkeypatch: pytest.MonkeyPatch) -> None:
    first, read = run(opened, monkeypatch)
    again, read_again = run(opened, monkeypatch)
    assert (read, read_again) == (2, 0)
    assert told(again) == told(first) == told(ledger_of(opened))


def test_only_a_changed_file_is_read_and_what_is_gone_is_forgotten(
    opened: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(opened, monkeypatch)
    (opened.folder.returned / "a.xlsx").unlink()
    returned(opened, "a.xlsx", percents(55, 60, 70))
    changed, read = run(opened, monkeypatch)
    assert read == 1
    assert told(changed) == told(ledger_of(opened))
    with kept_readings(opened) as known:
        assert len(known) == 2


@pytest.mark.parametrize(
    "spoil",
    [
        lambda opened: change(opened, "UPDATE reading SET head = replace(head, '150', '300')"),
        lambda opened: change(opened, "UPDATE reading SET answers = x'00'"),
        lambda opened: change(opened, "UPDATE reading SET seal = x'00'"),
        lambda opened: change(opened, "UPDATE reading SET head = NULL"),
        lambda opened: change(opened, "UPDATE reading SET digest = digest || x'00'"),
        lambda opened: change(opened, "DROP TABLE reading"),
        lambda opened: table(opened).write_bytes(b"no database at all" * 100),
        lambda opened: table(opened).unlink(),
    ],
    ids=["head", "answers", "seal", "nothing", "digest", "table", "file", "deleted"],
)
def test_what_was_tampered_with_is_read_again(
    opened: Round, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Round], object]
) -> None:
    first, _ = run(opened, monkeypatch)
    spoil(opened)
    again, read = run(opened, monkeypatch)
    assert read == 2
    assert told(again) == told(first)


def test_another_key_edition_or_program_reads_again(opened: Round, monkeypatch: pytest.MonkeyPatch) -> None:
    run(opened, monkeypatch)
    others = (
        replace(opened, key=bytes(32)),
        replace(opened, edition=replace(opened.edition, digest="0" * 64)),
    )
    assert [run(other, monkeypatch)[1] for other in others] == [2, 2]
    run(opened, monkeypatch)
    monkeypatch.setattr(metadata, "version", lambda _name: "9.9")
    assert run(opened, monkeypatch)[1] == 2


def test_where_nothing_can_be_kept_files_are_read(opened: Round, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.folder.cache.write_text("in the way")
    assert run(opened, monkeypatch)[1] == 2
    assert run(opened, monkeypatch)[1] == 2
