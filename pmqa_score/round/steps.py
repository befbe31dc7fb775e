"""How long work tells how far it has come."""

from __future__ import annotations

from typing import Protocol


class Step(Protocol):
    """Is called with how much is done, of how much, and how many problems have been found."""

    def __call__(self, done: int, whole: int, problems: int = 0, /) -> None:
        """Show it."""


def no_step(_done: int, _whole: int, _problems: int = 0, /) -> None:
    """Show nothing."""
