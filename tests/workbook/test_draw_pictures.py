"""Charts and sparklines."""

from __future__ import annotations

import io
import zipfile

import pytest
from support.editions import tiny_identity

from pmqa_score.model.setup import Setup
from pmqa_score.workbook.filling import Filling
from pmqa_score.workbook.plan import Chart, Plan, Sheet, Sparkline
from pmqa_score.workbook.stamp import properties
from pmqa_score.workbook.write import draw


def drawn(kind: str) -> dict[str, str]:
    chart = Chart(
        kind=kind,  # type: ignore[arg-type]
        row=1, column=0, width=400, height=300, title="คะแนน", alt="คะแนนของแต่ละหมวด",
        labels="=x!$A$1:$A$3", values="=x!$B$1:$B$3",
    )  # fmt: skip
    line = Sparkline(row=0, column=3, values="x!A1:C1")
    sheet = Sheet(name="x", title="x", cells=(), widths=(10.0,), charts=(chart,), sparklines=(line,))
    data = draw(Plan((sheet,)), Filling(properties(tiny_identity(), Setup()), 1, {}, "th"))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


@pytest.mark.parametrize(("kind", "element"), [("radar", "radarChart"), ("bar", "barChart")])
def test_a_chart_is_drawn_with_its_words(kind: str, element: str) -> None:
    parts = drawn(kind)
    chart = parts["xl/charts/chart1.xml"]
    assert f"<c:{element}>" in chart
    assert "คะแนน" in chart
    assert '<c:max val="100"/>' in chart
    assert 'descr="คะแนนของแต่ละหมวด"' in parts["xl/drawings/drawing1.xml"]


def test_a_sparkline_stands_in_its_cell() -> None:
    assert "<xm:sqref>D1</xm:sqref>" in drawn("bar")["xl/worksheets/sheet1.xml"]
