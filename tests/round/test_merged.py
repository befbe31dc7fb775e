"""What agencies came to in an earlier run: the same as merging anew, and not used where anything is otherwise."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from support.rounds import make_round, percents, read_ledger, returned

from pmqa_score.report.round.results import Results
from pmqa_score.round import merged
from pmqa_score.round.cache import MERGES, kept_merges
from pmqa_score.round.folder import Round, open_round
from pmqa_score.round.merge import round_results


@pytest.fixture
def opened(tmp_path: Path) -> Round:
    made = make_round(tmp_path)
    returned(made, "a.xlsx", percents(50, 60, 70))
    return made


def run(opened: Round, monkeypatch: pytest.MonkeyPatch) -> tuple[Results, list[str]]:
    """Merge the round with what is kept; return the results, and which agencies were merged."""
    anew: list[str] = []
    plain = merged._merged

    def counted(*given: object) -> merged.Merged:
        found: merged.Merged = plain(*given)  # type: ignore[arg-type] # as it is called
        anew.append(found.result.agency.id)
        return found

    with monkeypatch.context() as patch:
        patch.setattr(merged, "_merged", counted)
        with kept_merges(opened) as known:
            results = round_results(opened, read_ledger(opened), known=known)
    return results, anew


def test_a_second_run_merges_nothing_and_says_the_same(opened: Round, monkeypatch: pytest.MonkeyPatch) -> None:
    first, anew = run(opened, monkeypatch)
    assert anew == [agency.id for agency in opened.roster.agencies]
    assert run(opened, monkeypatch) == (first, [])
    assert round_results(opened, read_ledger(opened)) == first


def test_only_the_agency_with_another_file_is_merged_again(opened: Round, monkeypatch: pytest.MonkeyPatch) -> None:
    before, _ = run(opened, monkeypatch)
    (opened.folder.returned / "a.xlsx").unlink()
    returned(opened, "a.xlsx", percents(50, 60, 80))
    after, anew = run(opened, monkeypatch)
    assert len(anew) == 1
    assert after.result(anew[0]).totals.earned > before.result(anew[0]).totals.earned


def test_other_settings_merge_everything_again(opened: Round, monkeypatch: pytest.MonkeyPatch) -> None:
    run(opened, monkeypatch)
    opened.folder.settings.write_text(
        opened.folder.settings.read_text(encoding="utf-8") + "\nmethod: median\n", encoding="utf-8"
    )
    again = open_round(opened.folder.path)
    assert [run(again, monkeypatch)[1], run(again, monkeypatch)[1]] == [[a.id for a in opened.roster.agencies], []]


@pytest.mark.parametrize("sql", ["UPDATE reading SET head = replace(head, '180', '300')", "DROP TABLE reading"])
def test_what_is_not_sealed_is_not_believed(opened: Round, monkeypatch: pytest.MonkeyPatch, sql: str) -> None:
    first, anew = run(opened, monkeypatch)
    connection = sqlite3.connect(opened.folder.cache / MERGES)
    with connection:
        connection.execute(sql)
    connection.close()
    again, anew_again = run(opened, monkeypatch)
    assert again == first
    assert "A01" in anew_again
    assert set(anew_again) <= set(anew)
