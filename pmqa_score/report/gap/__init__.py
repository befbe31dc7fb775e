"""The gap to a further band: in words, as JSON."""
