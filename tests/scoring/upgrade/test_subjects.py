"""What an answer is about, for every kind of input."""

from decimal import Decimal

import pytest
from support.editions import tiny_edition

from pmqa_score.definitions import load_edition
from pmqa_score.model.bands import ScoringRange
from pmqa_score.model.criteria import Item
from pmqa_score.model.field import Value
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.upgrade.subjects import subjects

SETUP = Setup(years=(2565, 2566, 2567))


def about(edition: str, name: str, value: Value, role: str = "assessor") -> list[str]:
    loaded = tiny_edition() if edition == "tiny" else load_edition(edition)
    setup = Setup(role="consensus") if role == "consensus" else SETUP
    [field] = [one for one in fields_of(loaded, setup) if one.name == name]
    return sorted(subjects(loaded, field, value))


@pytest.mark.parametrize(
    ("edition", "name", "value", "kinds"),
    [
        ("pmqa-2562", "in_1_1_percent", Decimal(50), ["item", "range"]),
        ("pmqa-2562", "in_1_1_q_1_page", "5", ["question"]),
        ("pmqa-2562", "in_1_1_evidence_3", "yes", ["evidence"]),
        ("pmqa-2562", "in_1_1_factor_A", "50-65", ["factor", "range"]),
        ("pmqa-2562", "in_7_1_ind_1_question", "2", ["question"]),
        ("pmqa-2562", "in_7_1_ind_1_name", "ก", []),
        ("pmqa-2562", "in_1_1_strength_1_factor", "A", []),
        ("pmqa-4.0", "in_1_1_basic_1", "yes", ["check", "item", "level"]),
        ("pmqa-4.0", "in_1_1_basic_1_evidence", "ก", ["check", "level"]),
        ("pmqa-4.0", "in_7_1_m_1_ind_1_target", Decimal(5), ["curve", "item", "measure"]),
        ("pmqa-4.0", "in_7_1_m_1_ind_1_name", "ก", ["measure"]),
        ("pmqa-readiness", "in_1_1_rating_1", "4", ["item", "question"]),
    ],
)
def test_what_an_answer_is_about(edition: str, name: str, value: Value, kinds: list[str]) -> None:
    assert about(edition, name, value) == kinds


def test_who_signs_is_about_nothing() -> None:
    assert about("tiny", "in_signoff_chair_name", "ก", "consensus") == []


def test_a_percent_is_about_all_questions_a_rating_about_its_own() -> None:
    award, ready = load_edition("pmqa-2562"), load_edition("pmqa-readiness")
    percent = next(one for one in fields_of(award, SETUP) if one.name == "in_1_1_percent")
    rating = next(one for one in fields_of(ready, SETUP) if one.name == "in_1_1_rating_1")
    whole, own = subjects(award, percent, Decimal(50))["item"], subjects(ready, rating, "4")["item"]
    assert isinstance(whole, Item)
    assert isinstance(own, Item)
    assert (len(whole.questions), whole.results, own.questions) == (5, (), ())


def test_a_factor_is_about_what_its_range_says_of_it() -> None:
    award = load_edition("pmqa-2562")
    field = next(one for one in fields_of(award, SETUP) if one.name == "in_1_1_factor_L")
    found = subjects(award, field, "50-65")["range"]
    assert isinstance(found, ScoringRange)
    assert list(found.descriptors["process"]) == ["L"]
