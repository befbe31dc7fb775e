"""What became of the answers of a workbook that was carried to another edition."""

from decimal import Decimal

from support.editions import tiny_edition

from pmqa_score.model.migration import Migration, Move
from pmqa_score.model.setup import Setup
from pmqa_score.scoring.fields import fields_of

TINY = tiny_edition()
FIELD = next(field for field in fields_of(TINY, Setup()) if field.name == "in_1_1_percent")


def test_answers_are_told_apart_by_what_became_of_them() -> None:
    kept = Move(old=FIELD, new=FIELD, value=Decimal(50))
    dropped = Move(old=FIELD, new=None, value=Decimal(55), why="gone")
    migration = Migration(old=TINY, new=TINY, moves=(kept, dropped))
    assert (migration.of("carried"), migration.of("dropped"), migration.of("review")) == ((kept,), (dropped,), ())
