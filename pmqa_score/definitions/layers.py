"""A criteria file and the files it is based on, read and laid over each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache, reduce

from pmqa_score.definitions.library import DefinitionFile, base_candidates, list_editions, nearest
from pmqa_score.definitions.overlay import BASE, overlaid
from pmqa_score.definitions.source import Source, read_source
from pmqa_score.problems import Problem, Severity


@dataclass(frozen=True)
class Layers:
    """The files of one criteria, itself first; ``fault`` is why the one that the last is based on is not among them."""

    files: tuple[tuple[bytes, str], ...]
    fault: Problem | None = None


def layers(file: DefinitionFile) -> Layers:
    """Return *file* with the one it is based on, and the one that is based on, down to one that stands alone."""
    found: list[tuple[DefinitionFile, bytes]] = []
    while True:
        content = file.read()
        found.append((file, content))
        files = tuple((data, one.name) for one, data in found)
        source = _read(content, file.name)
        name = source.data.get(BASE) if isinstance(source.data, dict) else None
        if name is None:
            return Layers(files)
        below = next(iter(base_candidates(file, str(name))), None)
        if below is None:
            return Layers(files, _missing(source, str(name)))
        if any(below.path == one.path for one, _ in found):
            return Layers(files, Problem("BASE_CIRCULAR", Severity.ERROR, source.place((BASE,)), str(name)))
        file = below


def joined(found: Layers) -> Source:
    """Return the files laid over each other; without data where one of them is missing."""
    top, *below = (_read(*file) for file in reversed(found.files))
    source = reduce(overlaid, below, top)
    if found.fault is None:
        return source
    return replace(source, data=None, problems=(*source.problems, found.fault))


_read = lru_cache(maxsize=32)(read_source)


def _missing(source: Source, name: str) -> Problem:
    known = list_editions()
    values = {"known": ", ".join(known), "nearest": nearest(name, known) or "–"}
    return Problem("BASE_FILE_MISSING", Severity.ERROR, source.place((BASE,)), name, values)
