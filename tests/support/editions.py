"""A tiny edition: two categories, three items, the ranges and bands of the award criteria."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from pmqa_score.model.bands import (
    Award,
    Band,
    BandRules,
    BandTable,
    Condition,
    Scale,
    ScoringRange,
    Threshold,
)
from pmqa_score.model.consolidation import PanelMember
from pmqa_score.model.criteria import (
    Area,
    Category,
    Criteria,
    EvidencePoint,
    Factor,
    Figure,
    FormSize,
    Item,
    Question,
    WeakestFactor,
)
from pmqa_score.model.identity import Agency, Assessor, Identity
from pmqa_score.model.scorecard import ItemAnswer, Scorecard
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Text

RANGES = ((0, 5), (10, 25), (30, 45), (50, 65), (70, 85), (90, 100))
BANDS = ((0, 50), (100, 250), (300, 450), (500, 650), (700, 850), (900, 1000))
POINTS = {"1.1": 300, "1.2": 225, "2.1": 475}


def say(text: str) -> Text:
    """Return *text* as both languages."""
    return Text(text, text)


def _figure(points: int) -> Figure:
    return Figure(value=Decimal(points), source="D", verified=False)


def _question(no: int) -> Question:
    return Question(no=no, title=say(f"question {no}"), source="D", verified=True)


def _item(id_: str, *questions: int, results: tuple[str, ...] = ()) -> Item:
    area = Area(id="ก", title=None, source="D", verified=True, questions=tuple(_question(no) for no in questions))
    return Item(
        id=id_,
        title=say(f"item {id_}"),
        points=_figure(POINTS[id_]),
        source="D",
        verified=True,
        results=results,
        areas=(area,),
    )


def _factors(ids: str) -> tuple[Factor, ...]:
    return tuple(Factor(id=one, title=say(one)) for one in ids.split())


def tiny_scale() -> Scale:
    """Return 0–100 in steps of 5, in the six ranges."""
    return Scale(
        lowest=Decimal(0),
        highest=Decimal(100),
        step=Decimal(5),
        source="D",
        verified=True,
        ranges=tuple(
            ScoringRange(
                id=f"{lower}-{upper}",
                lower=Decimal(lower),
                upper=Decimal(upper),
                label=say(f"{lower}–{upper}"),
                descriptors={},
            )
            for lower, upper in RANGES
        ),
    )


def tiny_bands() -> BandTable:
    """Return the six bands of the award criteria, with their gaps."""
    return BandTable(
        basis="total",
        bands=tuple(
            Band(
                id=str(no),
                lower=Decimal(lower),
                upper=Decimal(upper),
                label=say(f"band {no}"),
                source="D",
                verified=True,
            )
            for no, (lower, upper) in enumerate(BANDS, start=1)
        ),
    )


def tiny_conditions() -> tuple[Condition, ...]:
    """Return one condition of each rule."""
    return (
        Condition(
            id="comparisons",
            title=say("comparisons"),
            rule="comparisons",
            items=("2.1",),
            from_band="3",
            source="D",
            verified=True,
        ),
        Condition(
            id="three_years",
            title=say("three years"),
            rule="yearly_values",
            items=("2.1",),
            at_least=3,
            source="D",
            verified=True,
        ),
        Condition(
            id="role_model",
            title=say("role model"),
            rule="role_model",
            items=("2.1",),
            question=2,
            source="D",
            verified=True,
        ),
    )


def tiny_awards() -> tuple[Award, ...]:
    """Return an award with thresholds on total, category and item, and one that is not set."""
    thresholds = (
        Threshold(of="total", points=Decimal(450), strict=True),
        Threshold(of="1", percent=Decimal(50)),
        Threshold(of="2.1", percent=Decimal(30)),
    )
    return (
        Award(id="overall", title=say("overall"), thresholds=thresholds, source="D", verified=True),
        Award(id="category-1", title=say("category 1"), category="1", source="D", verified=True),
    )


def tiny_rules() -> BandRules:
    """Return ranges, bands, conditions and awards."""
    return BandRules(
        id="tiny",
        sources={"D": say("derived")},
        scale=tiny_scale(),
        tables=(tiny_bands(),),
        conditions=tiny_conditions(),
        awards=tiny_awards(),
    )


def tiny_criteria(*, weakest_factor: WeakestFactor = "warn") -> Criteria:
    """Return two categories: 1 (process: 1.1, 300 points; 1.2, 225 points) and 2 (results: 2.1, 475 points)."""
    return Criteria(
        id="tiny",
        title=say("tiny"),
        edition=say("first"),
        method="percent",
        bands="tiny",
        points=Decimal(1000),
        sources={"D": say("derived")},
        factors={"process": _factors("A D L I"), "results": _factors("Le T C I")},
        evidence={
            "process": (
                EvidencePoint(id="1", factor="A", text=say("the process has a name")),
                EvidencePoint(id="2", factor="L", text=say("level"), levels=(say("one"), say("two"))),
            )
        },
        categories=(
            Category(
                id="1",
                title=say("process"),
                kind="process",
                points=_figure(525),
                items=(_item("1.1", 1, 2, results=("2.1(1)",)), _item("1.2", 3, results=("2.1ก(2)", "2.1(1)"))),
            ),
            Category(id="2", title=say("results"), kind="results", points=_figure(475), items=(_item("2.1", 1, 2),)),
        ),
        form=FormSize(strengths=2, ofis=2, indicators=3, years=3),
        weakest_factor=weakest_factor,
    )


def tiny_edition(*, weakest_factor: WeakestFactor = "warn", awards: tuple[Award, ...] | None = None) -> Edition:
    """Return the tiny edition; *awards* replaces its awards."""
    rules = tiny_rules()
    return Edition(
        tiny_criteria(weakest_factor=weakest_factor),
        rules if awards is None else replace(rules, awards=awards),
        "0" * 64,
    )


def tiny_scorecard(*percents: int | None) -> Scorecard:
    """Return a scorecard with these percents for 1.1, 1.2, 2.1; None and absent = unanswered."""
    return Scorecard(
        {
            item: ItemAnswer(item=item, percent=None if percent is None else Decimal(percent))
            for item, percent in zip(POINTS, (*percents, None, None, None), strict=False)
        }
    )


def tiny_identity(assessor: str = "a1", workbook: str = "w1") -> Identity:
    """Return the identity of a workbook of agency g1."""
    return Identity(
        round="r1",
        criteria="tiny",
        digest="0" * 64,
        layout=1,
        agency=Agency("g1", "กรมตัวอย่าง"),
        assessor=Assessor(assessor, "นางสาวใจดี"),
        role="assessor",
        workbook=workbook,
    )


def tiny_panel(**percents: tuple[int | None, ...]) -> tuple[PanelMember, ...]:
    """Return a panel: assessor id → percents of 1.1, 1.2, 2.1."""
    return tuple(
        PanelMember(assessor=assessor, scorecard=tiny_scorecard(*given)) for assessor, given in percents.items()
    )
