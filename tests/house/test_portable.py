"""Nothing that only POSIX has: the secretariat works on Windows."""

import ast

import pytest
from support.source_files import SourceFile, source_files

POSIX_MODULES = {"fcntl", "grp", "posix", "pwd", "readline", "resource", "syslog", "termios", "tty"}
POSIX_CALLS = {
    ("os", "fork"), ("os", "getuid"), ("os", "geteuid"), ("os", "chown"), ("os", "mkfifo"), ("os", "symlink"),
    ("os", "killpg"), ("os", "setsid"), ("os", "uname"), ("signal", "SIGKILL"), ("signal", "SIGHUP"),
    ("signal", "alarm"),
}  # fmt: skip
TEXT_MODE = {"read_text", "write_text"}
NO_FILE = {"formatter"}
"""click's formatter of help has a method of the same name."""


@pytest.mark.parametrize("source", source_files(), ids=lambda source: source.name)
def test_no_posix_only_call(source: SourceFile) -> None:
    imported = {
        name.split(".")[0]
        for node in ast.walk(source.tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    called = {
        (node.value.id, node.attr)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }
    assert imported & POSIX_MODULES == set()
    assert called & POSIX_CALLS == set()


@pytest.mark.parametrize("source", source_files(), ids=lambda source: source.name)
def test_text_files_name_their_encoding(source: SourceFile) -> None:
    """Where none is named, Windows takes cp874 or cp1252."""
    silent = [
        node.lineno
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in TEXT_MODE
        and not (isinstance(node.func.value, ast.Name) and node.func.value.id in NO_FILE)
        and "encoding" not in {keyword.arg for keyword in node.keywords}
    ]
    assert silent == []
