"""What the contents of an edition of means say of an item: its score or rating, its level or its comments."""

from __future__ import annotations

from pmqa_score.model.criteria import Item
from pmqa_score.workbook.formulas.references import reference
from pmqa_score.workbook.layout.contents import ItemColumns, Places, Shown
from pmqa_score.workbook.layout.context import Context
from pmqa_score.workbook.layout.means.asked import asked
from pmqa_score.workbook.layout.means.score_rows import score_name
from pmqa_score.workbook.names import out
from pmqa_score.workbook.plan import Formula


def means_columns(around: Context) -> ItemColumns:
    """Return the columns of an edition of scores, or of one of ratings, which knows no levels."""
    return _RATINGS if around.criteria.unit == "rating" else _SCORES


def _score(around: Context, item: Item, places: Places, sheet: str) -> Shown:
    return Formula(reference(places[score_name(around, item)], sheet)), "earned"


def _with_level(around: Context, item: Item, places: Places, sheet: str) -> tuple[Shown, Shown]:
    level = places.get(out(item.id, "level"))
    told = Formula(reference(level, sheet)) if level else ""
    return _score(around, item, places, sheet), (told, "text_small_centre")


def _with_comments(around: Context, item: Item, places: Places, sheet: str) -> tuple[Shown, Shown]:
    strengths, ofis = (reference(places[out(item.id, name)], sheet) for name in ("strengths", "ofis"))
    return _score(around, item, places, sheet), (Formula(f'{strengths}&" / "&{ofis}'), "text_centre")


def _asked(_around: Context, item: Item) -> int:
    return asked(item)


_ABOUT = {"bands": "rules", "summary": "result"}
_SCORES = ItemColumns(
    widths=(8, 58, 11, 18, 11, 20),
    heads=("score", "level"),
    cells=_with_level,
    asked=_asked,
    back=("summary",),
    about=_ABOUT,
)
_RATINGS = ItemColumns(
    widths=(8, 58, 11, 18, 11, 20),
    heads=("rating", "comments"),
    cells=_with_comments,
    asked=_asked,
    back=("summary",),
    about=_ABOUT,
)
