"""From returned files to results: who counts, what is shown of the rest."""

from decimal import Decimal
from pathlib import Path

from support.rounds import identity, make_round, percents, read_ledger, returned

from pmqa_score.report.round.results import Results
from pmqa_score.round.folder import Round
from pmqa_score.round.merge import round_results


def results_of(opened: Round) -> Results:
    return round_results(opened, read_ledger(opened))


def test_assessors_of_an_agency_are_merged_and_agencies_ranked(tmp_path: Path) -> None:
    """Means of A01 45, 50, 60: 350 × 0.45 + 250 × 0.5 + 400 × 0.6 = 522.5; A02 70 everywhere: 700."""
    opened = make_round(tmp_path)
    returned(opened, "a.xlsx", percents(40, 50, 60))
    returned(opened, "b.xlsx", percents(50, 50, 60), who=identity(opened, "A01", "a2"))
    returned(opened, "c.xlsx", percents(70, 70, 70), who=identity(opened, "A02", "a1"))
    results = results_of(opened)
    assert [(p.place, p.agency.id, p.earned) for p in results.places] == [(1, "A02", 700), (2, "A01", Decimal("522.5"))]
    assert results.result("A01").assessors == ("a1", "a2")
    assert (results.title, results.counts["accepted"], results.missing) == ("รอบทดสอบ", 3, ())


def test_what_has_not_come_back_is_listed(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "a.xlsx", percents(40, 50, 60))
    assert [(agency.id, assessor) for agency, assessor in results_of(opened).missing] == [("A01", "a2"), ("A02", "a1")]


def test_a_partial_workbook_is_left_out_and_shown(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "a.xlsx", percents(40, 50, 60))
    returned(opened, "b.xlsx", percents(None, 90, 90), who=identity(opened, "A01", "a2"))
    result = results_of(opened).result("A01")
    assert result.assessors == ("a1",)
    assert [(one.assessor, one.reason) for one in result.excluded] == [("a2", "partial")]


def test_a_partial_workbook_counts_where_it_answers_if_the_round_says_so(tmp_path: Path) -> None:
    """1.1 from a1 alone: 40; 1.2: (50 + 90) / 2 = 70."""
    opened = make_round(tmp_path, settings="partial: use\n")
    returned(opened, "a.xlsx", percents(40, 50, 60))
    returned(opened, "b.xlsx", percents(None, 90, 60), who=identity(opened, "A01", "a2"))
    assert [item.percent for item in results_of(opened).result("A01").items] == [40, 70, 60]


def test_a_waiver_lets_one_partial_workbook_count(tmp_path: Path) -> None:
    waiver = "waivers: [{file: b.xlsx, code: RETURN_PARTIAL, reason: ป่วย, by: เลขา}]\n"
    opened = make_round(tmp_path, settings=waiver)
    returned(opened, "a.xlsx", percents(40, 50, 60))
    returned(opened, "b.xlsx", percents(None, 90, 60), who=identity(opened, "A01", "a2"))
    results = results_of(opened)
    assert [item.percent for item in results.result("A01").items] == [40, 70, 60]
    [accepted] = [one for row in results.files for one in row.accepted]
    assert (accepted.problem.code, accepted.reason, accepted.by) == ("RETURN_PARTIAL", "ป่วย", "เลขา")


def test_a_conflict_of_interest_is_named_and_counts_nowhere(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "c.xlsx", percents(70, 70, 70), who=identity(opened, "A02", "a1"))
    returned(opened, "d.xlsx", percents(100, 100, 100), who=identity(opened, "A02", "a3"))
    result = results_of(opened).result("A02")
    assert [(one.assessor, one.reason, one.note) for one in result.excluded] == [("a3", "conflict", "ญาติของผู้บริหาร")]
    assert result.totals.earned == 700


def test_a_method_may_be_asked_for(tmp_path: Path) -> None:
    opened = make_round(tmp_path, settings="method: median\n")
    returned(opened, "a.xlsx", percents(40, 50, 60))
    assert results_of(opened).method == "median"
    assert round_results(opened, read_ledger(opened), "mean").method == "mean"


def test_an_agency_nobody_scored_has_no_place(tmp_path: Path) -> None:
    opened = make_round(tmp_path)
    returned(opened, "a.xlsx", percents(40, 50, 60))
    assert [(place.place, place.agency.id) for place in results_of(opened).places] == [(1, "A01"), (None, "A02")]


def test_awards_of_the_round_decide(tmp_path: Path) -> None:
    """A01 earns 522.5 and 1.1 at 45 %: more than 520, not 50 % of 1.1; the edition asks for more than 650."""
    awards = """\
awards:
  - {id: best, thresholds: [{of: total, points: 520, strict: true}], by: กรรมการ, date: 1 มี.ค. 2569}
  - id: lead
    title: {th: "ผู้นำ", en: "Leader"}
    thresholds: [{of: total, points: 520}, {of: "1.1", percent: 50}]
"""
    decided = {}
    for name, settings in {"plain": "", "set": awards}.items():
        opened = make_round(tmp_path / name, settings=settings)
        returned(opened, "a.xlsx", percents(40, 50, 60))
        returned(opened, "b.xlsx", percents(50, 50, 60), who=identity(opened, "A01", "a2"))
        results = results_of(opened)
        decided[name] = {award.id: award.met for award in results.result("A01").totals.awards}
    assert decided == {"plain": {"best": False}, "set": {"best": True, "lead": False}}
    assert [(one.id, one.by) for one in results.awards] == [("best", "กรรมการ"), ("lead", "")]
    robust = results.result("A01").robustness
    assert robust is not None
    assert robust.decision.awards == decided["set"]
