"""Which language the program speaks: as asked, else as the system says, else Thai."""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping

from pmqa_score.model.text import Language


def default_language(environment: Mapping[str, str] = os.environ) -> Language:
    """Return English where the system speaks a language other than Thai, Thai where it does or says nothing.

    >>> default_language({"LANG": "en_GB.UTF-8"})
    'en'
    >>> default_language({"LANG": "th_TH.UTF-8"})
    'th'
    """
    named = next((environment[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(key)), None)
    spoken = (named if named is not None else locale.getlocale()[0] or "").lower()
    return "th" if spoken in ("", "c", "posix", "c.utf-8", "c.utf8") or spoken.startswith("th") else "en"
