"""Normal forms by property; cell by cell they stand in the tables of ``tests/faults``."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmqa_score.model.field import Field, FieldKind
from pmqa_score.problems import Severity
from pmqa_score.workbook.cells import Content
from pmqa_score.workbook.formats import Shown
from pmqa_score.workbook.normal import answer, normal

GRID = tuple(Decimal(number) for number in range(0, 101, 5))
RATING = tuple(Decimal(number) for number in range(6))


def _field(kind: FieldKind, *, grid: tuple[Decimal, ...] = (), scored: bool = False) -> Field:
    options = ("0-5", "10-25") if kind == "choice" else ()
    return Field(
        name="in_1_1_x", item="1.1", part=("factor", "A"), kind=kind, options=options, grid=grid, scored=scored
    )


PERCENT = _field("percent", grid=GRID, scored=True)
FIELDS = [PERCENT, _field("number"), _field("choice"), _field("text")]
CONTENTS = st.one_of(
    st.builds(Content, st.sampled_from(["text", "error", "bool", "junk", "date"]), st.text(max_size=20)),
    st.builds(Content, st.just("number"), st.decimals(allow_nan=False, allow_infinity=False)),
    st.just(Content("blank", "")),
)
SHOWN: st.SearchStrategy[Shown] = st.sampled_from(["plain", "percent", "date"])


@given(st.sampled_from(FIELDS), CONTENTS, st.none() | st.text(max_size=15), SHOWN)
def test_any_cell_gives_a_value_of_its_kind_or_says_why_not(
    field: Field, content: Content, formula: str | None, shown: Shown
) -> None:
    outcome = normal(field, content, formula, shown)
    if field.kind == "percent":
        assert outcome.value is None or outcome.value in GRID
    elif field.kind == "choice":
        assert outcome.value is None or outcome.value in field.options
    else:
        assert outcome.value is None or isinstance(outcome.value, Decimal if field.kind == "number" else str)
    told = [remark for remark in outcome.remarks if remark.severity is not Severity.NOTE]
    assert outcome.is_refused == bool(told and outcome.value is None)
    is_blank = formula is None and (content.kind == "blank" or not str(content.value).strip())
    assert outcome.value is not None or outcome.is_refused or is_blank or outcome.remarks[0].code == "BLANK_OF_SPACES"


@given(st.sampled_from(GRID))
def test_a_percent_on_the_grid_is_itself_however_typed(percent: Decimal) -> None:
    assert normal(PERCENT, Content("number", percent)).value == percent
    assert normal(PERCENT, Content("text", f"{percent}%")).value == percent
    assert normal(PERCENT, Content("number", percent / 100), None, "percent").value == percent


def test_a_scored_answer_that_is_refused_is_an_error_another_a_warning() -> None:
    (scored,) = normal(PERCENT, Content("text", "x")).remarks
    (free,) = normal(_field("number"), Content("text", "x")).remarks
    assert (scored.severity, free.severity) == (Severity.ERROR, Severity.WARNING)


def test_the_nearest_values_of_the_scale_are_offered() -> None:
    (remark,) = normal(PERCENT, Content("number", Decimal(47))).remarks
    assert remark.values["nearest"] == "45 / 50"


def test_a_percent_sign_means_nothing_on_another_scale() -> None:
    rating = _field("percent", grid=RATING, scored=True)
    assert normal(rating, Content("number", Decimal(4))).value == 4
    assert normal(rating, Content("text", "4%")).remarks[0].code == "PERCENT_SIGN_IN_NUMBER"
    assert normal(rating, Content("number", Decimal("0.04")), None, "percent").value is None


@pytest.mark.parametrize(
    ("given_", "value"),
    [(50, Decimal(50)), (Decimal("50.0"), Decimal(50)), ("๕๐", Decimal(50)), ("50%", Decimal(50)), (None, None)],
)
def test_a_file_of_answers_is_read_like_cells_without_notes(given_: str | Decimal | int | None, value: object) -> None:
    outcome = answer(PERCENT, given_)
    assert outcome.value == value
    assert outcome.remarks == ()


@pytest.mark.parametrize(("given_", "code"), [(True, "NUMBER_EXPECTED"), ("47", "SCORE_NOT_ON_SCALE"), ("", "")])
def test_what_is_no_answer_in_a_file_is_named(given_: str | bool, code: str) -> None:
    assert [remark.code for remark in answer(PERCENT, given_).remarks] == ([code] if code else [])


SCORE = Field(
    name="in_1_1_score", item="1.1", part=("score",), kind="number", bounds=(Decimal(0), Decimal(500)), scored=True
)


@pytest.mark.parametrize(("typed", "value"), [("0", "0"), ("366.67", "366.67"), ("500.00", "500"), ("๔๐๐", "400")])
def test_a_bounded_number_is_a_score_of_two_decimals(typed: str, value: str) -> None:
    assert answer(SCORE, typed).value == Decimal(value)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("-0.01", "SCORE_OUT_OF_RANGE"),
        ("500.01", "SCORE_OUT_OF_RANGE"),
        ("366.666", "SCORE_NOT_ON_SCALE"),
        ("50%", "PERCENT_SIGN_IN_NUMBER"),
        ("มาก", "NUMBER_EXPECTED"),
    ],
)
def test_what_is_no_score_is_refused_with_the_nearest(typed: str, code: str) -> None:
    outcome = answer(SCORE, typed)
    assert (outcome.value, [remark.code for remark in outcome.remarks]) == (None, [code])
    if code == "SCORE_NOT_ON_SCALE":
        assert outcome.remarks[0].values["nearest"] == "366.66 / 366.67"
