"""Defined names: ``in_<item>_<field>`` for inputs, ``out_<what>`` for computed figures."""

from __future__ import annotations

import re

_OTHER = re.compile(r"[^0-9A-Za-z]+")


def slug(text: str) -> str:
    """Return *text* with every run of non-alphanumerics as one underscore.

    >>> slug("1.1")
    '1_1'
    """
    return _OTHER.sub("_", text).strip("_")


def out(*parts: str | int) -> str:
    """Return the name of a computed figure.

    >>> out("1.1", "earned")
    'out_1_1_earned'
    """
    return "_".join(["out", *(slug(str(part)) for part in parts)])
