"""Pages: numbers as they are read, words in the language asked for, nothing unescaped."""

import string
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import jinja2
import pytest

from pmqa_score.report import page
from pmqa_score.report.page import cents, fill, plain, printable
from pmqa_score.texts import entries


@pytest.mark.parametrize(
    ("value", "short", "full"),
    [
        ("0", "0", "0.00"),
        ("52.50", "52.5", "52.50"),
        ("60", "60", "60.00"),
        ("1000", "1,000", "1,000.00"),
        ("47.505", "47.51", "47.51"),
        ("-0.09", "−0.09", "−0.09"),
    ],
)
def test_numbers_are_exact_and_short(value: str, short: str, full: str) -> None:
    assert (plain(Decimal(value)), cents(Decimal(value))) == (short, full)


def test_what_no_page_can_hold_is_left_out() -> None:
    assert printable("ก\x00ข\x0b\ud800ค\nง") == "กขค\nง"
    assert printable(5) == 5


def test_a_page_escapes_every_value(monkeypatch: pytest.MonkeyPatch) -> None:
    source = {"x.html": '<p title="{{ text }}">{{ text }} {{ t("common.to", lower=text, upper=2) }}</p>'}
    pages = page._pages.__wrapped__()
    pages.loader = jinja2.DictLoader(source)
    monkeypatch.setattr(page, "_pages", lambda: pages)
    found = fill("x.html", "th", text="<b>\"'&")
    assert "<b>" not in found
    assert found.count("&lt;b&gt;&#34;&#39;&amp;") == 3


def words_of(table: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    for key, value in table.items():
        if "th" in value:
            yield f"{path}{key}", value
        else:
            yield from words_of(value, f"{path}{key}.")


def test_every_entry_has_both_languages_with_the_same_blanks() -> None:
    for key, entry in words_of(entries("report_pages")):
        blanks = [{name for _, name, _, _ in string.Formatter().parse(entry[one]) if name} for one in ("th", "en")]
        assert blanks[0] == blanks[1], key
