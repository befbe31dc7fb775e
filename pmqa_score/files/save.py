"""Saving: the whole file stands under its name, or the old one does. Never half of it."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from pmqa_score.errors import OutputError
from pmqa_score.problems import FilePlace, Problem, Severity

ROUND_FILE = "round.yaml"
RETURNED = "returned"


def save(path: Path, data: bytes, *, replace: bool = False, private: bool = False) -> bool:
    """Write *data* to *path* atomically; return False where the file already held exactly that.

    An existing file that differs is left alone unless *replace*; a returned one always is. Only its owner can read a
    *private* file. Raises OutputError.
    """
    try:
        _forget_leftovers(path)
        if path.exists():
            if path.read_bytes() == data:
                return False
            if is_returned(path):
                raise _refusal("OUTPUT_IS_RETURNED", path)
            if not replace:
                raise _refusal("OUTPUT_EXISTS", path)
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data, mode=0o600 if private else 0o644)
    except OSError as error:
        raise _refusal("OUTPUT_NOT_WRITABLE", path, error.strerror or str(error)) from error
    return True


def is_returned(path: Path) -> bool:
    """Return whether *path* lies in the ``returned`` folder of a round: what came back is never written over."""
    absolute = path.absolute()
    return any(parent.name == RETURNED and (parent.parent / ROUND_FILE).exists() for parent in absolute.parents)


def _replace(path: Path, data: bytes, mode: int) -> None:
    temporary = path.with_name(f"{_prefix(path)}{secrets.token_hex(4)}.part")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _forget_leftovers(path: Path) -> None:
    """Remove what a killed run left behind for this very file."""
    prefix = _prefix(path)
    if path.parent.is_dir():
        for entry in list(path.parent.iterdir()):
            if entry.name.startswith(prefix) and entry.name.endswith(".part"):
                with contextlib.suppress(OSError):
                    entry.unlink()


def _prefix(path: Path) -> str:
    return f".{path.name}."


def _refusal(code: str, path: Path, found: str = "") -> OutputError:
    return OutputError([Problem(code, Severity.ERROR, FilePlace(str(path)), found)])
