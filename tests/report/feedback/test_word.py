"""The Word report: sound parts, Thai set as officials set it, nothing of who wrote what or when."""

import io
import os
import posixpath
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from support.editions import tiny_edition
from support.indicators import row
from support.office import convert, page_texts
from support.panels import card, feedback_of, ofi, strength
from support.word_text import W, part, parts_of, picture, words

from pmqa_score.model.setup import Edition
from pmqa_score.report.feedback.view import FeedbackView
from pmqa_score.report.feedback.word import CHART_BOOK, feedback_docx

GOLDEN = Path(__file__).parent / "golden" / "feedback-word.txt"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
XML = ("document", "styles", "numbering", "settings", "header1", "footer1")


def three_categories() -> Edition:
    """Return the tiny edition with its three items in three categories, enough for a radar."""
    edition = tiny_edition()
    process, results = edition.criteria.categories
    first, second = (
        replace(process, id=id_, items=(item,), points=item.points)
        for id_, item in zip(("1", "3"), process.items, strict=True)
    )
    return replace(edition, criteria=replace(edition.criteria, categories=(first, results, second)))


def view(*percents: int | None) -> FeedbackView:
    """Return the feedback on one assessor who gave these percents (50 by default) and comments."""
    comments = {
        "1.1": [strength("ดี\nมาก", "A", double=True, reference="หน้า 3"), strength("<b>&\"'\x00\x0b</b>", "D")],
        "2.1": [ofi("=1+1", "Le")],
    }
    one = card(*(percents or (50, 50, 50)), comments=comments, indicators=[row("70 - 80", question=1)])
    return feedback_of(one, edition=three_categories())


def test_the_document_reads_as_its_picture() -> None:
    """The whole text with its styles stands in the golden file; PMQA_GOLDEN=write makes it anew."""
    shown = picture(feedback_docx(view())) + "\n"
    if os.environ.get("PMQA_GOLDEN") == "write":
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == GOLDEN.read_text(encoding="utf-8")


def test_the_same_view_gives_the_same_bytes() -> None:
    assert feedback_docx(view()) == feedback_docx(view())


@pytest.mark.parametrize("percents", [(50, 50, 50), (50, None, 50), (45, 45, 50), (100, 100, 100)])
def test_every_part_has_its_type_and_every_relation_its_target(percents: tuple[int | None, ...]) -> None:
    data = feedback_docx(view(*percents))
    parts = parts_of(data)
    types = part(data, "[Content_Types].xml")
    known = {one.attrib["PartName"][1:] for one in types.iter(f"{TYPES}Override")}
    endings = {one.attrib["Extension"] for one in types.iter(f"{TYPES}Default")}
    assert known <= parts.keys()
    assert {name.rpartition(".")[2] for name in parts.keys() - known - {"[Content_Types].xml"}} <= endings
    for name in parts:
        if name.endswith(".rels"):
            home = posixpath.dirname(posixpath.dirname(name))
            targets = [
                posixpath.normpath(posixpath.join(home, one.attrib["Target"]))
                for one in part(data, name).iter(RELATION)
            ]
            assert targets
            assert set(targets) <= parts.keys()


def test_every_style_and_list_that_is_used_is_defined() -> None:
    data = feedback_docx(view())
    styles = {one.attrib[f"{W}styleId"] for one in part(data, "word/styles.xml").iter(f"{W}style")}
    numbers = {one.attrib[f"{W}numId"] for one in part(data, "word/numbering.xml").iter(f"{W}num")}
    for name in XML:
        root = part(data, f"word/{name}.xml")
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next"):
            assert {one.attrib[f"{W}val"] for one in root.iter(f"{W}{tag}")} <= styles
        assert {one.attrib[f"{W}val"] for one in root.iter(f"{W}numId")} <= numbers


def test_thai_is_set_in_sarabun_16_with_complex_script_settings() -> None:
    """Word sets Thai by w:cs, w:szCs and w:bCs: each has to say what its Latin twin says."""
    data = feedback_docx(view())
    styles = part(data, "word/styles.xml")
    defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults is not None
    assert {defaults.find(f"{W}{tag}").attrib[f"{W}val"] for tag in ("sz", "szCs")} == {"32"}  # type: ignore[union-attr]
    assert set(defaults.find(f"{W}rFonts").attrib.values()) == {"TH Sarabun New"}  # type: ignore[union-attr]
    assert defaults.find(f"{W}lang").attrib[f"{W}bidi"] == "th-TH"  # type: ignore[union-attr]
    for name in XML:
        for properties in part(data, f"word/{name}.xml").iter(f"{W}rPr"):
            for latin, thai in (("sz", "szCs"), ("b", "bCs"), ("i", "iCs")):
                one, other = (properties.find(f"{W}{tag}") for tag in (latin, thai))
                assert (one is None) == (other is None)
                assert one is None or other is None or one.attrib == other.attrib


def test_the_page_is_a4_with_official_margins_and_numbers() -> None:
    """3 cm on the left is 1701 twentieths of a point, 2 cm on the right 1134."""
    data = feedback_docx(view())
    section = part(data, "word/document.xml").find(f".//{W}sectPr")
    assert section is not None
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert size is not None
    assert margins is not None
    assert (size.attrib[f"{W}w"], size.attrib[f"{W}h"]) == ("11906", "16838")
    assert (margins.attrib[f"{W}left"], margins.attrib[f"{W}right"]) == ("1701", "1134")
    assert " PAGE " in [one.text for one in part(data, "word/header1.xml").iter(f"{W}instrText")]


def test_a_user_s_words_stay_words() -> None:
    document = part(feedback_docx(view()), "word/document.xml")
    shown = [words(one) for one in document.iter(f"{W}p")]
    assert any(one.startswith("<b>&\"'</b>") for one in shown)
    assert any(one.startswith("=1+1") for one in shown)
    assert any(one.startswith("ดี/มาก") for one in shown)


def test_nothing_tells_who_made_it_or_when() -> None:
    parts = parts_of(feedback_docx(view()))
    core = parts["docProps/core.xml"].decode()
    assert "<dc:creator>pmqa-score</dc:creator>" in core
    assert core.count("2026-01-01T00:00:00Z") == 2
    assert not any("comment" in name or "people" in name or "custom" in name for name in parts)
    book = openpyxl.load_workbook(io.BytesIO(parts[CHART_BOOK]))
    assert not book.properties.creator
    assert not book.properties.lastModifiedBy


def test_the_chart_shows_what_its_workbook_holds() -> None:
    """Category 2 is incomplete: neither the chart nor the workbook has a figure for it, and zero is none."""
    data = feedback_docx(view(50, 40, None))
    chart = part(data, "word/charts/chart1.xml")
    shown = {
        kind: {one.attrib["idx"]: one.findtext(f"{CHART}v") for one in chart.findall(f".//{CHART}{kind}//{CHART}pt")}
        for kind in ("cat", "val")
    }
    sheet = openpyxl.load_workbook(io.BytesIO(parts_of(data)[CHART_BOOK]))["Sheet1"]
    assert shown["cat"] == {"0": "หมวด 1", "1": "หมวด 2", "2": "หมวด 3"}
    assert {key: Decimal(value or "") for key, value in shown["val"].items()} == {"0": 50, "2": 40}
    assert [sheet.cell(place, 2).value for place in (2, 3, 4)] == [50, None, 40]
    assert [sheet.cell(place, 1).value for place in (2, 3, 4)] == list(shown["cat"].values())


def test_two_categories_make_no_chart() -> None:
    data = feedback_docx(feedback_of(card(50, 50, 50)))
    assert not [name for name in parts_of(data) if "chart" in name]
    assert "[chart]" not in picture(data)


@pytest.mark.office
@pytest.mark.pages
def test_libreoffice_opens_it() -> None:
    """Thai words are compared without white space: a PDF keeps little of what stands between them."""
    pages = ["".join(page.split()) for page in page_texts(convert(feedback_docx(view()), "docx", "pdf"))]
    assert pages[0].startswith("รายงาน")
    assert "-2-" in pages[1]
    for shown in ("band4", "หมวด1", "++", "=1+1"):
        assert any(shown in page for page in pages)
