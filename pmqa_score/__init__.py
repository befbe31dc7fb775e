"""pmqa-score."""
