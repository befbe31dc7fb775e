"""The feedback report of an agency."""
