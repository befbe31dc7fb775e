"""The package against the rules of OOXML that the drawing library can break: what makes Excel offer a repair."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from xml.etree.ElementTree import Element, fromstring

import pytest
from support.editions import tiny_identity
from support.panel_sheets import random_sheet, setup_for
from support.random_answers import random_answers

from pmqa_score.definitions import load_edition
from pmqa_score.model.setup import Setup
from pmqa_score.workbook.plan import column_letters
from pmqa_score.workbook.write import draw_workbook

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
CELL_TEXT, LIST_TEXT, MESSAGE, SHEET_NAME, ROW_HEIGHT, FORMULA, NESTED = 32767, 255, 255, 31, 409.5, 8192, 64
ORDER = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection", "mergeCells",
    "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "ignoredErrors", "drawing", "extLst",
)  # fmt: skip
"""The parts of a sheet in the order of the schema, as far as ours have them."""

FUNCTIONS = frozenset(
    """IF AND OR NOT ISNUMBER ISTEXT ISBLANK ISERROR NA SUM SUMIF SUMIFS SUMPRODUCT COUNT COUNTA COUNTBLANK COUNTIF
    COUNTIFS AVERAGE AVERAGEIF MEDIAN MIN MAX LARGE SMALL RANK ROUND ROUNDUP ROUNDDOWN INT TRUNC MOD ABS SIGN INDEX
    MATCH LOOKUP CHOOSE ROW ROWS COLUMNS TEXT VALUE FIXED LEFT MID RIGHT LEN CHAR FIND SEARCH SUBSTITUTE TRIM EXACT REPT
    HYPERLINK""".split()  # noqa: SIM905 (fifty words in quotes would be hard to read)
)
"""What Excel 2010, LibreOffice and the engine of the test run know; nothing volatile, no IFERROR to hide an answer."""

NAMES = ("blank", "filled", "own", "consensus", "status", "readiness")
EDITIONS = {"status": "pmqa-4.0", "readiness": "pmqa-readiness"}
LANGUAGES = ("th", "en", "both")


BLANK = {"th": 150_000, "en": 146_000, "both": 166_000}
"""Bytes by language that an assessor's award workbook may have when it is issued: small enough to mail, by hundreds."""

AWARD = {"th": 170_000, "en": 163_000, "both": 192_000}
MAILED = {"th": 212_000, "en": 197_000, "both": 240_000}
"""Bytes of one that is filled at random, and of others."""

OWN_SHEETS = 60_000
"""Bytes that the sheets may take which only an agency's own workbook has."""


@cache
def parts(language: str, name: str) -> dict[str, bytes]:
    """Return the parts of the award workbook, blank or filled, of a consensus workbook, of another edition filled."""
    edition = load_edition(EDITIONS.get(name, "pmqa-2562"))
    setup = Setup(language=language, years=(2564, 2565, 2566), round_title="PMQA 2568")  # type: ignore[arg-type]
    panel = random_sheet(edition, 1, 8) if name == "consensus" else None
    if panel:
        setup = replace(setup_for(panel), language=language, round_title="PMQA 2568")  # type: ignore[arg-type]
    if name == "own":
        setup = replace(setup, role="self")
    answers = random_answers(edition, setup, 15) if name != "blank" else {}
    data = draw_workbook(edition, setup, tiny_identity(), answers, panel=panel)
    most = {"blank": BLANK, "filled": AWARD}.get(name, MAILED)
    assert len(data) < most[language] + (OWN_SHEETS if name == "own" else 0)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert len(set(package.namelist())) == len(package.namelist())
        return {one: package.read(one) for one in package.namelist()}


@pytest.fixture(params=[(language, name) for language in LANGUAGES for name in NAMES], ids="-".join)
def package(request: pytest.FixtureRequest) -> dict[str, bytes]:
    return parts(*request.param)


def sheets(package: dict[str, bytes]) -> Iterator[tuple[str, Element]]:
    for name, data in package.items():
        if name.startswith("xl/worksheets/sheet"):
            yield name, parsed(data)


@cache
def parsed(data: bytes) -> Element:
    return fromstring(data)  # noqa: S314 (drawn by ourselves)


def workbook(package: dict[str, bytes]) -> Element:
    return fromstring(package["xl/workbook.xml"])  # noqa: S314 (drawn by ourselves)


def formulas(package: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    for name, sheet in sheets(package):
        for cell in sheet.iter(MAIN + "c"):
            text = cell.findtext(MAIN + "f")
            if text:
                yield f"{name} {cell.get('r')}", text


def area(ref: str) -> set[tuple[str, int]]:
    """Return the cells of "A1:C3" as (column, row)."""
    first, _, last = ref.partition(":")
    ((left, top),), ((right, bottom),) = (re.findall(r"^([A-Z]+)([0-9]+)$", one) for one in (first, last or first))
    letters = [column_letters(number) for number in range(100)]
    columns = letters[letters.index(left) : letters.index(right) + 1]
    return {(column, row) for column in columns for row in range(int(top), int(bottom) + 1)}


def overlaps(refs: list[str]) -> list[str]:
    taken: set[tuple[str, int]] = set()
    found = []
    for ref in refs:
        cells = area(ref)
        if taken & cells:
            found.append(ref)
        taken |= cells
    return found


def test_every_part_is_well_formed_and_has_a_type(package: dict[str, bytes]) -> None:
    types = fromstring(package["[Content_Types].xml"])  # noqa: S314 (drawn by ourselves)
    extensions = {one.get("Extension") for one in types if one.tag.endswith("Default")}
    named = {one.get("PartName") for one in types if one.tag.endswith("Override")}
    for name, data in package.items():
        fromstring(data)  # noqa: S314 (drawn by ourselves)
        assert f"/{name}" in named or name.rpartition(".")[2] in extensions
    assert {name.lstrip("/") for name in named if name} <= package.keys()


def test_every_relation_leads_to_a_part_and_none_outside(package: dict[str, bytes]) -> None:
    for name, data in package.items():
        if name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(name))
            for one in fromstring(data):  # noqa: S314 (drawn by ourselves)
                assert one.get("TargetMode") != "External"
                target = posixpath.normpath(posixpath.join(folder, one.get("Target", "")))
                assert target.lstrip("/") in package


def test_there_are_no_macros_links_to_other_files_or_connections(package: dict[str, bytes]) -> None:
    forbidden = ("vbaProject", "externalLinks", "connections", "queryTables", "embeddings", "activeX")
    assert not [name for name in package if any(word in name for word in forbidden)]
    assert not [formula for _, formula in formulas(package) if "[" in re.sub(r'"[^"]*"', "", formula)]


def test_sheet_names_are_legal_and_differ(package: dict[str, bytes]) -> None:
    names = [one.get("name", "") for one in workbook(package).iter(MAIN + "sheet")]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name) <= SHEET_NAME and not set(name) & set("[]:*?/\\'") for name in names)


def test_defined_names_are_legal_differ_and_lead_to_a_cell(package: dict[str, bytes]) -> None:
    book = workbook(package)
    sheet_names = {one.get("name") for one in book.iter(MAIN + "sheet")}
    seen = set()
    for one in book.iter(MAIN + "definedName"):
        name, target = one.get("name", ""), one.text or ""
        key = (name.casefold(), one.get("localSheetId"))
        assert key not in seen
        seen.add(key)
        assert re.fullmatch(r"(in|out)_[A-Za-z0-9_]{1,250}|list_\d+|_xlnm\.Print_(Area|Titles)", name), name
        assert target.rpartition("!")[0].strip("'") in sheet_names
        assert "#REF!" not in target
    assert len(seen) > 1000


def test_parts_of_a_sheet_stand_in_the_order_of_the_schema(package: dict[str, bytes]) -> None:
    for name, sheet in sheets(package):
        found = [ORDER.index(part.tag.removeprefix(MAIN)) for part in sheet]
        assert found == sorted(found), name


def test_rows_and_cells_ascend_and_differ(package: dict[str, bytes]) -> None:
    for name, sheet in sheets(package):
        rows = [int(row.get("r", 0)) for row in sheet.iter(MAIN + "row")]
        assert rows == sorted(set(rows)), name
        for row in sheet.iter(MAIN + "row"):
            refs = [cell.get("r", "") for cell in row]
            columns = [(len(ref.rstrip("0123456789")), ref) for ref in refs]
            assert columns == sorted(set(columns)), name
            assert float(row.get("ht", 15)) <= ROW_HEIGHT


def test_styles_of_cells_exist(package: dict[str, bytes]) -> None:
    styles = fromstring(package["xl/styles.xml"])  # noqa: S314 (drawn by ourselves)
    count = len(next(iter(styles.iter(MAIN + "cellXfs"))))
    differential = len(next(iter(styles.iter(MAIN + "dxfs"))))
    for _, sheet in sheets(package):
        assert all(int(cell.get("s", 0)) < count for cell in sheet.iter(MAIN + "c"))
        assert all(int(rule.get("dxfId", 0)) < differential for rule in sheet.iter(MAIN + "cfRule"))


def test_texts_are_no_longer_than_a_cell_holds(package: dict[str, bytes]) -> None:
    strings = fromstring(package["xl/sharedStrings.xml"])  # noqa: S314 (drawn by ourselves)
    texts = ["".join(one.itertext()) for one in strings]
    assert max(map(len, texts)) <= CELL_TEXT
    for _, sheet in sheets(package):
        numbers = [int(c.findtext(MAIN + "v", "")) for c in sheet.iter(MAIN + "c") if c.get("t") == "s"]
        assert all(number < len(texts) for number in numbers)


def test_merged_cells_do_not_overlap(package: dict[str, bytes]) -> None:
    for name, sheet in sheets(package):
        refs = [one.get("ref", "") for one in sheet.iter(MAIN + "mergeCell")]
        assert overlaps(refs) == [], name
        group = sheet.find(MAIN + "mergeCells")
        assert group is None or len(group) == len(refs) > 0
        assert group is None or group.get("count") is None  # it may be left out, and would be wrong where a hand edits


def test_validations_are_within_their_limits_and_do_not_overlap(package: dict[str, bytes]) -> None:
    for name, sheet in sheets(package):
        rules = list(sheet.iter(MAIN + "dataValidation"))
        group = sheet.find(MAIN + "dataValidations")
        assert group is None or int(group.get("count", 0)) == len(rules)
        assert overlaps([ref for rule in rules for ref in rule.get("sqref", "").split()]) == [], name
        for rule in rules:
            assert rule.get("promptTitle") is rule.get("errorTitle") is None
            assert 0 < len(rule.get("prompt", "")) <= MESSAGE
            assert 0 < len(rule.get("error", "")) <= MESSAGE
            assert len(rule.findtext(MAIN + "formula1", "")) <= LIST_TEXT


LIST = re.compile(r"(_lists|'_indicators')!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+")
"""A range of fixed choices, or of the names of indicators."""


def test_lists_of_validations_are_ranges_so_that_no_locale_breaks_them(package: dict[str, bytes]) -> None:
    for _, sheet in sheets(package):
        for rule in sheet.iter(MAIN + "dataValidation"):
            if rule.get("type") == "list":
                assert LIST.fullmatch(rule.findtext(MAIN + "formula1", ""))


def test_links_lead_into_the_workbook(package: dict[str, bytes]) -> None:
    names = {one.get("name") for one in workbook(package).iter(MAIN + "sheet")}
    links = [link for _, sheet in sheets(package) for link in sheet.iter(MAIN + "hyperlink")]
    assert len(links) > 50
    for link in links:
        assert link.get(RELATION) is None
        assert link.get("location", "").rpartition("!")[0].strip("'") in names


def test_formulas_are_short_shallow_and_of_known_functions(package: dict[str, bytes]) -> None:
    for place, formula in formulas(package):
        assert len(formula) <= FORMULA, place
        bare = re.sub(r'"(?:[^"]|"")*"', '""', formula)
        assert set(re.findall(r"([A-Z][A-Z0-9.]*)\(", bare)) <= FUNCTIONS, place
        depth = most = 0
        for sign in bare:
            depth += (sign == "(") - (sign == ")")
            most = max(most, depth)
        assert (depth, most <= NESTED) == (0, True), place
        assert all(len(text) <= LIST_TEXT for text in re.findall(r'"((?:[^"]|"")*)"', formula)), place


def test_every_formula_has_its_result_and_none_an_error(package: dict[str, bytes]) -> None:
    """An empty text is stored as a text: every other formula shows what it gives, also where nothing calculates.

    The one error is meant: a chart leaves out #N/A, where it would draw an empty text as 0.
    """
    for name, sheet in sheets(package):
        shared = {f.get("si"): f.text for f in sheet.iter(MAIN + "f") if f.text and f.get("t") == "shared"}
        for cell in sheet.iter(MAIN + "c"):
            formula = cell.find(MAIN + "f")
            if formula is not None and "NA()" not in (formula.text or shared[formula.get("si")] or ""):
                place = f"{name} {cell.get('r')}"
                assert cell.get("t", "n") in ("n", "str", "b"), place
                value = cell.findtext(MAIN + "v")
                assert value or cell.get("t") == "str", place
                assert "NAME?" not in (value or ""), place


def test_shared_formulas_have_their_first_cell(package: dict[str, bytes]) -> None:
    for name, sheet in sheets(package):
        firsts: dict[str, set[tuple[str, int]]] = {}
        for cell in sheet.iter(MAIN + "c"):
            formula = cell.find(MAIN + "f")
            if formula is not None and formula.get("t") == "shared":
                if formula.text:
                    firsts[formula.get("si", "")] = area(formula.get("ref", ""))
                assert next(iter(area(cell.get("r", "")))) in firsts[formula.get("si", "")], name


def test_conditional_formats_know_their_functions(package: dict[str, bytes]) -> None:
    for name, sheet in sheets(package):
        for rule in sheet.iter(MAIN + "cfRule"):
            assert rule.get("type") == "expression"
            bare = re.sub(r'"[^"]*"', '""', rule.findtext(MAIN + "formula", ""))
            assert set(re.findall(r"([A-Z][A-Z0-9.]*)\(", bare)) <= FUNCTIONS, name


def test_headers_and_footers_are_within_their_limit(package: dict[str, bytes]) -> None:
    for _, sheet in sheets(package):
        for words in sheet.iterfind(f"{MAIN}headerFooter/*"):
            assert len(words.text or "") <= MESSAGE


def test_charts_say_in_words_what_they_show(package: dict[str, bytes]) -> None:
    drawings = [data.decode() for name, data in package.items() if name.startswith("xl/drawings/drawing")]
    pictures = [one for drawing in drawings for one in re.findall(r"<xdr:cNvPr [^>]*>", drawing)]
    is_consensus = b'"_panel"' in package["xl/workbook.xml"]
    assert bool(pictures) is not is_consensus  # a consensus has no charts
    assert all(re.search(r'descr="[^"]{20,}"', one) for one in pictures)
