"""Comments of a panel become one list that tells nothing about who wrote what."""

from hypothesis import given
from hypothesis import strategies as st
from support.panels import strength

from pmqa_score.model.scorecard import Comment
from pmqa_score.report.feedback.comments import merged

FACTORS = ("A", "D", "L", "I")
COMMENTS = st.builds(
    strength,
    st.sampled_from(["ก", "ข", " ก ", "ค", ""]),
    st.sampled_from(["", *FACTORS]),
    double=st.booleans(),
    reference=st.sampled_from(["", "หน้า 3"]),
)


def test_double_ones_come_first_then_by_factor_then_by_letters() -> None:
    given = [strength("ข", "L"), strength("ก"), strength("ค", "A"), strength("ง", "I", double=True)]
    assert [one.text for one in merged(given, FACTORS)] == ["ง", "ค", "ข", "ก"]


def test_only_the_very_same_text_becomes_one() -> None:
    """The pair is double because one of it is; its factors and references are those of both."""
    pair = [strength("ก", "L", reference="หน้า 9"), strength(" ก", "A", double=True, reference="หน้า 2")]
    one, other = merged([*pair, strength("ก.")], FACTORS)
    assert (one.text, one.double, one.factors, one.references) == ("ก", True, ("A", "L"), ("หน้า 2", "หน้า 9"))
    assert (other.text, other.double) == ("ก.", False)


def test_blank_comments_are_left_out() -> None:
    assert merged([strength("  ")], FACTORS) == ()


@given(st.lists(COMMENTS), st.randoms(use_true_random=False))
def test_the_order_of_assessors_leaves_no_trace(comments: list[Comment], chance: object) -> None:
    shuffled = list(comments)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis' random
    assert merged(shuffled, FACTORS) == merged(comments, FACTORS)
