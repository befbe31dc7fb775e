"""Find criteria and bands files: the shipped ones by id, anyone's by path."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from pmqa_score.errors import DefinitionNotFoundError
from pmqa_score.problems import FilePlace, Problem, Severity

_SUFFIXES = (".yaml", ".yml")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True)
class DefinitionFile:
    """A criteria or bands file; ``name`` is what messages call it."""

    name: str
    path: Traversable

    def read(self) -> bytes:
        """Return its bytes; DefinitionNotFoundError if it cannot be read."""
        try:
            return self.path.read_bytes()
        except OSError as error:
            problem = Problem(
                "DEFINITION_UNREADABLE", Severity.ERROR, FilePlace(self.name), error.strerror or type(error).__name__
            )
            raise DefinitionNotFoundError([problem]) from error


def list_editions() -> tuple[str, ...]:
    """Return the ids of the shipped criteria, in order of name.

    >>> "pmqa-2562" in list_editions()
    True
    """
    return _ids("templates")


def find_criteria(ref: str | Path) -> DefinitionFile:
    """Return the criteria file that *ref* means: a shipped id, or a path; DefinitionNotFoundError if there is none."""
    if isinstance(ref, Path) or _looks_like_path(ref):
        return _own_file(Path(ref))
    shipped = _shipped("templates", ref)
    if shipped is None:
        raise DefinitionNotFoundError([_unknown(ref)])
    return shipped


def bands_candidates(criteria: DefinitionFile, bands: str) -> tuple[DefinitionFile, ...]:
    """Return the files that may hold the bands a criteria file names, the nearest first.

    Beside the criteria file, in the folder ``bands`` next to its own, then among the shipped ones.
    """
    return _candidates(criteria, bands, "bands")


def base_candidates(criteria: DefinitionFile, base: str) -> tuple[DefinitionFile, ...]:
    """Return the files that may be the one a criteria file is based on: beside it, then among the shipped ones."""
    return _candidates(criteria, base, "templates")


def _candidates(criteria: DefinitionFile, name: str, folder: str) -> tuple[DefinitionFile, ...]:
    if not _ID.fullmatch(name):
        return ()
    beside: list[DefinitionFile] = []
    if isinstance(criteria.path, Path) and not _is_shipped(criteria):
        here = criteria.path.parent
        names = [place / f"{name}{suffix}" for place in (here, here.parent / folder) for suffix in _SUFFIXES]
        beside = [DefinitionFile(str(path), path) for path in names if path != criteria.path and path.is_file()]
    shipped = _shipped(folder, name)
    return (*beside, *([shipped] if shipped else []))


def shipped_bands() -> tuple[str, ...]:
    """Return the ids of the shipped bands files."""
    return _ids("bands")


def nearest(word: str, known: tuple[str, ...]) -> str:
    """Return the one of *known* that *word* probably meant, empty if none is near."""
    return next(iter(difflib.get_close_matches(word, known, n=1)), "")


def _looks_like_path(ref: str) -> bool:
    return ref.endswith(_SUFFIXES) or "/" in ref or "\\" in ref


def _own_file(path: Path) -> DefinitionFile:
    if path.is_file():
        return DefinitionFile(str(path), path)
    problem = Problem("DEFINITION_FILE_MISSING", Severity.ERROR, FilePlace(str(path)), str(path))
    raise DefinitionNotFoundError([problem])


def _unknown(ref: str) -> Problem:
    known = list_editions()
    values = {"known": ", ".join(known), "nearest": nearest(ref, known) or "–"}
    return Problem("DEFINITION_UNKNOWN", Severity.ERROR, FilePlace(ref), ref, values)


def _folder(name: str) -> Traversable:
    """Return the shipped folder *name*, from the wheel or from a checkout."""
    installed = files("pmqa_score") / "_data" / name
    return installed if installed.is_dir() else Path(__file__).parents[2] / name


def _is_shipped(file: DefinitionFile) -> bool:
    return file.path == _folder("templates") / file.path.name


def _ids(folder: str) -> tuple[str, ...]:
    return tuple(sorted(f.name.removesuffix(".yaml") for f in _folder(folder).iterdir() if f.name.endswith(".yaml")))


def _shipped(folder: str, definition: str) -> DefinitionFile | None:
    if definition not in _ids(folder):
        return None
    return DefinitionFile(f"{folder}/{definition}.yaml", _folder(folder) / f"{definition}.yaml")
