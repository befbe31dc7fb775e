"""Options of a choice and what cells say for them."""

from __future__ import annotations

import pytest
from support.editions import tiny_edition

from pmqa_score.definitions import list_editions, load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.model.text import Language
from pmqa_score.scoring.fields import fields_of
from pmqa_score.workbook.choices import label, range_label, spellings

FIELDS = {
    field.name: field
    for edition in (load_edition("pmqa-4.0"), load_edition("pmqa-readiness"), tiny_edition())
    for field in fields_of(edition, Setup())
}
"""Of inputs with one name the tiny edition's."""


@pytest.mark.parametrize(
    ("field", "option", "th", "en"),
    [
        ("in_1_1_evidence_1", "partly", "บางส่วน", "Partly"),
        ("in_1_1_evidence_2", "2", "2", "2"),
        ("in_1_1_factor_A", "10-25", "10–25 %", "10–25 %"),
        ("in_1_1_strength_1_double", "yes", "++", "++"),
        ("in_1_1_ofi_1_double", "yes", "−−", "−−"),
        ("in_1_1_strength_1_factor", "D", "D", "D"),
        ("in_2_1_ind_1_direction", "less", "ค่าน้อยดี", "Less is better"),
        ("in_2_1_ind_1_question", "1", "(1)", "(1)"),
        ("in_3_1_basic_1", "yes", "ใช่", "Yes"),
        ("in_3_1_advance_1", "no", "ไม่ใช่", "No"),
        ("in_3_1_advance_1_tag_C", "yes", "✓", "✓"),
        ("in_7_1_m_1_ind_1_direction", "more", "ค่ามากดี", "More is better"),
        ("in_1_2_rating_6", "0", "0", "0"),
    ],
)
def test_a_cell_says_an_option_in_its_language(field: str, option: str, th: str, en: str) -> None:
    both = th if th == en else f"{th} / {en}"
    assert [label(FIELDS[field], option, language) for language in ("th", "en", "both")] == [th, en, both]
    assert {option, th, en, both} <= spellings(FIELDS[field], option)


def test_no_range_reads_like_a_date() -> None:
    assert range_label("10-25") == "10–25 %"


@pytest.mark.parametrize("edition", list_editions())
@pytest.mark.parametrize("language", ["th", "en", "both"])
def test_options_of_a_field_read_apart(language: Language, edition: str) -> None:
    """Whatever language a cell speaks, it stands for one option."""
    for field in fields_of(load_edition(edition), Setup()):
        labels = [label(field, option, language) for option in field.options]
        assert len(set(labels)) == len(labels)
        for option in field.options:
            others = {spelling for other in field.options if other != option for spelling in spellings(field, other)}
            assert label(field, option, language) not in others
