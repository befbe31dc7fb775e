"""A round folder: issue, collect, consolidate."""
