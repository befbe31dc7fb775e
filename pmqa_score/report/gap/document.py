"""The JSON document of ``pmqa gap``."""

from __future__ import annotations

from pmqa_score.model.text import Language
from pmqa_score.report.documents import (
    Document,
    band_document,
    condition_document,
    identity_document,
    item_document,
    number,
    problem_document,
    total_document,
)
from pmqa_score.report.gap.report import GapReport
from pmqa_score.report.gap.words import (
    condition_sentence,
    new_checks,
    new_ratings,
    plan_sentence,
    raise_sentence,
    state_sentence,
    step_sentences,
)
from pmqa_score.scoring.gap.gap import Gap
from pmqa_score.scoring.gap.plans import GapPlan, Raise, StepGain


def gap_document(report: GapReport, language: Language) -> Document:
    """Return what a workbook lacks to its goals, with every step in numbers and in a sentence."""
    return {
        "schema": "pmqa-gap/1",
        "file": report.file,
        **identity_document(report.identity),
        "complete": report.totals.complete,
        "missing": list(report.totals.missing),
        "total": total_document(report.totals),
        "effort": report.effort,
        "limits": {"keep": sorted(report.limits.keep), "most": number(report.limits.most)},
        "a_step_is": list(step_sentences(report.edition, language)),
        "gaps": [_gap(report, gap, language) for gap in report.gaps],
        "items": [_item(report, gain) for gain in report.gains],
        "conditions_seen": report.sees_conditions,
        "problems": [problem_document(problem, language) for problem in report.problems],
    }


def _gap(report: GapReport, gap: Gap, language: Language) -> Document:
    goal = gap.goal
    return {
        "basis": gap.basis,
        "state": gap.state,
        "sentence": state_sentence(report.edition, gap, language),
        "earned": number(gap.earned),
        "goal": {"band": goal.band, "total": number(goal.total), "needed": number(goal.total - gap.earned)}
        if goal
        else None,
        "highest": number(gap.highest),
        "missing": list(gap.missing),
        "conditions": [
            {**condition_document(one), "sentence": condition_sentence(report.edition, one, language)}
            for one in gap.conditions
        ],
        "plans": [_plan(report, plan, language) for plan in gap.plans],
    }


def _plan(report: GapReport, plan: GapPlan, language: Language) -> Document:
    return {
        "kind": plan.kind,
        "sentence": plan_sentence(plan, language),
        "steps": plan.steps,
        "total": {"earned": number(plan.totals.earned), "band": band_document(plan.totals.band)},
        "raises": [_raise(report, one, language) for one in plan.raises],
    }


def _raise(report: GapReport, one: Raise, language: Language) -> Document:
    unit = report.totals.unit
    return {
        "item": one.score.id,
        "title": report.edition.criteria.item(one.score.id).title.of(language),
        "steps": one.steps,
        "from": item_document(one.score, unit),
        "to": item_document(one.raised, unit),
        **({"checks": list(checks)} if (checks := new_checks(one)) else {}),
        **(
            {"ratings": [{"question": no, "from": number(old), "to": number(new)} for no, old, new in ratings]}
            if (ratings := new_ratings(one))
            else {}
        ),
        "sentence": raise_sentence(report.edition, one, language),
    }


def _item(report: GapReport, gain: StepGain) -> Document:
    """Return an item as it stands, what its next step brings to the total, and what it is after the cheapest plan."""
    unit = report.totals.unit
    score = next(one for one in report.totals.items if one.id == gain.item)
    raised = report.what_if.get(gain.item)
    return {
        **item_document(score, unit),
        "next": {**item_document(gain.raised, unit), "gain": number(gain.gain)} if gain.raised else None,
        "what_if": item_document(raised, unit) if raised else None,
    }
