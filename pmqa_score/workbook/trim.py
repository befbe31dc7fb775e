"""Take out of a drawn sheet what no program needs: attributes that only repeat what is said elsewhere."""

from __future__ import annotations

import re

_SPANS = re.compile(rb'(<row r="\d+") spans="[\d:]+"')
_DISPLAY = re.compile(rb'(<hyperlink ref="[A-Z]+\d+" location="[^"]*") display="[^"]*"')
_RELATIONS = b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def trimmed(part: bytes) -> bytes:
    """Return a sheet's part without the extent of each row and the text of each link, which its cells say.

    The prefix for relations goes too where the sheet has none.
    """
    part = _DISPLAY.sub(rb"\1", _SPANS.sub(rb"\1", part))
    return part if b" r:id=" in part else part.replace(_RELATIONS, b"", 1)
