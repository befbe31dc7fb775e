"""What was carried over, on the terminal: what wants a look one by one, the rest counted."""

from __future__ import annotations

from pmqa_score.cli.rich_tables import add, console, table
from pmqa_score.model.migration import Migration
from pmqa_score.model.text import Language
from pmqa_score.texts import say
from pmqa_score.texts.field_words import part_words, value_words
from pmqa_score.workbook.carried_rows import ROOM, reason_words

LONGEST = 60
"""Characters of an answer on the terminal; all of it is in the workbook and in the JSON."""


def print_migration(migration: Migration, language: Language) -> None:
    """Print the answers to review and those dropped, then how many there are of each kind."""
    screen = console()
    moves = (*migration.of("review"), *migration.of("dropped"))
    if moves:
        made = table(("state", "item", "field", "value", "reason"), language)
        for move in moves:
            value = value_words(move.old.part, move.value, language)
            add(
                made, say(ROOM, f"carried.{move.state}", language), move.old.item,
                part_words(move.old.part, language), value if len(value) <= LONGEST else value[:LONGEST] + "…",
                reason_words(move, language),
            )  # fmt: skip
        screen.print(made)
    for loss in migration.panel_losses:
        screen.print(f"{loss.item}: {say(ROOM, 'carried.voice', language, assessor=loss.assessor)}", markup=False)
    counts = [(state, len(migration.of(state))) for state in ("carried", "review", "dropped")]
    counts.append(("to_fill", len(migration.to_fill)))
    screen.print(" · ".join(f"{say(ROOM, f'carried.{state}', language)} {count}" for state, count in counts))
