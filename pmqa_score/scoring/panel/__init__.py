"""Several scorecards of one agency: what counts, how far they are apart, how solid the result is."""
