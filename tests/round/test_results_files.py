"""The result files: the same for the same returned files, in any order, on any day."""

import json
import os
from io import BytesIO
from pathlib import Path

import openpyxl
from support.results import result_files
from support.rounds import identity, make_round, percents, read_ledger, returned

from pmqa_score.round.folder import Round, open_round
from pmqa_score.round.merge import round_results
from pmqa_score.round.results_files import save_results

NASTY = "=HYPERLINK(1)"


def filled(folder: Path, *, roster: str | None = None) -> Round:
    opened = make_round(folder, **({"roster": roster} if roster else {}))
    returned(opened, "a.xlsx", percents(40, 50, 60))
    returned(opened, "copy.xlsx", percents(40, 50, 60))
    returned(opened, "b.xlsx", percents(90, 50, 60), who=identity(opened, "A01", "a2"))
    returned(opened, "c.xlsx", percents(70, None, 70), who=identity(opened, "A02", "a1"))
    (opened.folder.returned / "x.txt").write_text("x", encoding="utf-8")
    return opened


def files_of(opened: Round) -> dict[str, bytes]:
    return dict(result_files(round_results(opened, read_ledger(opened)), "th"))


def test_the_same_files_in_another_order_and_at_another_time_give_the_same_bytes(tmp_path: Path) -> None:
    opened = filled(tmp_path)
    first = files_of(opened)
    contents = {path.name: path.read_bytes() for path in opened.folder.returned.iterdir()}
    for path in opened.folder.returned.iterdir():
        path.unlink()
    for number, (name, data) in enumerate(sorted(contents.items(), reverse=True)):
        path = opened.folder.returned / name
        path.write_bytes(data)
        os.utime(path, (1_700_000_000 + number, 1_700_000_000 + number))
    assert files_of(open_round(tmp_path)) == first


def test_saving_twice_changes_nothing(tmp_path: Path) -> None:
    opened = filled(tmp_path)
    results = round_results(opened, read_ledger(opened))
    paths = save_results(results, opened.folder.results, "en")
    assert sorted(path.name for path in paths) == ["items.csv", "ranking.csv", "results.json", "results.xlsx"]
    times = [path.stat().st_mtime_ns for path in paths]
    save_results(results, opened.folder.results, "en")
    assert [path.stat().st_mtime_ns for path in paths] == times


def test_the_document_keeps_its_keys(tmp_path: Path) -> None:
    """1.1 of A01: 40 and 90, mean 65, spread 50, to be discussed."""
    document = json.loads(files_of(filled(tmp_path))["results.json"])
    assert (document["schema"], document["method"]) == ("pmqa-consolidation/1", "mean")
    [first, _] = document["agencies"]
    assert {
        "id",
        "name",
        "assessors",
        "stage",
        "items",
        "categories",
        "total",
        "agreement",
        "robustness",
    } <= first.keys()
    item = first["items"][0]
    assert (item["id"], item["percents"], item["n"]) == ("1.1", {"a1": 40, "a2": 90}, 2)
    assert (item["mean"], item["median"], item["spread"], item["discuss"], item["percent"]) == (65, 65, 50, True, 65)
    ledger = document["ledger"]
    assert ledger == {
        "files": 5, "accepted": 2, "partial": 1, "rejected": 0, "duplicate": 1, "superseded": 0, "stray": 1,
        "unreadable": 0,
    }  # fmt: skip


def test_text_never_becomes_a_formula(tmp_path: Path) -> None:
    roster = f"agency_id,agency_name,assessor_id,assessor_name\nA01,{NASTY},a1,@cmd\n"
    opened = make_round(tmp_path, roster=roster)
    files = files_of(opened)
    assert f"'{NASTY}" in files["ranking.csv"].decode("utf-8-sig")
    assert f",{NASTY}" not in files["ranking.csv"].decode("utf-8-sig")
    book = openpyxl.load_workbook(BytesIO(files["results.xlsx"]))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert [cell for cell in cells if cell.value == NASTY]


def test_csv_is_for_excel(tmp_path: Path) -> None:
    data = files_of(filled(tmp_path))["items.csv"]
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in data


def test_the_workbook_has_a_sheet_for_each_agency(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(BytesIO(files_of(filled(tmp_path))["results.xlsx"]))
    assert [name for name in book.sheetnames if name.startswith("A0")] == ["A01 กรมหนึ่ง", "A02 กรมสอง"]
    values = [cell for row in book["A01 กรมหนึ่ง"].iter_rows(values_only=True) for cell in row]
    assert {"นางเอก", "นายโท"} <= set(values)
