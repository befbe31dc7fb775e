"""``pmqa compare``: two workbooks of one agency side by side."""

from __future__ import annotations

from pathlib import Path

import click

from pmqa_score.cli.answer import WRONG_USAGE, exit_code, print_json
from pmqa_score.cli.command import command
from pmqa_score.cli.files import assess_one
from pmqa_score.cli.options import file_type, json_option, option, output_option
from pmqa_score.cli.output import has_suffix, save_output
from pmqa_score.cli.problem_list import print_problems
from pmqa_score.model.comparison import Comparison, Side
from pmqa_score.model.text import Language
from pmqa_score.problems import Problem
from pmqa_score.report.compare.document import compare_document
from pmqa_score.report.documents import json_bytes

SUFFIXES = (".xlsx", ".html", ".json")


@command("compare")
@click.argument("a", type=file_type())
@click.argument("b", type=file_type(folders=True))
@output_option()
@option("--names", "named", is_flag=True)
@option("--all", "all_rows", is_flag=True)
@option("--criteria", multiple=True)
@option("--force", is_flag=True)
@json_option
def run(  # noqa: PLR0913 (a command's options)
    a: Path,
    b: Path,
    output: Path | None,
    criteria: tuple[str, ...],
    language: Language,
    *,
    named: bool,
    all_rows: bool,
    force: bool,
    as_json: bool,
) -> int:
    """Show what B has apart from A."""
    from pmqa_score.assessment.compare import side_problems  # noqa: PLC0415 (not for --help)
    from pmqa_score.report.compare.names import unnamed, unnamed_problems  # noqa: PLC0415 (as above)
    from pmqa_score.scoring.compare.comparison import compare  # noqa: PLC0415 (as above)

    if not has_suffix(output, SUFFIXES, language):
        return WRONG_USAGE
    left, found = _side(a, criteria, language)
    right, more = _side(b, criteria, language, like=left)
    problems = (*found, *more, *side_problems(left, right))
    comparison = compare(left, right)
    told = problems if named else unnamed_problems(comparison, problems, language)
    shown = comparison if named else unnamed(comparison, language)
    if output:
        _save(shown, told, output, language, named=named, force=force)
    if as_json:
        print_json(compare_document(shown, told, language, named=named))
    else:
        from pmqa_score.cli.compare_tables import print_comparison  # noqa: PLC0415 (brings rich)
        from pmqa_score.report.compare.view import compare_view  # noqa: PLC0415 (as above)

        print_comparison(compare_view(shown, language), all_rows=all_rows)
    print_problems(problems, language, all_problems=False)
    return exit_code(problems)


def _side(
    path: Path, criteria: tuple[str, ...], language: Language, *, like: Side | None = None
) -> tuple[Side, tuple[Problem, ...]]:
    """Return a side and the problems of its file; of a round's folder, what the round makes of *like*'s agency."""
    from pmqa_score.assessment.compare import side_of  # noqa: PLC0415 (not for --help)

    if like is None or not path.is_dir():
        from pmqa_score.round.agency_side import with_colleagues  # noqa: PLC0415 (not for --help)

        assessed = assess_one(path, criteria=criteria)
        return with_colleagues(side_of(assessed), path), assessed.problems
    from pmqa_score.cli.language import words  # noqa: PLC0415 (only for a folder)
    from pmqa_score.cli.progress import progress  # noqa: PLC0415 (as above)
    from pmqa_score.round.agency_side import agency_side  # noqa: PLC0415 (as above)
    from pmqa_score.round.folder import open_round  # noqa: PLC0415 (as above)

    with progress(words("message.reading", language)) as step:
        return agency_side(open_round(path), like.identity.agency, step), ()


def _save(  # noqa: PLR0913 (what is saved, where and how)
    comparison: Comparison,
    problems: tuple[Problem, ...],
    output: Path,
    language: Language,
    *,
    named: bool,
    force: bool,
) -> None:
    from pmqa_score.report.compare.view import compare_view  # noqa: PLC0415 (as above)

    suffix = output.suffix.lower()
    if suffix == ".json":
        data = json_bytes(compare_document(comparison, problems, language, named=named))
    elif suffix == ".html":
        from pmqa_score.report.compare.page import compare_html  # noqa: PLC0415 (brings jinja2)

        data = compare_html(compare_view(comparison, language))
    else:
        from pmqa_score.report.compare.book import compare_book  # noqa: PLC0415 (brings Excel)

        data = compare_book(compare_view(comparison, language))
    save_output(output, data, language, force=force)
