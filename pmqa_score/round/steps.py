"""How long work tells how far it has come."""

from __future__ import annotations

from collections.abc import Callable

Step = Callable[[int, int], None]
"""Called with how much is done, and of how much."""


def no_step(_done: int, _all: int) -> None:
    """Show nothing."""
