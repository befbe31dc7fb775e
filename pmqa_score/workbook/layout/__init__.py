"""The plan of a workbook: what stands on which sheet, in which cell."""

from pmqa_score.workbook.layout.book import plan_of

__all__ = ["plan_of"]
