"""What the tool found wrong: values with a code, a place and what was found."""

from pmqa_score.problems.problem import CellPlace, FilePlace, KeyPlace, Place, Problem, Severity, worst

__all__ = ["CellPlace", "FilePlace", "KeyPlace", "Place", "Problem", "Severity", "worst"]
