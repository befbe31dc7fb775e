"""File names made from data: readable, kept inside their folder, fit for every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST_PART = 60
LONGEST_BYTES = 180
"""Room for a suffix and a temporary name below the 255 bytes that most file systems allow."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


def file_name(*parts: str, suffix: str = "") -> str:
    """Return a file name made of *parts*: letters (Thai kept), digits, ``-`` and ``_`` only, never empty.

    >>> file_name("A01", "กรมทดสอบ / ระบบ", "a1", suffix=".xlsx")
    'A01-กรมทดสอบ-ระบบ-a1.xlsx'
    >>> file_name("../../etc")
    'etc'
    """
    words = [word for word in (_slug(part) for part in parts) if word]
    stem = _cut("-".join(words), LONGEST_BYTES) or "_"
    return f"{'_' if _RESERVED.fullmatch(stem) else ''}{stem}{suffix}"


def unique_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return *names* with a number on each that differs from an earlier one by case at most.

    >>> unique_names(["a.xlsx", "A.xlsx", "b.xlsx"])
    ('a.xlsx', 'A-2.xlsx', 'b.xlsx')
    """
    seen: set[str] = set()
    result = []
    for name in names:
        stem, dot, suffix = name.rpartition(".") if "." in name else (name, "", "")
        candidate, count = name, 1
        while candidate.casefold() in seen:
            count += 1
            candidate = f"{stem}-{count}{dot}{suffix}"
        seen.add(candidate.casefold())
        result.append(candidate)
    return tuple(result)


def _slug(text: str) -> str:
    normal = unicodedata.normalize("NFC", text)
    letters = (c if c in "-_" or unicodedata.category(c)[0] in "LMN" else "-" for c in normal)
    return _cut(re.sub(r"-{2,}", "-", "".join(letters)).strip("-")[: LONGEST_PART + 1], LONGEST_PART)


def _cut(text: str, longest: int) -> str:
    """Shorten *text*, by characters and by bytes, without parting a Thai letter from its vowel or tone mark."""
    end = min(len(text), longest)
    while len(text[:end].encode()) > LONGEST_BYTES:
        end -= 1
    while 0 < end < len(text) and unicodedata.category(text[end]) == "Mn":
        end -= 1
    return text[:end].strip("-")
