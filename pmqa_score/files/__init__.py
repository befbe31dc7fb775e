"""The edge to the disk: safe file names, and saving that leaves a whole file or none."""

from pmqa_score.files.names import file_name, unique_names
from pmqa_score.files.save import save

__all__ = ["file_name", "save", "unique_names"]
