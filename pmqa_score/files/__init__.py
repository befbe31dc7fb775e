"""The edge to the disk: safe file names, and saving that leaves a whole file or none."""

from pmqa_score.files.names import file_name, unique_names
from pmqa_score.files.save import save, save_pieces, tidy_up

__all__ = ["file_name", "save", "save_pieces", "tidy_up", "unique_names"]
