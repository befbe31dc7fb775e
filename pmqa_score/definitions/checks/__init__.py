"""The rules a definition has to keep: one small function each."""
