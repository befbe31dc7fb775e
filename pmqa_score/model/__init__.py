"""Values of the scoring domain: what an edition says, what a scorecard says, what came of it. No behaviour with I/O."""
