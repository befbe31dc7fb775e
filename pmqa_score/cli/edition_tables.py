"""An edition on the terminal."""

from __future__ import annotations

from pmqa_score.cli.rich_tables import add, console, shown, table
from pmqa_score.cli.unverified import print_unverified
from pmqa_score.model.criteria import Figure
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language


def print_edition(edition: Edition, language: Language) -> None:
    """Print categories, items, points and bands; what is not verified bears a star and is named below."""
    screen, criteria = console(), edition.criteria
    title = f"{criteria.title.of(language)} {criteria.edition.of(language)} ({criteria.id})"
    made = table(("item", "title", "points"), language, title=title, numbers=("points",))
    for category in criteria.categories:
        add(made, category.id, category.title.of(language), _figure(category.points), style="bold")
        for item in category.items:
            add(made, item.id, item.title.of(language), _figure(item.points))
    screen.print(made)
    for bands in edition.rules.tables:
        listed = table(("band", "title", "lower", "upper"), language, title=bands.basis, numbers=("lower", "upper"))
        for band in bands.bands:
            star = "" if band.verified else " *"
            add(listed, band.id, band.label.of(language), band.lower, f"{shown(band.upper)}{star}")
        screen.print(listed)
    print_unverified(screen, edition, (), language, sources=True)


def _figure(figure: Figure | None) -> str:
    return "" if figure is None else f"{shown(figure.value)}{'' if figure.verified else ' *'}"
