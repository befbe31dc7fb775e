"""Random damage to the good workbook: to its bytes, and to the XML of its parts. The same seed does the same damage."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache
from html import escape

from support.package_edit import packed, parts_of
from support.returned import good

Dice = random.Random

VALUES = (
    "", "0", "-1", "1", "50", "1e999", "NaN", "INF", "๕๐", "5_0", "true", "#REF!", "99999999999", "A1", "$A$1",
    "XFD1048576", "A0", "s", "str", "b", "e", "d", "n", "inlineStr", "'1.1'!$A$1", "in_1_1_percent", "_x0000_",
    "_xD800_", "\u200b", "\ufffe", "&#0;", "&amp;", "&x;", "<", ">", "]]>", "<!--", "<![CDATA[", "<!DOCTYPE a>",
    "../../x", "/xl/workbook.xml", "pmqa-2562", "worksheet", "veryHidden", "shared", "array", "1904", "A" * 300,
    "๙" * 20, "1" * 400,
)  # fmt: skip
"""What might upset a reader, wherever it stands."""


def mutant(seed: int) -> bytes:
    """Return the good workbook after one to three kinds of damage."""
    dice = Dice(seed)
    if dice.random() < 0.15:
        return _broken_bytes(good(), dice)
    parts = dict(_parts())
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        dice.choice(PART_DAMAGE)(parts, dice)
    data = packed(parts)
    return _broken_bytes(data, dice) if dice.random() < 0.05 else data


@cache
def _parts() -> dict[str, bytes]:
    return parts_of(good())


def _broken_bytes(data: bytes, dice: Dice) -> bytes:
    bent = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 5, 20))):
        at, to = sorted(dice.randrange(len(bent) + 1) for _ in range(2))
        kind = dice.randrange(6)
        if kind == 0 and bent:
            bent[dice.randrange(len(bent))] = dice.randrange(256)
        elif kind == 1:
            del bent[at : min(to, at + 50)]
        elif kind == 2:
            bent[at:at] = bytes(dice.randrange(256) for _ in range(dice.randrange(1, 9)))
        elif kind == 3:
            bent[at:at] = bent[at : min(to, at + 300)]
        elif kind == 4 and dice.random() < 0.1:
            del bent[at:]
        elif bent:
            here = dice.randrange(len(bent))
            bent[here : here + 4] = dice.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x01\0\0\0"))
    return bytes(bent)


def _drop_part(parts: dict[str, bytes], dice: Dice) -> None:
    parts.pop(dice.choice(sorted(parts)))


def _swap_parts(parts: dict[str, bytes], dice: Dice) -> None:
    one, other = (dice.choice(sorted(parts)) for _ in range(2))
    parts[one], parts[other] = parts[other], parts[one]


def _rename_part(parts: dict[str, bytes], dice: Dice) -> None:
    name = dice.choice(sorted(parts))
    parts[dice.choice((name.upper(), name + "x", "xl/vbaProject.bin", "xl/x.xml"))] = parts.pop(name)


def _on_text(change: Callable[[str, Dice], str]) -> Callable[[dict[str, bytes], Dice], None]:
    def damage(parts: dict[str, bytes], dice: Dice) -> None:
        name = dice.choice(sorted(parts))
        text = change(parts[name].decode("utf-8", "surrogateescape"), dice)
        parts[name] = text.encode("utf-8", "surrogatepass" if dice.random() < 0.5 else "replace")

    return damage


def _piece(pattern: str, text: str, dice: Dice) -> re.Match[str] | None:
    found = list(re.finditer(pattern, text, re.DOTALL))
    return dice.choice(found) if found else None


def _value(dice: Dice) -> str:
    """Return something upsetting, mostly as well-formed text."""
    value = dice.choice(VALUES)
    return escape(value) if dice.random() < 0.9 else value


def _attribute(text: str, dice: Dice) -> str:
    piece = _piece(r'="([^"]*)"', text, dice)
    return text[: piece.start(1)] + _value(dice) + text[piece.end(1) :] if piece else text


def _content(text: str, dice: Dice) -> str:
    piece = _piece(r">([^<>]+)<", text, dice)
    return text[: piece.start(1)] + _value(dice) + text[piece.end(1) :] if piece else text


def _no_attribute(text: str, dice: Dice) -> str:
    piece = _piece(r'\s[\w:]+="[^"]*"', text, dice)
    return text[: piece.start()] + text[piece.end() :] if piece else text


def _tag(text: str, dice: Dice) -> str:
    piece = _piece(r"</?[^<>]+>", text, dice)
    if not piece:
        return text
    new = dice.choice(("", piece[0] * 2, "<x/>", "<!-- -->", "<f>A1</f>", "<v>50</v>", '<c r="A1"/>', "</sheetData>"))
    return text[: piece.start()] + new + text[piece.end() :]


def _element(text: str, dice: Dice) -> str:
    """Drop, repeat or move a whole element: a cell, a row, a name, a sheet, a property, a text."""
    kinds = r"c|row|definedName|sheet|property|si|xf|numFmt|Relationship|v|f|t|is"
    piece = _piece(rf"<({kinds})\b[^<>]*?(?:/>|>.*?</\1>)", text, dice)
    if not piece:
        return text
    rest = text[: piece.start()] + text[piece.end() :]
    kind = dice.randrange(3)
    if kind == 0:
        return rest
    if kind == 1:
        return text[: piece.end()] + piece[0] * dice.choice((1, 3, 50)) + text[piece.end() :]
    other = _piece(r"(?=<\w)", rest, dice)
    return rest[: other.start()] + piece[0] + rest[other.start() :] if other else rest


def _cut(text: str, dice: Dice) -> str:
    return text[: dice.randrange(len(text) + 1)]


PART_DAMAGE = (
    _drop_part,
    _swap_parts,
    _rename_part,
    *(
        _on_text(change)
        for change in (_attribute, _attribute, _content, _content, _no_attribute, _tag, _element, _element, _element)
    ),
    _on_text(_cut),
)
