"""The sheets around the items where an edition takes means."""
