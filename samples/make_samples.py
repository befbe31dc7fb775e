"""Make the source data of the sample round anew: roster, round, answers. The same seed, the same files.

Run it as ``python samples/make_samples.py`` (or ``make samples``) after changing ``phrases.toml`` or the criteria.
"""

from __future__ import annotations

import csv
import io
import json
import random
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pmqa_score.assessment import load_edition
from pmqa_score.model.criteria import Category, Item
from pmqa_score.model.setup import Edition, Setup
from pmqa_score.scoring.bands import range_for
from pmqa_score.scoring.fields import SIGN_OFF, fields_of
from pmqa_score.scoring.inputs import field_name
from pmqa_score.scoring.panel.consolidate import TOLERANCE

HERE = Path(__file__).parent
SEED = 2568
DOUBLE = 0.15
"""Share of comments marked as the most important ones."""
FIRST_RETURN = datetime(2025, 7, 14, 2, 0, tzinfo=UTC)
FIRST_MEETING = datetime(2025, 8, 13, 3, 0, tzinfo=UTC)
AFTER_THE_DEADLINE = datetime(2025, 8, 2, 4, 15, tzinfo=UTC)

Answers = dict[str, str | int | float]
Source = Mapping[str, Any]


def main() -> None:
    """Write all files into this folder."""
    source = tomllib.loads((HERE / "phrases.toml").read_text(encoding="utf-8"))
    for name, data in sample_files(source).items():
        path = HERE / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)


def sample_files(source: Source) -> dict[str, bytes]:
    """Return every file of the sample round by its name."""
    edition = load_edition(source["round"]["criteria"])
    setup = Setup(years=tuple(source["round"]["years"]))
    known = {field.name for field in fields_of(edition, setup)}
    files = {"roster.csv": _roster(source)}
    returns = []
    for agency in source["agencies"]:
        true = _true_percents(edition, agency)
        for no, assessor in enumerate(agency["assessors"]):
            answers = _answers(edition, source, agency, assessor, true)
            stray = answers.keys() - known
            if stray:
                raise SystemExit(f"the workbook has no field {sorted(stray)[:3]}")
            name = f"answers/{agency['id']}-{assessor}.json"
            files[name] = _json(answers)
            returns.append(_return(source, agency["id"], assessor, no))
    agreed = {agency["id"]: _consensus(edition, source, agency, files) for agency in source["agencies"]}
    files |= {f"consensus/{agency}.json": _json(answers) for agency, answers in agreed.items()}
    consensus = [
        {"agency": agency, "saved": (FIRST_MEETING + timedelta(hours=no)).strftime("%Y-%m-%dT%H:%M:%SZ")}
        for no, agency in enumerate(agreed)
    ]
    files["round.json"] = _json({**source["round"], "returns": returns, "consensus": consensus})
    return files


def _consensus(edition: Edition, source: Source, agency: Mapping[str, Any], files: Mapping[str, bytes]) -> Answers:
    """Return what an agency's panel agrees: near the mean of those whose workbooks are complete, with reasons."""
    told, setup = source["consensus"], Setup(role="consensus")
    given = [json.loads(files[f"answers/{agency['id']}-{assessor}.json"]) for assessor in agency["assessors"]]
    names = [field_name(item, ("percent",)) for item in edition.criteria.items]
    counted = [answers for answers in given if all(name in answers for name in names)]
    answers: Answers = {}
    for no, (item, name) in enumerate(zip(edition.criteria.items, names, strict=True)):
        percents = [one[name] for one in counted]
        agreed = 5 * round(sum(percents) / len(percents) / 5)
        leaves = (
            told["leaves"] if told["leaves"]["agency"] == agency["id"] and told["leaves"]["item"] == item.id else None
        )
        answers[name] = max(percents) + leaves["change"] if leaves else agreed
        if leaves or max(percents) - min(percents) >= TOLERANCE:
            answers[field_name(item, ("rationale",))] = leaves["reason"] if leaves else told["reasons"][no % 2]
    answers[field_name(SIGN_OFF, ("chair", "name"))] = told["chair"]
    answers |= {
        field.name: told["date"]
        for field in fields_of(edition, setup)
        if field.item == SIGN_OFF
        and field.part[-1] == "date"
        and field.part[1] in ("date", *range(1, len(counted) + 1))
    }
    return answers


def _chance(*about: str) -> random.Random:
    """Return chance that falls the same way for the same thing in every run."""
    return random.Random(" ".join((str(SEED), *about)))  # noqa: S311 - made-up data, no secrets


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=0) + "\n").encode()


def _roster(source: Source) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(["agency_id", "agency_name", "assessor_id", "assessor_name", "role", "conflict"])
    for agency in source["agencies"]:
        conflicts = agency.get("conflicts", {})
        for assessor in [*agency["assessors"], *conflicts]:
            name = source["assessors"][assessor]["name"]
            writer.writerow([agency["id"], agency["name"], assessor, name, "", conflicts.get(assessor, "")])
    return buffer.getvalue().encode("utf-8-sig")


def _return(source: Source, agency: str, assessor: str, no: int) -> dict[str, str]:
    """Tell when a workbook comes back, and whether a copy of it comes as well."""
    odd, who = source["odd"], {"agency": agency, "assessor": assessor}
    chance = _chance(agency, assessor, "time")
    saved = FIRST_RETURN + timedelta(days=chance.randrange(14), hours=no, minutes=chance.randrange(60))
    if who == odd["late"]:
        saved = AFTER_THE_DEADLINE
    copy = odd["duplicate"]["file"] if who == {key: odd["duplicate"][key] for key in who} else ""
    return {**who, "saved": saved.strftime("%Y-%m-%dT%H:%M:%SZ"), "copy": copy}


def _true_percents(edition: Edition, agency: Mapping[str, Any]) -> dict[str, float]:
    """Return what a panel would about agree on: items of one agency lie near its level."""
    chance = _chance(agency["id"])
    return {item.id: agency["level"] + chance.uniform(-9, 9) for item in edition.criteria.items}


def _percent(true: float, chance: random.Random, lean: float, change: int) -> int:
    """Return one assessor's percent on the 5 % grid."""
    return max(0, min(100, 5 * round((true + lean + chance.gauss(0, 3.5)) / 5) + change))


def _answers(
    edition: Edition, source: Source, agency: Mapping[str, Any], assessor: str, true: Mapping[str, float]
) -> Answers:
    chance = _chance(agency["id"], assessor)
    who = {"agency": agency["id"], "assessor": assessor}
    odd = source["odd"]["partial"]
    unanswered = odd["items"] if who == {key: odd[key] for key in who} else ()
    changes = {one["item"]: one["change"] for one in source["disputes"] if who == {key: one[key] for key in who}}
    answers: Answers = {}
    for category in edition.criteria.categories:
        for item in category.items:
            change = changes.get(item.id, 0)
            percent = _percent(true[item.id], chance, source["assessors"][assessor]["lean"], change)
            if category.kind == "results":
                answers.update(_indicators(source, agency, item))
            else:
                answers.update(_evidence(edition, item, percent, chance))
            if item.id not in unanswered:
                answers.update(_judgement(_At(edition, source, category, item, chance), percent))
    return answers


@dataclass(frozen=True)
class _At:
    """An item, the words and the chance to judge it with."""

    edition: Edition
    source: Source
    category: Category
    item: Item
    chance: random.Random

    @property
    def factors(self) -> list[str]:
        return [factor.id for factor in self.edition.criteria.factors[self.category.kind]]


def _judgement(at: _At, percent: int) -> Iterator[tuple[str, str | int]]:
    """Yield factors, percent, two comments and a reason."""
    scale = at.edition.rules.scale
    if scale is None:
        return
    ranges = [one.id for one in scale.ranges]
    rank = ranges.index(range_for(scale.lowest + percent, scale).id)
    better = at.chance.choice(at.factors)
    for factor in at.factors:
        yield field_name(at.item, ("factor", factor)), ranges[min(len(ranges) - 1, rank + (factor == better))]
    yield field_name(at.item, ("percent",)), percent
    yield from _comment(at, "strength", better)
    yield from _comment(at, "ofi", at.chance.choice([one for one in at.factors if one != better]))
    is_upper_half = percent % 20 in {10, 15}
    yield field_name(at.item, ("rationale",)), at.source["rationale"]["up" if is_upper_half else "down"]


def _comment(at: _At, kind: str, factor: str) -> Iterator[tuple[str, str]]:
    bank = at.source["strengths" if kind == "strength" else "ofis"]
    of_results = f"{factor}-results"
    phrase = at.chance.choice(bank[of_results if at.category.kind == "results" and of_results in bank else factor])
    topic, page = at.chance.choice(at.item.questions).title.th, at.chance.randrange(8, 95)
    yield field_name(at.item, (kind, 1, "text")), phrase.format(topic=topic, page=page)
    yield field_name(at.item, (kind, 1, "factor")), factor
    if at.chance.random() < DOUBLE:
        yield field_name(at.item, (kind, 1, "double")), "yes"


def _evidence(edition: Edition, item: Item, percent: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield evidence points, more of them found the higher the percent, and where the first question is answered."""
    for point in edition.criteria.evidence["process"]:
        share = chance.uniform(0, 100)
        state = "yes" if share < percent else "partly" if share < percent + 25 else "no"
        level = str(min(len(point.levels), round(percent / 100 * len(point.levels))))
        yield field_name(item, ("evidence", point.id)), level if point.levels else state
    yield field_name(item, ("question", item.questions[0].no, "page")), str(chance.randrange(8, 95))


def _indicators(source: Source, agency: Mapping[str, Any], item: Item) -> Iterator[tuple[str, str | int | float]]:
    """Yield the results an agency reports: the same for all its assessors."""
    chance = _chance(agency["id"], item.id, "indicators")
    rows = [one for one in source["indicators"] if one["item"] == item.id]
    for no, row in enumerate(rows, start=1):
        years = len(source["round"]["years"])
        start = row["base"] * chance.uniform(0.9, 1.02)
        values = [round(start + row["step"] * year * chance.uniform(0.6, 1.2), 2) for year in range(years)]
        better = 1 if row["direction"] == "more" else -1
        parts: list[tuple[str | int, str | int | float]] = [
            ("question", str(row["question"])),
            ("name", row["name"]),
            ("unit", row["unit"]),
            ("direction", row["direction"]),
            ("target", round(values[-1] - better * chance.uniform(-2, 3), 1)),
        ]
        for part, value in parts:
            yield field_name(item, ("indicator", no, part)), value
        for year, value in enumerate(values, start=1):
            yield field_name(item, ("indicator", no, "year", year)), value
        if row["comparator"] and chance.random() < agency["level"] / 60:
            yield field_name(item, ("indicator", no, "comparator")), row["comparator"]
            gap = better * chance.uniform(-1, 6)
            yield field_name(item, ("indicator", no, "comparator_value")), round(values[-1] - gap, 2)


if __name__ == "__main__":
    main()
