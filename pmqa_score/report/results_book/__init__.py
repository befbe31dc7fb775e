"""The results workbook of a round: ranking, what to discuss, a sheet per agency, the ledger, provenance."""

from pmqa_score.report.results_book.book import results_book

__all__ = ["results_book"]
