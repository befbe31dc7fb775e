"""Taking a returned file from disk: what is no ordinary file is refused by name."""

from __future__ import annotations

import stat
from pathlib import Path

from pmqa_score.errors import NotAScoringWorkbookError, UnsafeFileError, WorkbookError
from pmqa_score.workbook import limits
from pmqa_score.workbook.refusal import refusal

LOCK_PREFIXES = ("~$", ".~lock.")
"""How Excel and LibreOffice name the small files they keep beside an open workbook."""


def is_lock_file(name: str) -> bool:
    """Return whether *name* is what Excel or LibreOffice keeps beside a workbook that is open."""
    return name.startswith(LOCK_PREFIXES)


def load(path: Path) -> bytes:
    """Return the content of *path*; a WorkbookError names what cannot be taken (link, folder, lock file, too big …)."""
    name = path.name
    if is_lock_file(name):
        raise refusal(NotAScoringWorkbookError, "FILE_IS_LOCK", name)
    try:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            raise refusal(UnsafeFileError, "FILE_IS_LINK", name)
        if stat.S_ISDIR(status.st_mode):
            raise refusal(NotAScoringWorkbookError, "FILE_IS_FOLDER", name)
        if not stat.S_ISREG(status.st_mode):  # a pipe or a device would block or never end
            raise refusal(UnsafeFileError, "FILE_NOT_ORDINARY", name)
        if status.st_size > limits.MAX_FILE:
            raise refusal(UnsafeFileError, "FILE_TOO_BIG", name, f"{status.st_size:,}", limit=f"{limits.MAX_FILE:,}")
        return path.read_bytes()
    except FileNotFoundError as fault:
        raise refusal(NotAScoringWorkbookError, "FILE_MISSING", name) from fault
    except OSError as fault:
        raise refusal(WorkbookError, "FILE_UNREADABLE", name, fault.strerror or "") from fault
