"""The readiness page as HTML and as a Word document."""

import io
import zipfile
from xml.etree import ElementTree as ET

from support.editions import tiny_edition, tiny_scorecard
from support.ready_reports import ready_report

from pmqa_score.report.ready.pages import ready_docx, ready_html
from pmqa_score.report.ready.view import ReadyView, ready_view

NASTY = '<script>alert("1")</script> & ‹กรม›'


def view(link: str = "", agency: str = NASTY) -> ReadyView:
    return ready_view(ready_report(tiny_edition(), tiny_scorecard(50, None, 50), agency=agency), "th", link=link)


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_a_place_links_to_its_cell_where_the_way_is_known() -> None:
    page = ready_html(view("ทดสอบ/self.xlsx")).decode()
    assert 'href="%E0%B8%97%E0%B8%94%E0%B8%AA%E0%B8%AD%E0%B8%9A/self.xlsx#%271.2%27%21C7">1.2!C7</a>' in page
    assert "href" not in ready_html(view()).decode()
    assert "1.2!C7" in ready_html(view()).decode()


def test_what_people_wrote_stays_text() -> None:
    page = ready_html(view()).decode()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "default-src &#39;none&#39;" in page


def test_the_word_document_is_sound_and_links_too() -> None:
    found = parts(ready_docx(view("self.xlsx")))
    for name, text in found.items():
        if name.endswith((".xml", ".rels")):
            ET.fromstring(text)  # noqa: S314 - our own page
    assert 'Target="self.xlsx" TargetMode="External"' in found["word/_rels/document.xml.rels"]
    assert 'w:anchor="&#39;1.2&#39;!C7"' in found["word/document.xml"]
    assert "&lt;script&gt;" in found["word/document.xml"]
    without = parts(ready_docx(view()))
    assert "External" not in without["word/_rels/document.xml.rels"]
    assert "w:hyperlink" not in without["word/document.xml"]


def test_the_same_view_gives_the_same_bytes() -> None:
    assert ready_docx(view("a.xlsx")) == ready_docx(view("a.xlsx"))
    assert ready_html(view("a.xlsx")) == ready_html(view("a.xlsx"))
