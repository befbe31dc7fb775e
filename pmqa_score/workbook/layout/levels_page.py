"""The sheet of an item of gated checks while it is laid out: its columns, and the cells that count each level."""

from __future__ import annotations

from dataclasses import dataclass, field

from pmqa_score.model.criteria import Criteria, Item, Tag
from pmqa_score.scoring.levels import lenses_of
from pmqa_score.workbook.formulas.levels import GateCells
from pmqa_score.workbook.layout.level_words import LevelWords, level_words
from pmqa_score.workbook.layout.page import Span
from pmqa_score.workbook.layout.sheet_page import SheetGrid, SheetPage

_WIDTHS = (6, 54, 12, 9)  # column units: number, check, answer, its sign
_EVIDENCE, _TAG, _MARK = 40, 6, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelsGrid(SheetGrid):
    """The columns of such a sheet; ``tags`` has one for each tag of the item's lenses."""

    title: Span
    check: Span
    answer: Span
    sign: Span
    evidence: Span
    tags: tuple[Span, ...]

    @property
    def score(self) -> Span:
        """The columns of answer and sign together."""
        return Span(self.answer.column, 2)

    @property
    def right(self) -> Span:
        """The columns of evidence and tags together."""
        return Span(self.evidence.column, 1 + len(self.tags))


@dataclass(slots=True)
class LevelsPage(SheetPage):
    """The sheet of an item of gated checks, in the making.

    ``gates`` are the counts of the levels laid out so far, ``tagged`` the cells of each tag, ``signs`` the signs of the
    checks by their ids.
    """

    grid: LevelsGrid
    gates: list[GateCells] = field(default_factory=list)
    tagged: dict[str, list[str]] = field(default_factory=dict)
    signs: dict[str, str] = field(default_factory=dict)

    @property
    def words(self) -> LevelWords:
        """What formulas say of levels."""
        return level_words(self.around.edition, self.around.language)


def levels_grid(tags: int) -> LevelsGrid:
    """Return the columns of the sheet of an item whose evidence is seen through *tags* tags."""
    evidence = len(_WIDTHS)
    mark = evidence + 1 + tags
    return LevelsGrid(
        widths=(*_WIDTHS, _EVIDENCE, *(_TAG,) * tags, _MARK),
        no=Span(0),
        title=Span(0, 2),
        check=Span(1),
        answer=Span(2),
        sign=Span(3),
        evidence=Span(evidence),
        tags=tuple(Span(evidence + 1 + no) for no in range(tags)),
        mark=Span(mark),
        text=Span(1, 2),
        double=Span(3),
        tag=None,
        reference=Span(evidence, 1 + tags),
    )


def tags_of(criteria: Criteria, item: Item) -> tuple[Tag, ...]:
    """Return the tags of all lenses through which the evidence of *item* is seen."""
    lenses = dict.fromkeys(lens.id for level in criteria.levels for lens in lenses_of(criteria, item, level))
    return tuple(tag for lens in criteria.lenses if lens.id in lenses for tag in lens.tags)
