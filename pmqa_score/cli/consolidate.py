"""``pmqa consolidate``: the assessors of each agency merged, agencies ranked, results saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from pmqa_score.cli.answer import PROBLEMS, exit_code, print_json, say_on_stderr
from pmqa_score.cli.command import command
from pmqa_score.cli.language import words
from pmqa_score.cli.options import file_type, json_option, option
from pmqa_score.cli.problem_list import print_problems
from pmqa_score.cli.progress import progress
from pmqa_score.cli.reading import Hands, hands_options, merged_round, reader_for, round_ledger
from pmqa_score.model.consolidation import ConsolidationMethod
from pmqa_score.model.text import Language
from pmqa_score.report.round.document import consolidation_document
from pmqa_score.report.round.results import Results


@command("consolidate")
@click.argument("paths", nargs=-1, required=True, type=file_type(folders=True))
@option("--method", type=click.Choice(["mean", "median", "trimmed"]))
@option("--criteria", multiple=True)
@option("-o", "--output", type=click.Path(file_okay=False, path_type=Path))
@option("--all", "all_problems", is_flag=True)
@hands_options
@json_option
def run(  # noqa: PLR0913 (a command's options)
    paths: tuple[Path, ...],
    method: ConsolidationMethod | None,
    criteria: tuple[str, ...],
    output: Path | None,
    language: Language,
    *,
    all_problems: bool,
    jobs: int | None,
    cluster: str,
    as_json: bool,
) -> int:
    """Merge and rank; a round's results are saved in its ``results/``, those of files only with ``-o FOLDER``."""
    is_round = len(paths) == 1 and (paths[0] / "round.yaml").is_file()
    if is_round:
        output = output or paths[0] / "results"
    hands = Hands(jobs, cluster)
    results = (
        _of_round(paths[0], method, language, hands)
        if is_round
        else _of_files(paths, method or "mean", criteria, language, hands)
    )
    if results is None:
        say_on_stderr("message.no_files_count", language)
        return PROBLEMS
    if as_json:
        print_json(consolidation_document(results, language))
    else:
        from pmqa_score.cli.ranking_table import print_ranking  # noqa: PLC0415 (brings rich)

        print_ranking(results, language, whole=all_problems)
    if output:
        _save(results, output, language)
    problems = (*results.problems, *(problem for row in results.files for problem in row.problems))
    print_problems(problems, language, all_problems=all_problems)
    say_on_stderr("message.ledger", language, **results.counts)
    return exit_code(problems)


def _of_round(folder: Path, method: ConsolidationMethod | None, language: Language, hands: Hands) -> Results:
    from pmqa_score.round.folder import open_round  # noqa: PLC0415 (brings YAML)

    opened = open_round(folder)
    return merged_round(opened, round_ledger(opened, language, hands), method)


def _of_files(
    paths: tuple[Path, ...], method: ConsolidationMethod, criteria: tuple[str, ...], language: Language, hands: Hands
) -> Results | None:
    from pmqa_score.cli.files import files_context, workbook_files  # noqa: PLC0415 (brings YAML)
    from pmqa_score.round.loose import ledger_of_files  # noqa: PLC0415 (brings XML)
    from pmqa_score.round.merge import merge  # noqa: PLC0415 (as above)
    from pmqa_score.round.panels import Merging  # noqa: PLC0415 (as above)
    from pmqa_score.round.rules_unused import rules_unused  # noqa: PLC0415 (as above)

    files = workbook_files(paths)
    editions, key = files_context(files, criteria)
    with (
        reader_for(len(files), editions, key, hands) as reader,
        progress(words("message.reading", language), language) as step,
    ):
        loose = ledger_of_files(files, reader, step)
    if loose.edition is None:
        print_problems([one for entry in loose.ledger.entries for one in entry.problems], language)
        return None
    results = merge(loose.edition, loose.agencies, loose.ledger, Merging(method=method))
    return replace(results, problems=(*rules_unused(files[0]), *results.problems))


def _save(results: Results, folder: Path, language: Language) -> None:
    from pmqa_score.round.results_files import save_results  # noqa: PLC0415 (brings pandas and Excel)

    saved = save_results(results, folder, language)
    say_on_stderr("message.results_saved", language, folder=folder, files=", ".join(path.name for path in saved))
