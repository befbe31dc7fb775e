"""The program's own source, for tests of the house: every module with its syntax tree."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pmqa_score

PACKAGE = Path(pmqa_score.__file__).parent
ROOT = PACKAGE.parent


@dataclass(frozen=True)
class SourceFile:
    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        return self.path.relative_to(PACKAGE).as_posix()

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def docstrings(self) -> set[int]:
        """The nodes (by id) that are docstrings: of modules, classes, functions, and beneath an assignment."""
        bodies = [node.body for node in ast.walk(self.tree) if hasattr(node, "body") and isinstance(node.body, list)]
        lines = (line for body in bodies for line in body if isinstance(line, ast.Expr))
        return {id(line.value) for line in lines if isinstance(line.value, ast.Constant)}


@cache
def source_files() -> tuple[SourceFile, ...]:
    paths = sorted(path for path in PACKAGE.rglob("*.py") if "_data" not in path.parts)
    texts = [(path, path.read_text(encoding="utf-8")) for path in paths]
    return tuple(SourceFile(path, text, ast.parse(text)) for path, text in texts)
