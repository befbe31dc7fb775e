"""The readiness page as one HTML file, and as a Word document."""

from __future__ import annotations

from functools import partial

from pmqa_score.report.html_page import html_page
from pmqa_score.report.page import fill
from pmqa_score.report.ready.view import ROOM, ReadyView
from pmqa_score.report.word_package import PARTS, package
from pmqa_score.texts import say

OWN_PARTS = {
    "word/document.xml": "ready_document.xml",
    "word/_rels/document.xml.rels": "ready_rels.xml",
    "word/footer1.xml": "ready_footer.xml",
    "docProps/core.xml": "ready_core.xml",
}
"""Parts of the Word document that differ from the feedback report's."""


def ready_html(view: ReadyView) -> bytes:
    """Return the page as one HTML file; places link to the cells of the workbook, where the way to it is known."""
    return html_page("ready.html", view, w=_words(view))


def ready_docx(view: ReadyView) -> bytes:
    """Return the page as .docx, with the same links."""
    pages = {**PARTS, **OWN_PARTS}
    return package(
        {
            name: fill(f"word/{page}", view.language, view=view, w=_words(view), chart=()).encode()
            for name, page in pages.items()
        }
    )


def _words(view: ReadyView) -> partial[str]:
    """Return what says an entry of the page's own texts."""
    return partial(_say, view)


def _say(view: ReadyView, key: str, **values: object) -> str:
    return say(ROOM, f"page.{key}", view.language, **values)
