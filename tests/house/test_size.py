"""No file where a reader gets lost, no function longer than a screen."""

from support.source_files import source_files

LONGEST_FILE, LONGEST_FUNCTION = 300, 50


def test_no_file_is_longer_than_300_lines() -> None:
    long = {source.name: source.text.count("\n") for source in source_files()}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_50_lines() -> None:
    lengths = {
        f"{source.name}: {function.name}": (function.end_lineno or 0) - function.lineno + 1
        for source in source_files()
        for function in source.functions()
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}
