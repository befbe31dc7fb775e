"""Which language the program speaks."""

import pytest

from pmqa_score.cli.language import default_language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "th_TH.UTF-8"}, "th"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "th"),
        ({"LC_ALL": "", "LANG": "en_US"}, "en"),
        ({"LC_ALL": "th_TH", "LANG": "en_US"}, "th"),
    ],
)
def test_the_system_decides(environment: dict[str, str], language: str) -> None:
    assert default_language(environment) == language


def test_thai_where_the_system_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    assert default_language({}) == "th"
