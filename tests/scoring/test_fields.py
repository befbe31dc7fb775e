from dataclasses import replace
from decimal import Decimal

from support.editions import say, tiny_edition

from pmqa_score.model.criteria import EvidencePoint
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.evidence import evidence_states
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.inputs import field_name

EDITION = tiny_edition()
FIELDS = {field.name: field for field in fields_of(EDITION, Setup())}


def names(item: str) -> list[str]:
    return [field.name for field in fields_of(EDITION, Setup()) if field.item == item]


def test_the_inputs_of_a_process_item() -> None:
    assert names("1.2") == [
        "in_1_2_q_3_page",
        "in_1_2_q_3_note",
        "in_1_2_evidence_1",
        "in_1_2_evidence_2",
        *(f"in_1_2_factor_{factor}" for factor in "ADLI"),
        "in_1_2_percent",
        *(
            f"in_1_2_{kind}_{no}{part}"
            for kind in ("strength", "ofi")
            for no in (1, 2)
            for part in ("", "_double", "_factor", "_reference")
        ),
        "in_1_2_rationale",
    ]


def test_the_inputs_of_a_results_item() -> None:
    years = ("year_1", "year_2", "year_3")
    columns = ("question", "name", "unit", "direction", "target", *years, "comparator", "comparator_value")
    assert names("2.1")[:30] == [f"in_2_1_ind_{row}_{column}" for row in (1, 2, 3) for column in columns]
    assert names("2.1")[30:35] == [*(f"in_2_1_factor_{factor}" for factor in ("Le", "T", "C", "I")), "in_2_1_percent"]


def test_names_are_unique() -> None:
    assert len(FIELDS) == len(fields_of(EDITION, Setup()))


def test_what_the_inputs_may_hold() -> None:
    assert FIELDS["in_1_1_percent"].grid == tuple(Decimal(5 * step) for step in range(21))
    assert FIELDS["in_1_1_evidence_1"].options == ("yes", "partly", "no")
    assert FIELDS["in_1_1_evidence_2"].options == ("0", "1", "2")  # two levels and none
    assert FIELDS["in_1_1_factor_A"].options == ("0-5", "10-25", "30-45", "50-65", "70-85", "90-100")
    assert FIELDS["in_1_1_ofi_2_factor"].options == ("A", "D", "L", "I")
    assert FIELDS["in_2_1_ind_1_question"].options == ("1", "2")
    assert FIELDS["in_2_1_ind_1_direction"].options == ("more", "less")
    assert FIELDS["in_2_1_ind_1_target"].kind == "number"


def test_only_the_percent_decides_the_score() -> None:
    assert [name for name, field in FIELDS.items() if field.scored] == [
        "in_1_1_percent",
        "in_1_2_percent",
        "in_2_1_percent",
    ]


def test_more_years_of_the_round_make_more_columns() -> None:
    years = [
        field.name
        for field in fields_of(EDITION, Setup(years=(2564, 2565, 2566, 2567)))
        if field.part[:1] == ("indicator",) and field.part[2] == "year"
    ]
    assert len(years) == 3 * 4


def test_an_edition_without_a_scale_has_no_grid() -> None:
    edition = Edition(EDITION.criteria, replace(EDITION.rules, scale=None), "fields: edition")
    fields = {field.name: field for field in fields_of(edition, Setup())}
    assert (fields["in_1_1_percent"].grid, fields["in_1_1_factor_A"].options) == ((), ())


def test_an_evidence_point_with_levels() -> None:
    point = EvidencePoint(id="11", factor="L", text=say("learning"), levels=(say("1"), say("2"), say("3")))
    assert evidence_states(point) == ("0", "1", "2", "3")


def test_names_hold_letters_and_digits_only() -> None:
    item = replace(EDITION.criteria.item("1.1"), id="7.4-ก(11)")
    assert field_name(item, ("strength", 1, "text")) == "in_7_4_11_strength_1"
    assert field_name(item, ("strength", 1, "double")) == "in_7_4_11_strength_1_double"


def test_a_consensus_is_signed_off_by_its_chair_and_members() -> None:
    last = [field.name for field in fields_of(EDITION, Setup(role="consensus"))][-26:]
    assert last[:4] == [
        "in_signoff_chair_name",
        "in_signoff_chair_date",
        "in_signoff_member_1_name",
        "in_signoff_member_1_date",
    ]
    assert last[-1] == "in_signoff_member_12_date"


def test_a_consensus_has_the_percent_and_the_comments_of_an_item() -> None:
    names = [field.name for field in fields_of(EDITION, Setup(role="consensus")) if field.item == "1.1"]
    assert (names[0], names[-1], len(names)) == ("in_1_1_percent", "in_1_1_rationale", 1 + 2 * 4 * 4 + 1)


def test_short_words_in_the_names_of_other_methods() -> None:
    item = EDITION.criteria.item("1.1")
    assert field_name(item, ("check", "basic", 1)) == "in_1_1_basic_1"
    assert field_name(item, ("check", "advance", 2, "tag", "C")) == "in_1_1_advance_2_tag_C"
    assert field_name(item, ("measure", 3, "indicator", 2, "year", 1)) == "in_1_1_m_3_ind_2_year_1"
    assert field_name(item, ("indicator", 2, "question")) == "in_1_1_ind_2_question"


def test_an_item_without_factors_asks_for_none() -> None:
    edition = Edition(replace(EDITION.criteria, factors={}), EDITION.rules, "no factors")
    assert not any("factor" in field.name for field in fields_of(edition, Setup()))
