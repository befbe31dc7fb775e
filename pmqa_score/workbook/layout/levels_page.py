"""The sheet of an item of gated checks while it is laid out: its columns, and the cells that count each level."""

from __future__ import annotations

from dataclasses import dataclass, field

from pmqa_score.model.criteria import Criteria, Item, Tag
from pmqa_score.scoring.levels import lenses_of
from pmqa_score.workbook.formulas.levels import GateCells
from pmqa_score.workbook.layout.sheet_page import SheetGrid, SheetPage, Span

_NO, _TEXT, _ANSWER, _SIGN, _EVIDENCE, _TAG, _MARK = 6, 43, 12, 8, 37, 7, 7  # column units
_FEWEST = 3  # columns of evidence: strengths and OFIs part them


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelsGrid(SheetGrid):
    """The columns of such a sheet; ``tags`` has one for each tag of the item's lenses."""

    check: Span
    answer: Span
    sign: Span
    evidence: Span
    tags: tuple[Span, ...]

    @property
    def answer_and_sign(self) -> Span:
        """The columns of answer and sign together."""
        return Span(self.answer.column, self.answer.columns + self.sign.columns)

    @property
    def right(self) -> Span:
        """The columns of evidence and tags together."""
        return Span(self.evidence.column, self.evidence.columns + len(self.tags))

    def counts(self, levels: int) -> tuple[Span, ...]:
        """Return the columns in which the strip counts the checks of *levels* levels: the last one takes the rest."""
        first = self.evidence.column
        last = Span(first + levels - 1, self.right.columns - levels + 1)
        return (*(Span(first + no) for no in range(levels - 1)), last)


@dataclass(slots=True)
class LevelsPage(SheetPage):
    """The sheet of an item of gated checks, in the making; ``gates`` are the counts of the levels laid out so far."""

    grid: LevelsGrid
    gates: list[GateCells] = field(default_factory=list)
    tagged: dict[str, list[str]] = field(default_factory=dict)


def levels_grid(criteria: Criteria, tags: int) -> LevelsGrid:
    """Return the columns of the sheet of an item whose evidence is seen through *tags* tags."""
    parts = max(_FEWEST, len(criteria.levels))
    first, mark = 4, 4 + parts + tags
    return LevelsGrid(
        widths=(_NO, _TEXT, _ANSWER, _SIGN, *(round(_EVIDENCE / parts, 2),) * parts, *(_TAG,) * tags, _MARK),
        no=Span(0),
        check=Span(1),
        answer=Span(2),
        sign=Span(3),
        evidence=Span(first, parts),
        tags=tuple(Span(first + parts + no) for no in range(tags)),
        mark=Span(mark),
        text=Span(1, 3),
        double=Span(first),
        tag=None,
        reference=Span(first + 1, mark - first - 1),
    )


def tags_of(criteria: Criteria, item: Item) -> tuple[Tag, ...]:
    """Return the tags of all lenses through which the evidence of *item* is seen."""
    lenses = dict.fromkeys(lens.id for level in criteria.levels for lens in lenses_of(criteria, item, level))
    return tuple(tag for lens in criteria.lenses if lens.id in lenses for tag in lens.tags)
