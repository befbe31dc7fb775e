"""No dead code: every function, class and constant is used, or public, or a command."""

import ast
import re
from collections import Counter

from support.source_files import source_files

import pmqa_score

ASKED_FOR_BY_NAME = {"run", "cli", "main", "__getattr__"}
"""Commands, found by the name of their module, and what Python itself asks for."""


def test_every_name_is_used_somewhere() -> None:
    words = Counter(word for source in source_files() for word in re.findall(r"\w+", source.text))
    defined = {name: source.name for source in source_files() for node in source.tree.body for name in _names(node)}
    public = set(pmqa_score.__all__) | ASKED_FOR_BY_NAME
    unused = {name: file for name, file in defined.items() if words[name] < 2 and name not in public}
    assert unused == {}


def _names(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return [] if node.decorator_list else [node.name]  # a decorator may put it to use
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    if isinstance(node, ast.Assign):
        return [target.id for target in node.targets if isinstance(target, ast.Name) and not target.id.startswith("__")]
    return []
