"""The page on the architecture says what the import rules say, and the rules name every room."""

import re
import tomllib

from support.source_files import PACKAGE, ROOT


def _layers() -> list[str]:
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(rule["layers"] for rule in rules if rule["type"] == "layers")
    return [name for layer in layers for name in layer.split(" | ")]


def test_every_room_has_a_layer() -> None:
    rooms = {path.name.removesuffix(".py") for path in PACKAGE.iterdir() if not path.name.startswith(("_", "py."))}
    assert rooms - {"texts"} == set(_layers()) - {"texts"}


def test_the_page_shows_every_room_in_the_order_of_the_layers() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    picture = page.partition("## Rooms")[2].partition("```")[2].partition("```")[0]
    heads = [line.split("  ")[0] for line in picture.strip().splitlines()]
    shown = [name.strip() for head in heads for name in head.split("│")]
    assert shown == [name.strip() for name in _layers()]


def test_every_file_and_folder_that_the_page_names_is_there() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`([a-z_]+/[a-z_0-9/.-]*)`", page)
    assert named
    assert [path for path in named if not (PACKAGE / path).exists() and not (ROOT / path).exists()] == []


def test_the_short_form_in_the_readme_of_contributors_is_the_same() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    line = next(line for line in page.splitlines() if line.startswith("cli →"))
    names = [name.strip() for part in line.split("→") for name in part.split("|")]
    assert names == _layers()
