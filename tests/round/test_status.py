"""The status of a round."""

from pathlib import Path

from support.rounds import identity, make_round, percents, read_ledger, returned

from pmqa_score.round.folder import Round
from pmqa_score.round.status import status_of
from pmqa_score.round.status_document import status_document


def states(opened: Round) -> dict[str, str]:
    status = status_of(opened, read_ledger(opened))
    return {" ".join(one.assignment.key[:2]): one.state for one in status.standings}


def test_every_assignment_has_a_state(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "a.xlsx", percents(40, 50, 60))
    returned(opened, "b.xlsx", percents(40, None, 60), who=identity(opened, "A01", "a2"))
    assert states(opened) == {"A01 a1": "accepted", "A01 a2": "partial", "A02 a1": "missing", "A02 a3": "conflict"}


def test_a_rejected_workbook_is_not_a_missing_one(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "f.xlsx", percents(40, 50, 60), who=identity(make_round(tmp_path.with_name("other"))))
    assert states(opened)["A01 a1"] == "rejected"


def test_a_round_is_complete_when_all_are_in_and_nothing_needs_attention(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    for file, who in (("a", ("A01", "a1")), ("b", ("A01", "a2")), ("c", ("A02", "a1"))):
        returned(opened, f"{file}.xlsx", percents(40, 50, 60), who=identity(opened, *who))
    assert status_of(opened, read_ledger(opened)).is_complete
    (opened.folder.returned / "odd.xlsx").write_bytes(b"")
    status = status_of(opened, read_ledger(opened))
    assert (status.is_complete, [entry.file for entry in status.attention]) == (False, ["odd.xlsx"])


def test_the_document_shows_agencies_by_assessors(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "b.xlsx", percents(40, None, 60), who=identity(opened, "A01", "a2"), minutes=60 * 24 * 40)
    document = status_document(opened, status_of(opened, read_ledger(opened)), "en")
    assert document["deadline"] == "2026-01-31T23:59:59+07:00"
    second = document["agencies"][0]["assessors"][1]
    assert (second["state"], second["late"], second["missing"], second["file"]) == ("partial", True, ["1.2"], "b.xlsx")
    assert document["ledger"]["partial"] == 1
    assert document["complete"] is False


def test_an_agency_that_only_calibrates_is_marked_and_asked_for_all_the_same(tmp_path: Path) -> None:
    opened = make_round(tmp_path, settings="calibration: [A01]\n")
    returned(opened, "a.xlsx", percents(40, 50, 60))
    assert states(opened)["A01 a2"] == "missing"
    document = status_document(opened, status_of(opened, read_ledger(opened)), "en")
    assert [(one["id"], one["calibration"]) for one in document["agencies"]] == [("A01", True), ("A02", False)]
