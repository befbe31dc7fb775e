"""Indicators and results answers as short texts."""

from __future__ import annotations

from decimal import Decimal

from pmqa_score.model.scorecard import Direction, Indicator, ItemAnswer, Scorecard


def row(  # noqa: PLR0913 - the columns of an indicator, by name
    years: str = "",
    direction: Direction | None = "more",
    *,
    target: str | None = None,
    comparator: str = "",
    value: str | None = None,
    question: int | None = None,
) -> Indicator:
    """Return an indicator with yearly values like "70 - 75" (- is blank)."""
    return Indicator(
        no=1,
        name="ตัวชี้วัด",
        question=question,
        direction=direction,
        target=None if target is None else Decimal(target),
        values=tuple(None if year == "-" else Decimal(year) for year in years.split()),
        comparator=comparator,
        comparator_value=None if value is None else Decimal(value),
    )


def with_rows(*rows: Indicator) -> Scorecard:
    """Return a scorecard whose item 2.1 has these indicators and nothing else."""
    return Scorecard({"2.1": ItemAnswer(item="2.1", indicators=rows)})
