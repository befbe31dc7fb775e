"""Random rounds, and what should come of them: worked out with whole numbers and nothing of the program's scoring."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import groupby

ITEMS = {"1.1": 300, "1.2": 225, "2.1": 475}
"""Points of the tiny edition."""
BANDS = {"1": 0, "2": 100, "3": 300, "4": 500, "5": 700, "6": 900}
"""Band → its lower bound."""
GRID = range(0, 101, 5)

Percents = Mapping[str, int]


@dataclass(frozen=True)
class File:
    """One file that comes back. ``kind``: "workbook", or what it is instead of one that belongs here."""

    kind: str
    agency: str = ""
    assessor: str = ""
    percents: Percents = field(default_factory=dict)
    minutes: int = 0


@dataclass(frozen=True)
class Agreement:
    """A consensus workbook: made while only the first ``seen`` files were there."""

    agency: str
    seen: int
    percents: Percents
    reasons: frozenset[str]
    minutes: int


@dataclass(frozen=True)
class Case:
    """A round: who is to score whom (True = conflict of interest), what came back, how it is merged."""

    roster: Mapping[tuple[str, str], bool]
    files: Sequence[File]
    consensus: Sequence[Agreement]
    method: str
    partial: str
    tolerance: int


def random_case(seed: int) -> Case:
    """Return a round of one to three agencies with panels of 2 to 8."""
    chance = random.Random(seed)  # noqa: S311 - a test's dice
    roster = {
        (f"A{agency}", f"a{no}"): chance.random() < 0.1
        for agency in range(1, chance.randint(2, 4))
        for no in range(1, chance.randint(3, 9))
    }
    clock = iter(chance.sample(range(5000), 300))
    files = [one for key in roster for one in _versions(chance, *key, clock)]
    files += [File(chance.choice(("unreadable", "stray"))) for _ in range(chance.randint(0, 2))]
    files += [
        File(kind, "A1", "a1", _percents(chance), next(clock))
        for kind in ("other_round", "unknown_assessor")
        if chance.random() < 0.4
    ]
    chance.shuffle(files)
    agencies = sorted({agency for agency, _ in roster})
    agreements = [
        Agreement(
            agency,
            chance.choice((len(files), len(files), max(0, len(files) - 3))),
            _percents(chance, missing=0.1),
            frozenset(item for item in ITEMS if chance.random() < 0.8),
            6000 + no,
        )
        for no, agency in enumerate(agencies)
        if chance.random() < 0.7
    ]
    return Case(
        roster=roster,
        files=files,
        consensus=agreements,
        method=chance.choice(("mean", "median", "trimmed")),
        partial=chance.choice(("exclude", "use")),
        tolerance=chance.choice((15, 20, 30)),
    )


def _versions(chance: random.Random, agency: str, assessor: str, clock: Iterable[int]) -> list[File]:
    """Return what one assessor sends: nothing, a workbook, copies of it, later versions."""
    if chance.random() < 0.15:
        return []
    ticks = iter(clock)
    sent = [_percents(chance, missing=0.12 if chance.random() < 0.3 else 0)]
    while chance.random() < 0.3:
        sent.append(sent[-1] if chance.random() < 0.4 else _percents(chance))
    return [File("workbook", agency, assessor, percents, next(ticks)) for percents in sent]


def _percents(chance: random.Random, missing: float = 0) -> Percents:
    middle = chance.choice(GRID)
    given = {item: min(100, max(0, middle + 5 * chance.randint(-3, 3))) for item in ITEMS}
    return {item: percent for item, percent in given.items() if chance.random() >= missing}


@dataclass(frozen=True)
class Expected:
    """What should come of an agency, and of the files of the round."""

    counted: tuple[str, ...]
    excluded: Mapping[str, str]
    stage: str
    percents: Mapping[str, Fraction | None]
    spreads: Mapping[str, int | None]
    discuss: Mapping[str, bool]
    earned: Fraction
    band: str | None


def outcomes(case: Case) -> Counter[str]:
    """Return how many files should be called what."""
    counted: Counter[str] = Counter()
    for one in case.files:
        if one.kind != "workbook":
            counted["unreadable" if one.kind == "unreadable" else "stray"] += 1
    for key, conflict in case.roster.items():
        runs = _runs(case.files, key)
        if conflict:
            counted["rejected"] += sum(map(len, runs))
            continue
        for run in runs:
            counted["duplicate"] += len(run) - 1
        if runs:
            counted["superseded"] += len(runs) - 1
            counted["accepted" if len(runs[-1][0].percents) == len(ITEMS) else "partial"] += 1
    for agreement in case.consensus:
        counted[_consensus_outcome(case, agreement)] += 1
    return counted


def expected(case: Case, agency: str) -> Expected:
    """Return what should come of *agency*."""
    panel, excluded = _panel(case, case.files, agency)
    agreed = next(
        (one for one in case.consensus if one.agency == agency and _consensus_outcome(case, one) == "accepted"), None
    )
    percents: dict[str, Fraction | None] = {}
    for item in ITEMS:
        given = [one[item] for one in panel.values() if item in one]
        percents[item] = Fraction(agreed.percents[item]) if agreed else merged(given, case.method)
    earned = sum(
        (rounded(Fraction(points) * (percents[item] or 0) / 100) for item, points in ITEMS.items()), Fraction(0)
    )
    complete = all(percent is not None for percent in percents.values())
    spreads = {item: _spread(panel, item) for item in ITEMS}
    return Expected(
        counted=tuple(sorted(panel)),
        excluded=excluded,
        stage="final" if agreed else "preliminary",
        percents=percents,
        spreads=spreads,
        discuss={item: (spread or 0) >= case.tolerance for item, spread in spreads.items()},
        earned=earned,
        band=max((band for band, lower in BANDS.items() if lower <= earned), key=int) if complete else None,
    )


def _consensus_outcome(case: Case, agreement: Agreement) -> str:
    now, _ = _panel(case, case.files, agreement.agency)
    then, _ = _panel(case, case.files[: agreement.seen], agreement.agency)
    if not now or not then:
        return "stray" if then else "none"
    if now != then:
        return "rejected"
    for item, percent in agreement.percents.items():
        given = [one[item] for one in now.values() if item in one]
        owed = bool(given) and (not min(given) <= percent <= max(given) or max(given) - min(given) >= case.tolerance)
        if owed and item not in agreement.reasons:
            return "partial"
    return "accepted" if len(agreement.percents) == len(ITEMS) else "partial"


def was_issued(case: Case, agreement: Agreement) -> bool:
    """Tell whether there was anybody to agree when the consensus was made."""
    return bool(_panel(case, case.files[: agreement.seen], agreement.agency)[0])


def _panel(case: Case, files: Iterable[File], agency: str) -> tuple[dict[str, Percents], dict[str, str]]:
    """Return the percents that count, by assessor, and why others do not."""
    files = list(files)
    panel: dict[str, Percents] = {}
    excluded: dict[str, str] = {}
    for key, conflict in case.roster.items():
        runs = _runs(files, key)
        if key[0] != agency or not runs:
            continue
        last = runs[-1][0].percents
        if conflict:
            excluded[key[1]] = "conflict"
        elif not last:
            excluded[key[1]] = "partial" if case.partial == "exclude" else "empty"
        elif len(last) < len(ITEMS) and case.partial == "exclude":
            excluded[key[1]] = "partial"
        else:
            panel[key[1]] = last
    return panel, excluded


def _runs(files: Iterable[File], key: tuple[str, str]) -> list[list[File]]:
    """Return the versions of one workbook in order of time, equal neighbours together."""
    versions = sorted(
        (one for one in files if one.kind == "workbook" and (one.agency, one.assessor) == key),
        key=lambda one: one.minutes,
    )
    return [list(run) for _, run in groupby(versions, key=lambda one: dict(one.percents))]


def _spread(panel: Mapping[str, Percents], item: str) -> int | None:
    given = [one[item] for one in panel.values() if item in one]
    return max(given) - min(given) if given else None


def merged(given: Sequence[int | Fraction], method: str) -> Fraction | None:
    """Return what the figures that a panel gave come to: 2 decimals, the outermost left out from 5 where trimmed."""
    ordered = sorted(given)
    if not ordered:
        return None
    if method == "median":
        middle = ordered[(len(ordered) - 1) // 2 : len(ordered) // 2 + 1]
        return rounded(Fraction(sum(middle), len(middle)))
    if method == "trimmed" and len(ordered) >= 5:
        ordered = ordered[1:-1]
    return rounded(Fraction(sum(ordered), len(ordered)))


def rounded(value: Fraction) -> Fraction:
    """Return *value*, not negative, rounded half up to 2 decimals."""
    return Fraction((value * 200 + 1) // 2, 100)
