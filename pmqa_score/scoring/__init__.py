"""The arithmetic: pure functions from values to values."""
