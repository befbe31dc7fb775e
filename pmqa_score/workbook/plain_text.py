"""Text that people leave in cells, freed of what they cannot see and of the digits' script."""

from __future__ import annotations

import re
import unicodedata

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
_ASCII = str.maketrans("％٪．٫，＋−－", "%%..,+--")
"""What a keyboard of another script gives for the signs of a number."""


def visible(text: str) -> str:
    r"""Return *text* composed (NFC), with plain line breaks and no invisible characters at its ends.

    >>> visible("\u200b ดี\u00a0")
    'ดี'
    """
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(char for char in lines if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs"))
    return kept.strip(_invisible(kept))


def number_text(text: str) -> str:
    """Return *text* as a number might be written: ASCII digits and signs, nothing invisible.

    Digits of any script count (๕๐, ５０); superscripts and circled digits are no digits.
    """
    return re.sub(r"\s+%", "%", _ascii_digits(_without_format(visible(text)).translate(_ASCII)))


def folded(text: str) -> str:
    """Return *text* as choices are compared: no blanks, one kind of dash, no difference of case or digits' script."""
    shown = _ascii_digits(_without_format(visible(text)).translate(_DASHES).translate(_ASCII))
    return "".join(shown.split()).casefold()


def _without_format(text: str) -> str:
    return "".join(char for char in text if unicodedata.category(char) != "Cf")


def _ascii_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(char, char)) for char in text)


def _invisible(text: str) -> str:
    return "".join({char for char in text if char.isspace() or unicodedata.category(char) in ("Cf", "Zs", "Cc")})
