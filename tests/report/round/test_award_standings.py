"""Awards over a round. The tiny edition: 300 points for 1.1, 225 for 1.2, 475 for 2.1."""

from dataclasses import replace
from decimal import Decimal

from support.editions import tiny_edition
from support.panels import card, results_of

from pmqa_score.definitions.round_awards import with_awards
from pmqa_score.model.award_setting import AwardSetting
from pmqa_score.model.bands import Threshold
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Text
from pmqa_score.report.round.award_standings import AwardStanding, asked, award_standings, set_by_round
from pmqa_score.report.round.results import Results


def threshold(of: str, *, points: int | None = None, percent: int | None = None, strict: bool = False) -> Threshold:
    """Return a threshold."""
    return Threshold(
        of=of,
        points=None if points is None else Decimal(points),
        percent=None if percent is None else Decimal(percent),
        strict=strict,
    )


SETTINGS = (
    AwardSetting(
        id="lead", title=Text(th="ผู้นำ", en="Leader"), category="1", by="กรรมการ", date="1 มี.ค. 2569",
        thresholds=(threshold("1", percent=60), threshold("1.2", points=1000 // 8, strict=True)),
    ),
    AwardSetting(id="all", title=Text(th="รวม", en="All"), thresholds=(threshold("total", points=500, percent=50),)),
)  # fmt: skip


def edition() -> Edition:
    return with_awards(tiny_edition(), SETTINGS)


def results(**panels: tuple[int | None, ...]) -> Results:
    made = results_of({agency: [card(*given)] for agency, given in panels.items()}, edition=edition())
    return replace(made, awards=SETTINGS)


def standings(**panels: tuple[int | None, ...]) -> dict[str, AwardStanding]:
    return {one.award.id: one for one in award_standings(results(**panels))}


def shown(standing: AwardStanding) -> list[tuple[str, int | None, bool | None]]:
    return [(one.place.agency.id, one.place.place, one.met) for one in standing.places]


def test_a_category_award_ranks_by_its_category() -> None:
    """Category 1: A01 has 70 % of it, A02 50 %, A03 80 %; in total A02 is first with 90 % of 2.1."""
    found = standings(A01=(70, 70, 10), A02=(50, 50, 90), A03=(80, 80, None))
    assert shown(found["lead"]) == [("A03", 1, None), ("A01", 2, True), ("A02", 3, False)]
    assert [place.agency.id for place in found["lead"].winners] == ["A01"]


def test_any_other_award_ranks_by_the_total() -> None:
    """A02: 690 points; A01: 415; A03 is partial."""
    found = standings(A01=(70, 70, 10), A02=(50, 50, 90), A03=(80, 80, None))
    assert shown(found["all"]) == [("A02", 1, True), ("A01", 2, False), ("A03", None, None)]


def test_ties_share_a_place() -> None:
    assert shown(standings(A01=(70, 70, 50), A02=(70, 70, 90))["lead"]) == [("A01", 1, True), ("A02", 1, True)]


def test_what_is_asked_is_said_in_words() -> None:
    found = edition()
    lead, everything = found.rules.awards[-2:]
    assert asked(found, lead, "en") == "category 1 ≥ 60 % · item 1.2 > 125 points"
    assert asked(found, everything, "th") == "คะแนนรวม ≥ 500 คะแนน · คะแนนรวม ≥ ร้อยละ 50"


def test_who_set_it_is_said_where_the_round_did() -> None:
    found = edition()
    assert set_by_round(found, found.rules.awards[-2], "en") == "Set by this round · กรรมการ · 1 มี.ค. 2569"
    plain = tiny_edition()
    assert [set_by_round(plain, award, "en") for award in plain.rules.awards] == [""] * len(plain.rules.awards)
    assert [one.setting.by for one in award_standings(results(A01=(1, 1, 1))) if one.setting] == ["กรรมการ", ""]
