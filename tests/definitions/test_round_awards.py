"""Awards that a round sets: the tiny edition has the award "best", 1,000 points, 600 of them in category 1."""

from decimal import Decimal
from pathlib import Path

import pytest
from support.definition_files import write_edition

from pmqa_score.definitions import load_edition
from pmqa_score.definitions.round_awards import award_faults, set_by, with_awards
from pmqa_score.model.award_setting import AwardSetting
from pmqa_score.model.bands import Threshold
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Text

HALF = (Threshold(of="total", points=Decimal(500)),)
OURS = AwardSetting(id="ours", title=Text(th="ของเรา", en="Ours"), category="2", thresholds=HALF)


@pytest.fixture
def tiny(tmp_path: Path) -> Edition:
    return load_edition(write_edition(tmp_path))


def faults(edition: Edition, *settings: AwardSetting) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(fault.code, fault.path) for fault in award_faults(edition, settings)]


def test_a_known_award_takes_the_thresholds_of_the_round_and_keeps_the_rest(tiny: Edition) -> None:
    found = with_awards(tiny, [AwardSetting(id="best", thresholds=HALF, by="อ.ก.พ.ร.", date="1 มี.ค. 2569")])
    [award] = found.rules.awards
    assert (award.title.en, award.category, award.thresholds, award.verified) == ("Best", "1", HALF, True)
    source = found.rules.sources[award.source]
    assert source.th == "กำหนดโดยรอบการประเมินนี้ · อ.ก.พ.ร. · 1 มี.ค. 2569"
    assert source.en == "Set by this round · อ.ก.พ.ร. · 1 มี.ค. 2569"


def test_a_known_award_may_get_another_title_and_category(tiny: Edition) -> None:
    [award] = with_awards(
        tiny, [AwardSetting(id="best", title=Text(th="ก", en="A"), category="2", thresholds=HALF)]
    ).rules.awards
    assert (award.title.en, award.category) == ("A", "2")


def test_a_new_award_stands_behind_those_of_the_edition(tiny: Edition) -> None:
    awards = with_awards(tiny, [OURS]).rules.awards
    assert [(award.id, award.category) for award in awards] == [("best", "1"), ("ours", "2")]
    assert set_by(OURS).en == "Set by this round"


def test_it_stays_the_same_edition(tiny: Edition) -> None:
    found = with_awards(tiny, [OURS])
    assert (found.digest, found.criteria) == (tiny.digest, tiny.criteria)
    assert with_awards(tiny, []).rules == tiny.rules


def threshold(**keys: object) -> AwardSetting:
    return AwardSetting(id="best", thresholds=(Threshold(**{"of": "total", **keys}),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("setting", "fault"),
    [
        (AwardSetting(id="bets", thresholds=HALF), ("AWARD_UNKNOWN", ("awards", 0, "id"))),
        (AwardSetting(id="best", thresholds=()), ("THRESHOLDS_EMPTY", ("awards", 0, "thresholds"))),
        (
            AwardSetting(id="best", category="9", thresholds=HALF),
            ("AWARD_TARGET_UNKNOWN", ("awards", 0, "category")),
        ),
        (threshold(), ("THRESHOLD_WITHOUT_BOUND", ("awards", 0, "thresholds", 0))),
        (threshold(points=Decimal(-1)), ("NUMBER_NEGATIVE", ("awards", 0, "thresholds", 0, "points"))),
        (threshold(points=Decimal(1001)), ("THRESHOLD_TOO_HIGH", ("awards", 0, "thresholds", 0, "points"))),
        (threshold(of="1", points=Decimal(601)), ("THRESHOLD_TOO_HIGH", ("awards", 0, "thresholds", 0, "points"))),
        (threshold(percent=Decimal(101)), ("THRESHOLD_TOO_HIGH", ("awards", 0, "thresholds", 0, "percent"))),
        (threshold(of="3.1", points=Decimal(1)), ("AWARD_TARGET_UNKNOWN", ("awards", 0, "thresholds", 0, "of"))),
        (
            AwardSetting(id="new", title=Text(th="", en="New"), thresholds=HALF),
            ("TEXT_BLANK", ("awards", 0, "title", "th")),
        ),
    ],
)
def test_a_fault_is_named_with_its_key(
    tiny: Edition, setting: AwardSetting, fault: tuple[str, tuple[str | int, ...]]
) -> None:
    assert faults(tiny, setting) == [fault]


def test_an_award_is_set_once(tiny: Edition) -> None:
    assert faults(tiny, OURS) == []
    assert faults(tiny, OURS, OURS) == [("ID_DOUBLE", ("awards", 1, "id"))]
