"""Saving: the whole file stands under its name, or the old one does. Never half of it."""

from __future__ import annotations

import contextlib
import filecmp
import os
import re
import secrets
from collections.abc import Iterable
from pathlib import Path

from pmqa_score.errors import OutputError
from pmqa_score.problems import FilePlace, Problem, Severity

ROUND_FILE = "round.yaml"
RETURNED = "returned"
_LEFTOVER = re.compile(r"\.(.+)\.[0-9a-f]{8}\.part")


def save(path: Path, data: bytes, *, replace: bool = False, private: bool = False, bulk: bool = False) -> bool:
    """Write *data* to *path* atomically; return False where the file already held exactly that.

    An existing file that differs is left alone unless *replace*; a returned one always is. Only its owner can read a
    *private* file. One of thousands that can be made again is saved in *bulk*: who saves them tidies up their folder
    once, and the system may take its time to write them to the disk. Raises OutputError.
    """
    try:
        if not bulk:
            tidy_up(path.parent, path.name)
        if path.exists():
            if path.read_bytes() == data:
                return False
            if is_returned(path):
                raise _refusal("OUTPUT_IS_RETURNED", path)
            if not replace:
                raise _refusal("OUTPUT_EXISTS", path)
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, (data,), mode=0o600 if private else 0o644, flush=not bulk)
    except OSError as error:
        raise _refusal("OUTPUT_NOT_WRITABLE", path, error.strerror or str(error)) from error
    return True


def save_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file that is too long to be kept, piece by piece, atomically over an earlier one; OutputError.

    A returned file is left alone, and so is one that already held exactly that.
    """
    if path.exists() and is_returned(path):
        raise _refusal("OUTPUT_IS_RETURNED", path)
    try:
        tidy_up(path.parent, path.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, pieces, mode=0o644, flush=True)
    except OSError as error:
        raise _refusal("OUTPUT_NOT_WRITABLE", path, error.strerror or str(error)) from error


def tidy_up(folder: Path, name: str = "") -> None:
    """Remove from *folder* what a killed run left behind, for the file of that *name* or for all."""
    for entry in list(folder.iterdir()) if folder.is_dir() else ():
        found = _LEFTOVER.fullmatch(entry.name)
        if found and (not name or found[1] == name):
            with contextlib.suppress(OSError):
                entry.unlink()


def is_returned(path: Path) -> bool:
    """Return whether *path* lies in the ``returned`` folder of a round: what came back is never written over."""
    absolute = path.absolute()
    return any(parent.name == RETURNED and (parent.parent / ROUND_FILE).exists() for parent in absolute.parents)


def _replace(path: Path, pieces: Iterable[bytes], mode: int, *, flush: bool) -> None:
    temporary = path.with_name(f"{_prefix(path)}{secrets.token_hex(4)}.part")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
            if flush:
                file.flush()
                os.fsync(file.fileno())
        if path.exists() and filecmp.cmp(temporary, path, shallow=False):
            temporary.unlink()
            return
        temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _prefix(path: Path) -> str:
    return f".{path.name}."


def _refusal(code: str, path: Path, found: str = "") -> OutputError:
    return OutputError([Problem(code, Severity.ERROR, FilePlace(str(path)), found)])
