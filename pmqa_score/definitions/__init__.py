"""Criteria and bands files: found, read, checked, made into values."""

from pmqa_score.definitions.edition import load_edition
from pmqa_score.definitions.library import list_editions

__all__ = ["list_editions", "load_edition"]
