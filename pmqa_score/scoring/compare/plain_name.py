"""Names as they are compared: what is spelled in several ways with one look is one name."""

from __future__ import annotations

import re
import unicodedata

_SARA_AM = re.compile("([\u0e48-\u0e4b]?)\u0e4d([\u0e48-\u0e4b]?)\u0e32")
"""Sara am as two letters, the tone mark before, between or after."""

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")


def plain_name(text: str) -> str:
    r"""Return *text* without what the eye passes over.

    Composed letters, sara am as one letter after its tone mark, แ for two เ, ASCII digits, one kind of dash; no
    blanks, nothing invisible, no difference of case.

    >>> plain_name("น\u0e49\u0e4d\u0e32 ปี ๒๕๖๗") == plain_name("น้ำปี2567")
    True
    """
    wide = unicodedata.normalize("NFKC", text)
    shown = "".join(one for one in wide if unicodedata.category(one) not in {"Cf", "Cc", "Zs", "Zl", "Zp"})
    one_am = _SARA_AM.sub("\\1\\2\u0e33", shown).replace("เ" * 2, "แ").translate(_DASHES)
    return "".join(str(unicodedata.decimal(one, one)) for one in one_am).casefold()
