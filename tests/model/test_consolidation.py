from dataclasses import replace
from decimal import Decimal

from pmqa_score.model.consolidation import Decision, Robustness, SeverityReport, Trial

BAND_3 = Decision(earned=Decimal(499), band="3", awards={"overall": False})
BAND_4 = Decision(earned=Decimal(500), band="4", awards={"overall": False})


def test_points_alone_are_no_decision() -> None:
    assert not BAND_3.differs(replace(BAND_3, earned=Decimal(450)))
    assert BAND_3.differs(BAND_4)
    assert BAND_3.differs(replace(BAND_3, awards={"overall": True}))


def test_only_trials_that_change_the_decision_decide() -> None:
    trials = (
        Trial(decision=BAND_3, assessor="a"),
        Trial(decision=BAND_4, assessor="b"),
        Trial(decision=BAND_3, item="1.1", change=Decimal(-5)),
        Trial(decision=BAND_4, item="1.1", change=Decimal(5)),
        Trial(decision=BAND_3, item="1.2", change=Decimal(5)),
    )
    result = Robustness(decision=BAND_3, trials=trials)
    assert result.changes == (trials[1], trials[3])
    assert (result.deciding_assessors, result.deciding_items) == (("b",), ("1.1",))
    assert (result.band_stable, result.awards_stable) == (False, True)


def test_an_edition_without_bands_and_awards_decides_nothing() -> None:
    nothing = Decision(earned=Decimal(3), band=None, awards={"later": None})
    assert not Robustness(decision=nothing, trials=()).decides
    assert Robustness(decision=replace(nothing, band="4"), trials=()).decides
    assert Robustness(decision=replace(nothing, awards={"later": False}), trials=()).decides


def test_one_group_is_linked() -> None:
    assert SeverityReport(assessors=(), groups=(("a", "b"),)).linked
    assert SeverityReport(assessors=(), groups=()).linked
    assert not SeverityReport(assessors=(), groups=(("a",), ("b",))).linked
