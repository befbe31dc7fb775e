"""Criteria and bands files: found, read, checked, made into values."""

from pmqa_score.definitions.edition import check_file, load_edition
from pmqa_score.definitions.library import list_editions
from pmqa_score.definitions.schema import schema

__all__ = ["check_file", "list_editions", "load_edition", "schema"]
