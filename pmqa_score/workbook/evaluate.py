"""What every formula of a drawn workbook gives, by a spreadsheet engine (IronCalc)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from pmqa_score.workbook.plan import Spot

Result = float | str | bool


def evaluate(xlsx: bytes, spots: Iterable[Spot]) -> Mapping[Spot, Result]:
    """Return the value of each cell of *spots* after calculating *xlsx*, a workbook drawn by this program."""
    import ironcalc  # noqa: PLC0415 (a compiled engine, loaded only where a workbook is drawn)

    with tempfile.TemporaryDirectory(prefix="pmqa-") as folder:
        path = Path(folder) / "drawn.xlsx"
        path.write_bytes(xlsx)
        model = ironcalc.load_from_xlsx(str(path), "en", "UTC", "en")
    model.evaluate()
    index = {sheet["name"]: number for number, sheet in enumerate(model.get_worksheets_properties())}
    values = {spot: model.get_cell_value(index[spot.sheet], spot.row + 1, spot.column + 1) for spot in spots}
    return {spot: "" if value is None else value for spot, value in values.items()}
