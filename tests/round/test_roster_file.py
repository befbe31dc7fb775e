"""The roster, as people save it."""

import pytest

from pmqa_score.model.identity import Agency, Assessor
from pmqa_score.problems import KeyPlace
from pmqa_score.round.roster import Roster
from pmqa_score.round.roster_file import parse_roster

HEAD = "agency_id,agency_name,assessor_id,assessor_name,role,conflict\n"


def found(roster: Roster) -> list[tuple[str, int, str]]:
    """Return code, line and column of every problem."""
    return [(p.code, p.place.line, p.place.key) for p in roster.problems if isinstance(p.place, KeyPlace)]


def parsed(rows: str) -> Roster:
    return parse_roster((HEAD + rows).encode())


def test_a_line_says_who_scores_whom() -> None:
    [assignment] = parsed("A01,กรมหนึ่ง,a1,นางเอก,,ญาติ\n").assignments
    assert assignment.agency == Agency("A01", "กรมหนึ่ง")
    assert assignment.assessor == Assessor("a1", "นางเอก")
    assert (assignment.role, assignment.conflict, assignment.line) == ("assessor", "ญาติ", 2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "tis-620", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_way_of_saving_reads_the_same(encoding: str, delimiter: str) -> None:
    text = (HEAD + "A01,กรมหนึ่ง,a1,นางเอก,,\n").replace(",", delimiter).replace("\n", "\r\n")
    roster = parse_roster(text.encode(encoding))
    assert roster.problems == ()
    assert [a.agency.name for a in roster.assignments] == ["กรมหนึ่ง"]


def test_headings_may_be_thai_and_in_any_order() -> None:
    text = "ผู้ตรวจประเมิน,รหัสผู้ตรวจประเมิน,หน่วยงาน,รหัสหน่วยงาน\nนางเอก,a1,กรมหนึ่ง,A01\n"
    [assignment] = parse_roster(text.encode()).assignments
    assert (assignment.agency.id, assignment.assessor.id) == ("A01", "a1")


def test_excel_marks_the_separator_in_a_first_line() -> None:
    roster = parse_roster(("sep=;\n" + HEAD + "A01,x,a1,y,,\n").replace(",", ";").encode())
    assert (len(roster.assignments), roster.problems) == (1, ())


def test_what_cannot_be_seen_is_dropped() -> None:
    [assignment] = parsed("\u200bA01 ,  กรม\u00a0หนึ่ง,a1,นางเอก,,\n").assignments
    assert assignment.agency == Agency("A01", "กรม หนึ่ง")


def test_an_agency_scores_itself_under_its_own_name() -> None:
    [assignment] = parsed("A01,กรมหนึ่ง,,,self,\n").assignments
    assert assignment.assessor == Assessor("A01", "กรมหนึ่ง")


@pytest.mark.parametrize(
    ("rows", "problems"),
    [
        ("", [("ROSTER_EMPTY", 0, "")]),
        (",กรม,a1,ก,,\n", [("ROSTER_VALUE_MISSING", 2, "agency_id")]),
        ("A01,ก,a1,ข,boss,\n", [("ROSTER_ROLE_UNKNOWN", 2, "role")]),
        ("A01,ก,a1,ข,,\nA01,ก,a1,ข,,\n", [("ROSTER_LINE_TWICE", 3, "")]),
        ("A01,ก,a1,ข,,\n\nA01,ค,a2,ง,,\n", [("ROSTER_NAME_DIFFERS", 4, "agency_id")]),
        ("A01,ก,a1,ข,,\na01,ก,a2,ง,,\n", [("ROSTER_NAME_DIFFERS", 3, "agency_id")]),
        (f"A01,ก,{'x' * 41},ข,,\n", [("ROSTER_VALUE_TOO_LONG", 2, "assessor_id")]),
        ("A01,ก\x07,a1,ข,,\n", [("ROSTER_VALUE_UNPRINTABLE", 2, "agency_name")]),
        ('A01,"ก,a1,ข,,\n', [("ROSTER_BROKEN", 2, "")]),
    ],
)
def test_a_fault_is_named_with_its_line_and_column(rows: str, problems: list[tuple[str, int, str]]) -> None:
    assert found(parsed(rows)) == problems


def test_all_faults_are_named_at_once_and_sound_lines_kept() -> None:
    roster = parsed("A01,ก,a1,ข,x,\nA02,,,,,\nA03,ค,a3,ง,,\n")
    assert [line for _, line, _ in found(roster)] == [2, 3, 3]
    assert [a.agency.id for a in roster.assignments] == ["A03"]


def test_missing_double_and_unknown_columns() -> None:
    roster = parse_roster(b"agency_id,agency_id,agency_name,colour\nA,B,C,D\n")
    assert found(roster) == [
        ("ROSTER_COLUMN_TWICE", 1, "agency_id"),
        ("ROSTER_COLUMN_UNKNOWN", 1, ""),
        ("ROSTER_COLUMN_MISSING", 1, "assessor_id"),
        ("ROSTER_COLUMN_MISSING", 1, "assessor_name"),
    ]


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00", b"\x00" * 40, b"\xff\xfe\x00"])
def test_what_is_no_text_is_said_to_be_none(data: bytes) -> None:
    assert [code for code, *_ in found(parse_roster(data))] == ["ROSTER_NOT_TEXT"]


def test_an_empty_file_is_an_empty_roster() -> None:
    assert found(parse_roster(b"")) == [("ROSTER_EMPTY", 0, "")]


def test_agencies_come_once_in_order() -> None:
    roster = parsed("A02,ข,a1,x,,\nA01,ก,a1,x,,\nA02,ข,a2,y,,\n")
    assert [agency.id for agency in roster.agencies] == ["A02", "A01"]
