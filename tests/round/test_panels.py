"""Panels: random rounds of 2 to 8 assessors against an independent reference, equal to the last digit."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest
from support.editions import tiny_edition
from support.random_panels import ITEMS, Agreement, Case, File, Percents, expected, outcomes, random_case, was_issued

from pmqa_score.assessment import Assessed, identity_for
from pmqa_score.assessment.assess import assessed_from
from pmqa_score.assessment.consensus import consensus_problems
from pmqa_score.assessment.scored import ScoredNow
from pmqa_score.model.consolidation import ConsolidationMethod, PartialPolicy
from pmqa_score.model.field import Value
from pmqa_score.model.identity import Agency, Assessor, Identity
from pmqa_score.model.panel_sheet import PanelSheet
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.problems import FilePlace, Problem, Severity
from pmqa_score.report.round.results import Results
from pmqa_score.round import ledger as ledgers
from pmqa_score.round.entry import Outcome
from pmqa_score.round.folder import Round, RoundFolder
from pmqa_score.round.ledger import Ledger, ledger_of
from pmqa_score.round.merge import round_results
from pmqa_score.round.panels import round_panel
from pmqa_score.round.returned import Refused, Returned
from pmqa_score.round.roster import Assignment, Roster
from pmqa_score.round.settings import RoundSettings
from pmqa_score.scoring.answers import scorecard
from pmqa_score.scoring.fields import fields_of
from pmqa_score.scoring.inputs import field_name
from pmqa_score.scoring.totals import totals
from pmqa_score.workbook.panel_data import panel_digest
from pmqa_score.workbook.plan import Spot
from pmqa_score.workbook.result import FoundInput, ReadResult

START = datetime(2026, 1, 10, tzinfo=UTC)
KEY = b"k" * 32
EDITION: Edition = tiny_edition()


def choice(of: object, text: str) -> str:
    assert text in get_args(of)
    return text


def make_round(case: Case) -> Round:
    method: ConsolidationMethod = choice(ConsolidationMethod, case.method)  # type: ignore[assignment] # checked there
    partial: PartialPolicy = choice(PartialPolicy, case.partial)  # type: ignore[assignment] # as above
    settings = RoundSettings(
        title="t", id="r1", criteria="tiny", method=method, partial=partial, tolerance=Decimal(case.tolerance),
        deadline="2026-01-12",
    )  # fmt: skip
    assignments = tuple(
        Assignment(agency=Agency(agency, agency), assessor=Assessor(one, one), conflict="kin" if conflict else "")
        for (agency, one), conflict in case.roster.items()
    )
    return Round(
        folder=RoundFolder(Path("nowhere")), settings=settings, edition=EDITION, roster=Roster(assignments), key=KEY
    )


def assessed(
    name: str, identity: Identity, setup: Setup, answers: Mapping[str, Value], panel: PanelSheet | None = None
) -> Assessed:
    card = scorecard(EDITION, setup, answers)
    inputs = tuple(
        FoundInput(field=field, spot=Spot(field.item, row, 0), found_by="names", raw=str(answers.get(field.name, "")))
        for row, field in enumerate(fields_of(EDITION, setup))
    )
    read = ReadResult(
        file=name, identity=identity, edition=EDITION, setup=setup, answers=answers, inputs=inputs, cached={},
        saved=None, suite="", problems=(), panel=panel,
    )  # fmt: skip
    return assessed_from(
        read, ScoredNow(card, totals(EDITION, card)), receipt="", cached=None, problems=tuple(consensus_problems(read))
    )


def answers_of(percents: Percents, reasons: frozenset[str] = frozenset()) -> dict[str, Value]:
    items = {item.id: item for item in EDITION.criteria.items}
    given: dict[str, Value] = {
        field_name(items[item], ("percent",)): Decimal(percent) for item, percent in percents.items()
    }
    return given | {field_name(items[item], ("rationale",)): "เห็นพ้องกัน" for item in reasons}


def returned(name: str, one: File) -> Returned:
    when = START + timedelta(minutes=one.minutes)
    if one.kind in {"unreadable", "stray"}:
        problem = Problem("FILE_NOT_XLSX", Severity.ERROR, FilePlace(name))
        refused: Refused = "unreadable" if one.kind == "unreadable" else "stray"
        return Returned(file=name, modified=when, problems=(problem,), refused=refused)
    assessor = Assessor("zz", "zz") if one.kind == "unknown_assessor" else Assessor(one.assessor, one.assessor)
    identity = identity_for(
        EDITION, Agency(one.agency, one.agency), assessor,
        round_id="r2" if one.kind == "other_round" else "r1", key=KEY,
    )  # fmt: skip
    taken = assessed(name, identity, Setup(), answers_of(one.percents))
    return Returned(file=name, modified=when, assessed=taken, problems=taken.problems)


def returned_consensus(name: str, agreement: Agreement, panel: PanelSheet) -> Returned:
    digest = panel_digest(panel)
    identity = identity_for(
        EDITION, Agency(agreement.agency, agreement.agency), Assessor("consensus", "panel"), role="consensus",
        round_id="r1", key=KEY, panel=digest,
    )  # fmt: skip
    setup = Setup(role="consensus", panel=digest)
    taken = assessed(name, identity, setup, answers_of(agreement.percents, agreement.reasons), panel)
    when = START + timedelta(minutes=agreement.minutes)
    return Returned(file=name, modified=when, assessed=taken, problems=taken.problems)


def ledger_from(opened: Round, files: Sequence[Returned], patch: pytest.MonkeyPatch) -> Ledger:
    in_order = tuple(sorted(files, key=lambda one: one.file))
    patch.setattr(ledgers, "take_returned", lambda *_args, **_kwargs: in_order)
    return ledger_of(opened)


def run(case: Case, names: Sequence[str], patch: pytest.MonkeyPatch) -> tuple[Ledger, Results]:
    """Let the files of *case* come back under *names*; consensus workbooks are made on the way."""
    opened = make_round(case)
    files = [returned(name, one) for name, one in zip(names, case.files, strict=False)]
    agreed = []
    for no, agreement in enumerate(case.consensus):
        if was_issued(case, agreement):
            then = ledger_from(opened, files[: agreement.seen], patch)
            agency = next(one for one in opened.roster.agencies if one.id == agreement.agency)
            panel = round_panel(opened, agency, then.entries)
            assert panel is not None
            agreed.append(returned_consensus(names[len(case.files) + no], agreement, panel))
    ledger = ledger_from(opened, [*files, *agreed], patch)
    return ledger, round_results(opened, ledger)


def file_names(case: Case, seed: int) -> list[str]:
    names = [f"{no:03}.xlsx" for no in range(len(case.files) + len(case.consensus))]
    random.Random(seed).shuffle(names)  # noqa: S311 - a test's dice
    return names


@pytest.mark.parametrize("seed", range(80))
def test_random_panels_are_merged_like_the_reference(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    case = random_case(seed)
    ledger, results = run(case, file_names(case, seed), monkeypatch)
    wanted = outcomes(case)
    counts = dict(ledger.counts)
    assert counts.pop("files") == sum(counts.values())
    assert counts == {outcome: wanted[outcome] for outcome in get_args(Outcome)}
    for result in results.agencies:
        should = expected(case, result.agency.id)
        assert result.assessors == should.counted
        assert {one.assessor: one.reason for one in result.excluded} == should.excluded
        assert result.stage == should.stage
        for item in result.items:
            assert item.percent == should.percents[item.id]
            assert item.spread == should.spreads[item.id]
            assert item.discuss == should.discuss[item.id]
        assert Fraction(result.totals.earned) == should.earned
        assert (result.totals.band.id if result.totals.band else None) == should.band


@pytest.mark.parametrize("seed", range(200, 215))
def test_the_order_of_files_never_matters(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    case = random_case(seed)
    ledger, results = run(case, file_names(case, seed), monkeypatch)
    other_ledger, other = run(case, file_names(case, seed + 1), monkeypatch)
    assert other.agencies == results.agencies
    assert other.places == results.places
    assert other_ledger.counts == ledger.counts


def test_the_random_rounds_hold_everything_that_can_happen() -> None:
    """A generator that never makes a stale consensus would prove nothing about them."""
    cases = [random_case(seed) for seed in range(80)]
    seen = {outcome for case in cases for outcome in outcomes(case)}
    stages = {expected(case, agency).stage for case in cases for agency in {agency for agency, _ in case.roster}}
    reasons = {
        reason
        for case in cases
        for agency in {agency for agency, _ in case.roster}
        for reason in expected(case, agency).excluded.values()
    }
    assert seen >= set(get_args(Outcome))
    assert stages == {"preliminary", "final"}
    assert reasons >= {"conflict", "partial"}
    assert {len(expected(case, "A1").counted) for case in cases} >= set(range(2, 8))


def test_who_is_late_counts_and_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    late = File("workbook", "A1", "a1", dict.fromkeys(ITEMS, 50), 4000)  # the deadline is 2 days = 2,460 minutes away
    case = replace(random_case(1), roster={("A1", "a1"): False}, files=[late], consensus=[])
    ledger, results = run(case, ["one.xlsx"], monkeypatch)
    assert ledger.entries[0].late
    assert results.result("A1").assessors == ("a1",)
