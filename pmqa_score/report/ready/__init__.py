"""Readiness for submission: as JSON, a page, a Word document."""
