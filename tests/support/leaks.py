"""Everything a curious reader could find in a file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator


def inside(data: bytes) -> Iterator[str]:
    """Yield everything that can be read in a file, also in packages inside a package, with the names of all parts."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive.comment.decode("utf-8", "replace")
            for info in archive.infolist():
                yield info.filename
                yield (info.comment + info.extra).decode("utf-8", "replace")
                yield from inside(archive.read(info))
    else:
        yield data.decode("utf-8")
