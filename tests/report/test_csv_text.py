"""CSV row by row is what a table in one go would be."""

from collections.abc import Iterator

from pmqa_score.report import csv_text
from pmqa_score.report.csv_text import csv_pieces


def test_it_has_a_bom_line_ends_quotes_and_harmless_texts() -> None:
    pieces = csv_pieces(["ก", "b"], [["=1", None], ['x,"y"', 2.5]])
    assert b"".join(pieces) == '\ufeffก,b\r\n\'=1,\r\n"x,""y""",2.5\r\n'.encode()


def test_rows_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def rows() -> Iterator[list[int]]:
        for number in range(3 * csv_text._TOGETHER):
            taken.append(number)
            yield [number]

    pieces = csv_pieces(["n"], rows())
    assert next(pieces).startswith("\ufeffn\r\n0\r\n".encode())
    assert len(taken) == csv_text._TOGETHER - 1
    assert b"".join(pieces).endswith(b"\r\n1499\r\n")
