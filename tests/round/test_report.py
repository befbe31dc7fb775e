"""The reports of a round: what is written for whom, and that no agency learns who assessed it."""

import io
import zipfile
from pathlib import Path

import pytest
from support.leaks import inside
from support.rounds import AGENCIES, make_round, percents, read_ledger, returned

from pmqa_score.assessment import identity_for
from pmqa_score.model.field import Value
from pmqa_score.round.folder import Round
from pmqa_score.round.merge import round_results
from pmqa_score.round.report import Reports, save_reports

CANARIES = ("ชื่อคานารีหนึ่ง", "นามสกุลคานารีหนึ่ง", "ชื่อคานารีสอง", "นามสกุลคานารีสอง", "canary-id-1", "canary-id-2")
ROSTER = f"""\
agency_id,agency_name,assessor_id,assessor_name,role,conflict
A01,กรมหนึ่ง,{CANARIES[4]},นาง{CANARIES[0]} {CANARIES[1]},,
A01,กรมหนึ่ง,{CANARIES[5]},นาย{CANARIES[2]} {CANARIES[3]},,
A02,กรมสอง,{CANARIES[4]},นาง{CANARIES[0]} {CANARIES[1]},,
"""


def reports_of(opened: Round) -> Reports:
    ledger = read_ledger(opened)
    return save_reports(round_results(opened, ledger), ledger, opened.folder.results, "th")


@pytest.fixture
def opened(tmp_path: Path) -> Round:
    """Return a round with two filled workbooks of A01, whose comments name assessors, and none of A02."""
    made = make_round(tmp_path, roster=ROSTER)
    people = {one.assessor.id: one.assessor for one in made.roster.assignments}
    for no, id_ in enumerate(CANARIES[4:], start=1):
        comments: dict[str, Value] = {
            "in_1_1_strength_1": f"จุดแข็งที่ {no} ตามที่คุณ{CANARIES[0]}เห็น",
            "in_1_1_ofi_1": f"ยังขาด ({id_}) {CANARIES[2]} {CANARIES[3]}",
            "in_1_1_rationale": f"เหตุผลของ {people[id_].name}",
        }
        who = identity_for(
            made.edition, AGENCIES["A01"], people[id_], role="assessor", round_id=made.settings.id, key=made.key
        )
        returned(made, f"{id_}.xlsx", percents(40 + 10 * no, 50, 60) | comments, who=who)
    return made


def test_each_agency_with_a_result_gets_two_files_and_the_round_a_dashboard(opened: Round) -> None:
    reports = reports_of(opened)
    [(agency, files)] = reports.feedback
    assert agency.id == "A01"
    assert [file.name for file in files] == ["A01-กรมหนึ่ง.docx", "A01-กรมหนึ่ง.html"]
    assert all(file.is_file() and file.parent == opened.folder.results / "feedback" for file in files)
    assert reports.dashboard == opened.folder.results / "dashboard.html"
    assert reports.dashboard.is_file()


def test_no_file_for_an_agency_names_an_assessor(opened: Round) -> None:
    """The names stand in the roster and in comments; the dashboard, which is not for agencies, shows them."""
    [(_, files)] = reports_of(opened).feedback
    for file in files:
        everything = "\n".join((file.name, *inside(file.read_bytes())))
        assert "จุดแข็งที่ 1" in everything
        assert [canary for canary in CANARIES if canary in everything] == []
        assert "เหตุผลของ" not in everything
    assert CANARIES[0] in (opened.folder.results / "dashboard.html").read_text(encoding="utf-8")


def test_what_was_made_anonymous_and_who_gets_nothing_is_told(opened: Round) -> None:
    problems = [(one.code, str(one.place)) for one in reports_of(opened).problems]
    assert problems == [
        ("REPORT_NOTHING_COUNTS", "กรมสอง"),
        ("COMMENT_NAMES_ASSESSOR", "canary-id-1.xlsx › 1.1"),
        ("COMMENT_NAMES_ASSESSOR", "canary-id-2.xlsx › 1.1"),
    ]


def test_a_report_that_somebody_edited_is_not_lost(opened: Round) -> None:
    """Word and LibreOffice put their own name where ours stood."""
    [(_, (word, page))] = reports_of(opened).feedback
    ours, edited = word.read_bytes(), rewritten(word.read_bytes(), b"pmqa-score</App", b"LibreOffice</App")
    word.write_bytes(edited)
    page.write_text("edited", encoding="utf-8")
    assert ("REPORT_EDITED", str(word)) in [(one.code, str(one.place)) for one in reports_of(opened).problems]
    assert word.read_bytes() == edited
    assert page.read_text(encoding="utf-8") != "edited"
    ledger = read_ledger(opened)
    forced = save_reports(round_results(opened, ledger), ledger, opened.folder.results, "th", force=True)
    assert "REPORT_EDITED" not in [one.code for one in forced.problems]
    assert word.read_bytes() == ours


def rewritten(data: bytes, old: bytes, new: bytes) -> bytes:
    """Return a package with *old* replaced in its parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(old, new))
    return buffer.getvalue()


def test_a_report_that_cannot_be_written_stops_no_other(opened: Round) -> None:
    """A folder stands where the Word report should go."""
    [(_, (word, page))] = reports_of(opened).feedback
    word.unlink()
    word.mkdir()
    page.unlink()
    assert ("OUTPUT_NOT_WRITABLE", str(word)) in [(one.code, str(one.place)) for one in reports_of(opened).problems]
    assert page.is_file()


def test_written_again_the_reports_are_the_same_to_the_byte(opened: Round) -> None:
    reports_of(opened)
    files = sorted(path for path in opened.folder.results.rglob("*") if path.is_file())
    before = [path.read_bytes() for path in files]
    reports_of(opened)
    assert [path.read_bytes() for path in files] == before
    assert len(files) == 3
