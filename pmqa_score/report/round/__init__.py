"""The results of a round: gathered, as JSON, a dashboard."""
