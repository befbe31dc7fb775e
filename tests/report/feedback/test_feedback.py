"""What an agency is told: scores, ranges, comments, conditions with what is missing, awards."""

import io
import zipfile
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import get_args, get_type_hints

from support.editions import tiny_awards, tiny_edition
from support.indicators import row
from support.panels import NOBODY, agency_result, card, feedback_of, ofi, strength

from pmqa_score.definitions.round_awards import with_awards
from pmqa_score.definitions.verified import with_verified
from pmqa_score.model.award_setting import AwardSetting
from pmqa_score.model.bands import Threshold
from pmqa_score.model.text import Text
from pmqa_score.model.verified import Verified
from pmqa_score.report.anonymous import Names
from pmqa_score.report.feedback.feedback import feedback
from pmqa_score.report.feedback.page import feedback_html
from pmqa_score.report.feedback.view import AwardView, FeedbackView
from pmqa_score.report.feedback.word import feedback_docx


def test_items_carry_percent_points_range_and_the_range_above() -> None:
    """Panel 40 and 55 on 1.1: 47.5, of 300 points 142.5, in the range 30–45 below 50–65."""
    view = feedback_of(card(40, 50, 95), card(55, 50, 95))
    first, second = view.categories[0].items
    assert (first.percent, first.earned) == (Decimal("47.50"), Decimal("142.50"))
    assert first.reached is not None
    assert first.above is not None
    assert [first.reached.lower, first.above.lower] == [30, 50]
    assert [factor.id for factor in first.factors] == ["A", "D", "L", "I"]
    highest = view.categories[1].items[0]
    assert second.reached is not None
    assert (second.reached.tone, highest.above) == (3, None)


def test_an_unanswered_item_has_no_score_but_keeps_its_comments() -> None:
    item = feedback_of(card(50, None, 50, comments={"1.2": [ofi("ขาด")]})).categories[0].items[1]
    assert (item.percent, item.earned, item.reached) == (None, None, None)
    assert [one.text for one in item.ofis] == ["ขาด"]


def test_comments_of_all_assessors_are_merged() -> None:
    cards = (
        card(50, 50, 50, comments={"1.1": [strength("ข", "D"), ofi("ค")]}),
        card(50, 50, 50, comments={"1.1": [strength("ก", "A", double=True), strength("ข", "D")]}),
    )
    item = feedback_of(*cards).categories[0].items[0]
    assert [(one.text, one.double) for one in item.strengths] == [("ก", True), ("ข", False)]
    assert [one.text for one in item.ofis] == ["ค"]


def test_a_consensus_with_comments_speaks_alone() -> None:
    """Its indicators decide the conditions too; without a comment of its own those of the panel stay."""
    panel = card(50, 50, 50, comments={"1.1": [strength("ของคณะ")]})
    for agreed, texts in ((card(50, 50, 50, comments={"2.1": [ofi("ตกลง")]}), []), (card(50, 50, 50), ["ของคณะ"])):
        view = feedback(
            tiny_edition(),
            agency_result(panel),
            [panel],
            names=NOBODY,
            round_title="r",
            language="th",
            consensus=agreed,
        )
        assert [one.text for one in view.categories[0].items[0].strengths] == texts


def test_no_comment_names_an_assessor() -> None:
    names = Names({"a1": "นางสาวใจดี มีสุข"}, titles="นางสาว คุณ", word="ผู้ตรวจ")
    view = feedback_of(card(50, 50, 50, comments={"1.1": [strength("คุณใจดีชม")]}), names=names)
    assert view.categories[0].items[0].strengths[0].text == "ผู้ตรวจชม"


def test_a_condition_tells_which_indicators_keep_it_from_being_met() -> None:
    """One of two indicators has 3 yearly values; neither has a comparator; none answers question 2."""
    rows = [row("70 75 80", question=1), row("70 - 80", question=1)]
    full, short = (replace(one, name=name) for one, name in zip(rows, ("ครบ", "ไม่ครบ"), strict=True))
    view = feedback_of(card(50, 50, 50, indicators=[full, short]))
    lacks = {one.title: [(lack.item, lack.indicators) for lack in one.lacks] for one in view.conditions}
    assert lacks == {
        "comparisons": [("2.1", ("ครบ", "ไม่ครบ"))],
        "three years": [("2.1", ("ไม่ครบ",))],
        "role model": [("2.1", ())],
    }
    assert [one.required for one in view.conditions] == [True, True, True]


def test_a_met_condition_lacks_nothing() -> None:
    view = feedback_of(card(50, 50, 50, indicators=[row("70 75 80", comparator="กรมอื่น", value="60", question=2)]))
    assert [(one.met, one.lacks) for one in view.conditions] == [(True, ())] * 3


def test_awards_are_decided_or_said_to_be_open() -> None:
    """The first needs more than 450 points, 50 percent in category 1 and 30 in 2.1; the second is not set."""
    states = {
        percents: [award.state for award in feedback_of(card(*percents)).awards]
        for percents in ((50, 50, 50), (45, 45, 50), (50, None, 50))
    }
    assert states == {
        (50, 50, 50): ["met", "not_set"],
        (45, 45, 50): ["unmet", "not_set"],
        (50, None, 50): ["undecided", "not_set"],
    }
    assert feedback_of(card(50, 50, 50), edition=tiny_edition(awards=tiny_awards()[:1])).awards[0].title == "overall"


def test_the_view_has_no_place_for_an_assessor() -> None:
    """Whatever a page shows of a feedback view, it cannot show who gave which percent."""
    seen: set[type] = set()
    names: set[str] = set()

    def walk(kind: type) -> None:
        for argument in get_args(kind):
            walk(argument)
        if is_dataclass(kind) and kind not in seen:
            seen.add(kind)
            names.update(field.name for field in fields(kind))
            for hint in get_type_hints(kind).values():
                walk(hint)

    walk(FeedbackView)
    assert len(seen) > 10
    assert not {name for name in names if "assessor" in name or "member" in name or "percents" in name}


def test_an_award_that_the_round_set_says_what_it_asks_and_who_set_it() -> None:
    """700 points are more than the round's 600; awards of the edition say only how they are decided."""
    ours = AwardSetting(
        id="ours", title=Text(th="ของเรา", en="Ours"), by="กรรมการ", date="1 มี.ค. 2569",
        thresholds=(Threshold(of="total", points=Decimal(600)),),
    )  # fmt: skip
    view = feedback_of(card(70, 70, 70), edition=with_awards(tiny_edition(), [ours]), language="en")
    assert view.awards[-1] == AwardView(
        title="Ours", state="met", asked="total ≥ 600 points", set_by="Set by this round · กรรมการ · 1 มี.ค. 2569"
    )
    assert {(one.asked, one.set_by) for one in view.awards[:-1]} <= {("", "")}
    for text in (feedback_html(view).decode(), document_xml(feedback_docx(view))):
        assert "total ≥ 600 points – Set by this round · กรรมการ · 1 มี.ค. 2569" in text


def test_figures_that_the_round_has_verified_are_named_with_who_did_it() -> None:
    given = Verified(by="สมศรี", date="1 มี.ค. 2569", points={"1.1": Decimal(300)})
    view = feedback_of(card(50, 50, 50), edition=with_verified(tiny_edition(), given), language="en")
    assert [(one.kind, one.names) for one in view.verified] == [("item_points", ("1.1",))]
    for text in (feedback_html(view).decode(), document_xml(feedback_docx(view))):
        assert "Verified by สมศรี, 1 มี.ค. 2569" in text


def document_xml(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read("word/document.xml").decode()
