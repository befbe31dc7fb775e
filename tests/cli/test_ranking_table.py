"""The ranking on the terminal: of very many agencies the first, and how many more there are."""

import pytest
from support.panels import card, results_of

from pmqa_score.cli.ranking_table import READABLE, print_ranking

CARDS = (card(50, 60, 70), card(50, 60, 70))


def shown(capsys: pytest.CaptureFixture[str], agencies: int, *, whole: bool) -> tuple[int, str]:
    """Return how many agencies are shown, and what is said last of them."""
    print_ranking(results_of({f"A{number:04}": CARDS for number in range(agencies)}), "en", whole=whole)
    lines = capsys.readouterr().out.splitlines()
    return sum(line.startswith("│ 1 tied │ A0") for line in lines), next(
        (line for line in lines if "more agencies" in line), ""
    )


@pytest.mark.parametrize(
    ("agencies", "whole", "rows", "more"),
    [
        (READABLE, False, READABLE, ""),
        (READABLE + 2, True, READABLE + 2, ""),
        (READABLE + 2, False, READABLE, "… and 2 more agencies: --all shows them, and so do the result files"),
    ],
)
def test_the_first_are_shown(
    capsys: pytest.CaptureFixture[str], agencies: int, *, whole: bool, rows: int, more: str
) -> None:
    assert shown(capsys, agencies, whole=whole) == (rows, more)
