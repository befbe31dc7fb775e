"""Word documents as packages: the same parts give the same bytes, and what somebody saved anew is known."""

import pytest
from support.panels import card, feedback_of

from pmqa_score.report.feedback.word import feedback_docx
from pmqa_score.report.word_package import is_untouched, package


def test_the_same_parts_give_the_same_bytes() -> None:
    parts = {"b.xml": b"<b/>", "a.xml": b"<a/>"}
    assert package(parts) == package(dict(parts))


def test_a_report_is_untouched_until_another_program_saves_it() -> None:
    assert is_untouched(feedback_docx(feedback_of(card(50, 50, 50))))
    assert not is_untouched(package({"docProps/app.xml": b"<Application>Microsoft Office Word</Application>"}))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"text"])
def test_what_is_no_report_of_ours_counts_as_edited(data: bytes) -> None:
    assert not is_untouched(data)
