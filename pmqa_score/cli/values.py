"""What options may hold: years, a person or agency with a name."""

from __future__ import annotations

import click

from pmqa_score.cli.language import language_of, words


def years_value(ctx: click.Context, _parameter: click.Parameter, text: str) -> tuple[int, ...]:
    """Return the years in a text like ``2565,2566,2567``."""
    parts = text.replace(",", " ").split()
    if not all(part.isascii() and part.isdigit() for part in parts):
        raise click.BadParameter(words("message.years_unfit", language_of(ctx), found=text))
    return tuple(int(part) for part in parts)


def id_and_name(text: str) -> tuple[str, str]:
    """Return id and name of a text like ``A01=กรมทดสอบ``; the id alone is its own name.

    >>> id_and_name("A01=Test Department")
    ('A01', 'Test Department')
    """
    id_, _, name = (" ".join(part.split()) for part in text.partition("="))
    return id_, name or id_
