"""HTML pages: one file, nothing to load, every word of a user shown as text."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from support.browser import look, visit
from support.indicators import row
from support.panels import card, feedback_of, ofi, results_of, strength

from pmqa_score.model.text import Language
from pmqa_score.report.feedback.page import feedback_html
from pmqa_score.report.html_page import policy
from pmqa_score.report.round.dashboard import dashboard
from pmqa_score.report.round.dashboard_page import dashboard_html
from pmqa_score.report.round.results import FileRow

HOSTILE = ['=HYPERLINK("http://x")', "<script>alert(1)</script>", "+1", "-1", "@x", "</style>&\"'`", "{{ 7 * 7 }}"]
LONG = "กรมที่มีชื่อยาวมาก" * 6
LOADS = re.compile(r"""(?:src|href)\s*=\s*["'](?!#)|@import|url\(|<(?:link|img|iframe|object|embed|form)\b""")
VOID = {"meta", "input", "br", "img", "link", "hr"}
SHAPES = {"rect", "line", "circle", "polygon"}


def feedback_page(language: Language = "th") -> bytes:
    """Return a feedback report with everything: comments of all kinds, unmet conditions, figures not verified."""
    comments = {"1.1": [*(strength(text, "A") for text in HOSTILE), ofi(LONG, "D", double=True)]}
    cards = [card(50, 40, 60, comments=comments, indicators=[row("70 - 80", question=1)]), card(75, 45, 65)]
    return feedback_html(feedback_of(*cards, language=language))


def dashboard_page(language: Language = "th") -> bytes:
    """Return a dashboard of 30 agencies, with something in every part."""
    panels = {f"A{no:02}": [card(no * 3, 50, 60), card(min(no * 3 + 25, 100), 50, 65)] for no in range(1, 30)}
    panels["A30"] = [card(None, 50, 60)]
    files = [FileRow(file=f"{'x' * 90}{text}.xlsx", outcome="stray", agency=text) for text in HOSTILE]
    results = results_of(panels, files=files, missing=[("A01", "a1"), ("A02", "a2")])
    return dashboard_html(dashboard(results, language))


PAGES = {"feedback": feedback_page, "dashboard": dashboard_page}
EACH = pytest.mark.parametrize("name", PAGES)


class Outline(HTMLParser):
    """Checks that tags close in order; gathers the text, ids and languages."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []
        self.ids: list[str] = []
        self.attributes: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes.append((tag, dict(attrs)))
        self.ids += [value for key, value in attrs if key == "id" and value]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@EACH
def test_the_same_view_gives_the_same_bytes(name: str) -> None:
    assert PAGES[name]() == PAGES[name]()


@EACH
def test_a_page_is_sound_and_loads_nothing(name: str) -> None:
    page = PAGES[name]()
    outline = Outline(page)
    assert outline.open == []
    assert len(outline.ids) == len(set(outline.ids))
    assert not LOADS.search(page.decode())
    targets = [values["href"] for tag, values in outline.attributes if tag == "a"]
    assert {str(target)[1:] for target in targets} <= set(outline.ids)


@EACH
def test_a_user_s_words_stay_words(name: str) -> None:
    page = PAGES[name]()
    text = "".join(Outline(page).text)
    assert all(words in text for words in HOSTILE)
    assert b"<script>alert" not in page
    assert b"{{ 7 * 7 }}" in page


@EACH
def test_pictures_are_also_told_in_words(name: str) -> None:
    page = PAGES[name]().decode()
    pictures = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert pictures
    assert all("<title" in picture or "aria-label=" in picture for picture in pictures)


@EACH
def test_pages_speak_the_language_asked_for(name: str) -> None:
    english = PAGES[name]("en").decode()
    assert '<html lang="en">' in english
    assert "ร้อยละ" not in english
    assert '<html lang="th">' in PAGES[name]("th").decode()


def test_the_policy_allows_our_own_style_and_script_only() -> None:
    """SHA-256 of nothing in base64 is 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=."""
    empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    assert policy("") == f"default-src 'none'; style-src {empty}; base-uri 'none'; form-action 'none'"
    assert "script-src 'sha256-" in policy("", "x")


def test_a_partial_result_is_called_so_and_has_no_band() -> None:
    page = feedback_html(feedback_of(card(50, None, 50), language="en")).decode()
    assert "This is a partial result, not an official total" in page
    assert "1.2 item 1.2" in page
    assert "band 4" not in page


def test_a_total_between_bands_is_called_so() -> None:
    """45 %, 45 %, 50 % make 473.75 points, 26.25 below band 4."""
    page = feedback_html(feedback_of(card(45, 45, 50), language="en")).decode()
    assert "The total is above band 3, which ends at 450 points, and below band 4" in page
    assert "26.25 more points reach band 4" in page


def test_double_comments_are_bold_and_marked() -> None:
    page = feedback_page().decode()
    assert f"−−</span><strong>{LONG}</strong>" in page
    assert "<strong>+1</strong>" not in page


SCROLLS = "[page.documentElement.scrollWidth, page.documentElement.clientWidth]"


@pytest.mark.browser
@EACH
@pytest.mark.parametrize("width", [320, 375, 1280])
def test_no_page_scrolls_sideways(name: str, width: int, tmp_path: Path) -> None:
    seen = look(PAGES[name](), SCROLLS, tmp_path, width=width)
    assert seen.answer == [width, width]
    assert seen.console == ()


@pytest.mark.browser
def test_a_page_that_is_too_wide_would_be_seen(tmp_path: Path) -> None:
    wide = feedback_page().replace(b"<main>", b"<main><table><td>" + b"x" * 300 + b"</td></table>")
    scrolls, shows = look(wide, SCROLLS, tmp_path, width=375).answer
    assert scrolls > shows == 375


@pytest.mark.browser
@EACH
def test_a_browser_shows_the_page_and_has_nothing_to_complain_of(name: str, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(PAGES[name]())
    dom, console = visit(file, tmp_path)
    assert console == ()
    assert 'class="search" hidden' not in dom
    assert "</html>" in dom


@pytest.mark.browser
def test_style_and_charts_are_applied_under_the_policy(tmp_path: Path) -> None:
    question = (
        "[view.getComputedStyle(page.querySelector('thead th')).backgroundColor,"
        " view.getComputedStyle(page.querySelector('svg .f3')).fill]"
    )
    assert look(feedback_page(), question, tmp_path).answer == ["rgb(31, 56, 100)", "rgb(126, 174, 219)"]


@pytest.mark.browser
def test_thai_marks_stand_on_their_letters(tmp_path: Path) -> None:
    """A vowel and a tone mark above take no width of their own; ำ does, half of it is its circle above the letter."""
    question = (
        "(() => { const width = (text) => { const one = page.createElement('span'); one.textContent = text;"
        " page.querySelector('h1').append(one); const found = one.getBoundingClientRect().width; one.remove();"
        " return found }; return [width('ที่') / width('ท'), width('กุ์') / width('ก'), width('กำ') / width('ก')] })()"
    )
    marks = look(feedback_page(), question, tmp_path).answer
    assert marks[:2] == pytest.approx([1, 1], abs=0.05)
    assert 1.2 < marks[2] < 2.2


@pytest.mark.browser
def test_finding_an_agency_leaves_its_rows(tmp_path: Path) -> None:
    question = (
        "(() => { const input = page.querySelector('#find'); input.value = 'a07';"
        " input.dispatchEvent(new Event('input'));"
        " return [...page.querySelectorAll('#ranking tr[data-agency]')].filter((row) => !row.hidden).length })()"
    )
    assert look(dashboard_page(), question, tmp_path, width=1280).answer == 1


@pytest.mark.browser
def test_rows_fold_into_cards_on_a_phone_only(tmp_path: Path) -> None:
    question = "view.getComputedStyle(page.querySelector('#ranking tbody td')).display"
    assert look(dashboard_page(), question, tmp_path, width=375).answer == "block"
    assert look(dashboard_page(), question, tmp_path, width=1280).answer == "table-cell"
