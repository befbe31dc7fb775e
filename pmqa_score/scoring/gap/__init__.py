"""How far it is to a further band, and the cheapest ways there."""
