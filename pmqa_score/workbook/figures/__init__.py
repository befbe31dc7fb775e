"""Every named figure of a workbook from the program: the judge of the formulas."""

from pmqa_score.workbook.figures.book import figures
from pmqa_score.workbook.figures.figure import Figure

__all__ = ["Figure", "figures"]
