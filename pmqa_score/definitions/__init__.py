"""Criteria and bands files: found, read, checked, made into values."""
