"""The verbs on workbooks in hand: generate, fields, fill, check, score, compare, upgrade, gap, ready."""

from pmqa_score.assessment.assess import Assessed, assess
from pmqa_score.assessment.disk import read_file, read_key
from pmqa_score.assessment.editions import edition_finder
from pmqa_score.assessment.fill import fill
from pmqa_score.assessment.generate import generate, identity_for
from pmqa_score.definitions import list_editions, load_edition

__all__ = [
    "Assessed",
    "assess",
    "edition_finder",
    "fill",
    "generate",
    "identity_for",
    "list_editions",
    "load_edition",
    "read_file",
    "read_key",
]
