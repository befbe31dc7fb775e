"""The plan of a consensus workbook: what a panel said, side by side, and what it agrees."""

from pmqa_score.workbook.layout.consensus.book import consensus_plan

__all__ = ["consensus_plan"]
