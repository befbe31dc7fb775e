"""Rules on ids: fit for file names, sheet names and defined names, and each one there once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmqa_score.definitions.checks.fault import Fault, KeyPath, doubles
from pmqa_score.model.bands import BandRules
from pmqa_score.model.criteria import Category, Criteria

_FILE_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
_PART_ID = re.compile(r"[0-9A-Za-z]{1,12}(?:\.[0-9A-Za-z]{1,6}){0,3}")
_RULE_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,39}")


def file_id(file: Criteria | BandRules) -> Iterator[Fault]:
    """The id of a file is fit for a file name on every system."""
    if not _FILE_ID.fullmatch(file.id):
        yield Fault("FILE_ID_ILLEGAL", ("id",), file.id)


def part_ids(criteria: Criteria) -> Iterator[Fault]:
    """Ids that become parts of sheet names and defined names have letters, digits and dots only."""
    for path, part_id in _parts(criteria):
        if not _PART_ID.fullmatch(part_id):
            yield Fault("ID_ILLEGAL", path, part_id)


def item_ids(criteria: Criteria) -> Iterator[Fault]:
    """An item's id has a digit: it names a sheet, beside sheets with names of words."""
    for path, item_id in _items(criteria):
        if not any(letter.isdigit() for letter in item_id):
            yield Fault("ITEM_ID_WITHOUT_DIGIT", path, item_id)


def double_ids(criteria: Criteria) -> Iterator[Fault]:
    """No id twice where it has to tell things apart: categories and items, then within each of them."""
    yield from doubles(item for item in (*_categories(criteria), *_items(criteria)))
    for at, category in enumerate(criteria.categories):
        for no, item in enumerate(category.items):
            here: KeyPath = ("categories", at, "items", no)
            yield from doubles(((*here, "areas", n, "id"), area.id) for n, area in enumerate(item.areas))
            yield from doubles(((*here, "checks", n, "id"), check.id) for n, check in enumerate(item.checks))
            yield from doubles(((*here, "measures", n, "no"), str(one.no)) for n, one in enumerate(item.measures))
    for kind, factors in criteria.factors.items():
        yield from doubles((("factors", kind, n, "id"), factor.id) for n, factor in enumerate(factors))
    for kind, points in criteria.evidence.items():
        yield from doubles((("evidence", kind, n, "id"), point.id) for n, point in enumerate(points))


def double_questions(criteria: Criteria) -> Iterator[Fault]:
    """A question's number is there once in its category, and is 1 or more."""
    for at, category in enumerate(criteria.categories):
        numbers = list(_questions(category, ("categories", at)))
        yield from doubles(iter(numbers), "QUESTION_DOUBLE")
        for path, number in numbers:
            if int(number) < 1:
                yield Fault("QUESTION_NUMBER", path, number)


def same_names(criteria: Criteria) -> Iterator[Fault]:
    """No two ids give the same name in a workbook, where dots become underscores and capitals do not count."""
    # Items have names out_<id>_…, categories out_cat_<id>_…
    named = [(path, one, one) for path, one in _items(criteria)]
    named += [(path, one, f"cat_{one}") for path, one in _categories(criteria)]
    seen: dict[str, str] = {}
    for path, one, name in named:
        other = seen.setdefault(name.replace(".", "_").casefold(), one)
        if other != one:
            yield Fault("ID_COLLISION", path, one, {"other": other})


def rule_ids(rules: BandRules) -> Iterator[Fault]:
    """Ranges, bands, conditions and awards have legal ids, each once; each basis has one table."""
    ranges = rules.scale.ranges if rules.scale else ()
    groups: list[list[tuple[KeyPath, str]]] = [
        [(("scale", "ranges", n, "id"), one.id) for n, one in enumerate(ranges)],
        [(("conditions", n, "id"), one.id) for n, one in enumerate(rules.conditions)],
        [(("awards", n, "id"), one.id) for n, one in enumerate(rules.awards)],
    ]
    for at, table in enumerate(rules.tables):
        groups.append([(("tables", at, "bands", n, "id"), band.id) for n, band in enumerate(table.bands)])
    for group in groups:
        yield from doubles(iter(group))
        for path, rule_id in group:
            if not _RULE_ID.fullmatch(rule_id):
                yield Fault("ID_ILLEGAL", path, rule_id)
    yield from doubles((("tables", n, "basis"), table.basis) for n, table in enumerate(rules.tables))


def _parts(criteria: Criteria) -> Iterator[tuple[KeyPath, str]]:
    yield from _categories(criteria)
    yield from _items(criteria)
    for kind, factors in criteria.factors.items():
        yield from ((("factors", kind, n, "id"), factor.id) for n, factor in enumerate(factors))
    for kind, points in criteria.evidence.items():
        yield from ((("evidence", kind, n, "id"), point.id) for n, point in enumerate(points))
    for at, category in enumerate(criteria.categories):
        for no, item in enumerate(category.items):
            for n, check in enumerate(item.checks):
                yield ("categories", at, "items", no, "checks", n, "id"), check.id


def _categories(criteria: Criteria) -> Iterator[tuple[KeyPath, str]]:
    return ((("categories", at, "id"), category.id) for at, category in enumerate(criteria.categories))


def _items(criteria: Criteria) -> Iterator[tuple[KeyPath, str]]:
    for at, category in enumerate(criteria.categories):
        for no, item in enumerate(category.items):
            yield ("categories", at, "items", no, "id"), item.id


def _questions(category: Category, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    for no, item in enumerate(category.items):
        for at, area in enumerate(item.areas):
            for n, question in enumerate(area.questions):
                yield (*path, "items", no, "areas", at, "questions", n, "no"), str(question.no)
