"""Text that people leave in cells, freed of what they cannot see and of the digits' script."""

from __future__ import annotations

import re
import unicodedata

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
_ASCII = str.maketrans("％٪．٫，＋−－", "%%..,+--")
"""What a keyboard of another script gives for the signs of a number."""
_STEERING = r"\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
"""Characters that only steer others: soft hyphens, joiners, zero-width spaces, direction marks."""
_FORMAT = re.compile(f"[{_STEERING}]")
_ENDS = re.compile(rf"\A[\s{_STEERING}]+|[\s{_STEERING}]+\Z")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def visible(text: str) -> str:
    r"""Return *text* composed (NFC), with plain line breaks, no control and, at its ends, no invisible characters.

    >>> visible("\u200b ดี\u00a0")
    'ดี'
    """
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if _CONTROL.search(text):
        text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _ENDS.sub("", text)


def number_text(text: str) -> str:
    """Return *text* as a number might be written: ASCII digits and signs, nothing invisible.

    Digits of any script count (๕๐, ５０); superscripts and circled digits are no digits.
    """
    return re.sub(r"\s+%", "%", _ascii_digits(_FORMAT.sub("", visible(text)).translate(_ASCII)))


def folded(text: str) -> str:
    """Return *text* as choices are compared: no blanks, one kind of dash, no difference of case or digits' script."""
    shown = _ascii_digits(_FORMAT.sub("", visible(text)).translate(_DASHES).translate(_ASCII))
    return "".join(shown.split()).casefold()


def _ascii_digits(text: str) -> str:
    return text if text.isascii() else "".join(str(unicodedata.decimal(char, char)) for char in text)
