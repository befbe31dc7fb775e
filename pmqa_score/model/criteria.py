"""Criteria: what one edition of an assessment says. Category › Item › Area › Question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from pmqa_score.model.data import Data
from pmqa_score.model.text import Text

Method = Literal["percent", "levels", "kpi", "rating"]
Kind = Literal["process", "results"]
WeakestFactor = Literal["off", "warn", "block"]
Unit = Literal["points", "score", "rating"]

SUMMED: frozenset[Method] = frozenset({"percent"})
"""Methods whose total is a sum of points; with the others all is of the edition's points, and means are taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Data):
    """A number that decides results, with where it comes from; unverified figures are named wherever they decide."""

    value: Decimal
    source: str
    verified: bool
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor(Data):
    """A D L I of a process item, Le T C I of a results item."""

    id: str
    title: Text
    question: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidencePoint(Data):
    """One thing an assessor looks for; guides, never computes a percent. ``id`` is unique within its kind.

    ``levels``: what levels 1, 2 … of it mean, where it is rated by level (0 = none of them) and not yes / partly / no.
    """

    id: str
    factor: str
    text: Text
    levels: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Data):
    """A numbered question; numbers run through a whole category."""

    no: int
    title: Text
    source: str
    verified: bool
    statements: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Data):
    """ประเด็น ก ข ค of an item."""

    id: str
    title: Text | None = None
    source: str
    verified: bool
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Data):
    """A gated yes/no check of a ``levels`` item; ``id`` is level letter and number (B1, A2, S1)."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Level(Data):
    """A gate of ``levels`` items: its checks share ``points``, once every check of the levels below it is ticked.

    ``letter`` begins the ids of its checks; ``id`` is part of the names of their inputs.
    """

    id: str
    letter: str
    title: Text
    points: Figure
    meaning: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveStep(Data):
    """From ``percent`` on (``strict``: above it) an indicator has ``score``, and ``slope`` more for each percent."""

    percent: Decimal
    score: Decimal
    slope: Decimal = Decimal(0)
    strict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve(Data):
    """From the percent of its target that an indicator reaches to its score; below the first step, that one's score."""

    steps: tuple[CurveStep, ...]
    source: str
    verified: bool
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Means(Data):
    """Where the rule comes from by which items make a category and categories the total: the mean, equal weights."""

    source: str
    verified: bool
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Data):
    """One thing that the evidence for a check may show, seen through a lens."""

    id: str
    title: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens(Data):
    """Tags for the evidence of the checks of ``levels`` in ``items``; they are counted and never scored."""

    id: str
    title: Text
    items: tuple[str, ...]
    levels: tuple[str, ...]
    tags: tuple[Tag, ...]
    source: str
    verified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Data):
    """A sub-measure of a ``kpi`` item: holds up to ``indicators`` indicators."""

    no: int
    title: Text
    required: bool = False
    indicators: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Data):
    """หัวข้อ: what gets one score. ``results`` names the results questions in which a process item shows."""

    id: str
    title: Text
    points: Figure | None = None
    source: str
    verified: bool
    results: tuple[str, ...] = ()
    areas: tuple[Area, ...] = ()
    checks: tuple[Check, ...] = ()
    measures: tuple[Measure, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions, through all areas."""
        return tuple(q for area in self.areas for q in area.questions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(Data):
    """หมวด: several items of one kind. ``method`` overrides the edition's."""

    id: str
    title: Text
    kind: Kind
    points: Figure | None = None
    method: Method | None = None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileLink(Data):
    """The items that have to answer to a part of the profile; ``part`` is its number in its group."""

    part: int
    items: tuple[str, ...]
    source: str
    verified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileGroup(Data):
    """A group of the organizational profile (OP), never scored."""

    id: str
    title: Text | None = None
    parts: tuple[Text, ...]
    links: tuple[ProfileLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSize(Data):
    """How many rows a workbook offers per item."""

    strengths: int = 6
    ofis: int = 6
    indicators: int = 15
    years: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria(Data):
    """One edition, as data: categories, items, questions, points, evidence points, links; bands live in ``bands/``."""

    id: str
    title: Text
    edition: Text
    method: Method
    bands: str
    points: Decimal
    sources: Mapping[str, Text]
    factors: Mapping[Kind, tuple[Factor, ...]] = field(default_factory=dict)
    evidence: Mapping[Kind, tuple[EvidencePoint, ...]] = field(default_factory=dict)
    levels: tuple[Level, ...] = ()
    curve: Curve | None = None
    means: Means | None = None
    lenses: tuple[Lens, ...] = ()
    categories: tuple[Category, ...]
    profile: tuple[ProfileGroup, ...] = ()
    form: FormSize = FormSize()
    weakest_factor: WeakestFactor = "warn"

    @property
    def items(self) -> tuple[Item, ...]:
        """All items, in order."""
        return tuple(item for category in self.categories for item in category.items)

    def category_of(self, item_id: str) -> Category:
        """Return the category that holds *item_id*; KeyError if none does."""
        for category in self.categories:
            if any(item.id == item_id for item in category.items):
                return category
        raise KeyError(item_id)

    def item(self, item_id: str) -> Item:
        """Return the item of that id; KeyError if there is none."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)

    def method_of(self, category: Category) -> Method:
        """Return how the items of *category* are scored."""
        return category.method or self.method

    @property
    def unit(self) -> Unit:
        """What an item, a category and the total have: points that are summed, or a score or rating that is a mean."""
        methods = {self.method_of(category) for category in self.categories}
        if methods <= SUMMED:
            return "points"
        return "rating" if "rating" in methods else "score"

    @property
    def takes_means(self) -> bool:
        """Whether a category is the mean of its items and the total the mean of the categories, not their sums."""
        return self.unit != "points"

    def unverified(self) -> Iterator[tuple[str, Figure]]:
        """Yield (id, figure) of each category's, item's and level's points that no official manual has confirmed."""
        for level in self.levels:
            if not level.points.verified:
                yield level.id, level.points
        for category in self.categories:
            if category.points and not category.points.verified:
                yield category.id, category.points
            for item in category.items:
                if item.points and not item.points.verified:
                    yield item.id, item.points
