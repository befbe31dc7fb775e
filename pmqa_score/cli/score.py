"""``pmqa score``: totals, bands, conditions and receipt codes."""

from __future__ import annotations

from pathlib import Path

import click

from pmqa_score.cli.answer import WRONG_USAGE, exit_code, print_json
from pmqa_score.cli.command import command
from pmqa_score.cli.files import Taken, assess_all, workbook_files
from pmqa_score.cli.options import file_type, json_option, key_option, option, output_option
from pmqa_score.cli.output import has_suffix, save_output
from pmqa_score.cli.problem_list import print_problems
from pmqa_score.cli.reading import Hands, hands_options
from pmqa_score.model.text import Language
from pmqa_score.report.documents import Document, json_bytes, scores_document, workbook_document
from pmqa_score.report.figures_document import figures_document

SUFFIXES = (".xlsx", ".csv", ".json")


@command("score")
@click.argument("files", nargs=-1, required=True, type=file_type(folders=True))
@output_option()
@key_option
@option("--criteria", multiple=True)
@option("--force", is_flag=True)
@hands_options
@json_option
def run(  # noqa: PLR0913 (a command's options)
    files: tuple[Path, ...],
    output: Path | None,
    key: Path | None,
    criteria: tuple[str, ...],
    language: Language,
    *,
    force: bool,
    jobs: int | None,
    cluster: str,
    as_json: bool,
) -> int:
    """Score every file from its answers."""
    if not has_suffix(output, SUFFIXES, language):
        return WRONG_USAGE
    taken = assess_all(workbook_files(files), language, key=key, criteria=criteria, hands=Hands(jobs, cluster))
    document = scores_document(_documents(taken, language), taken.unreadable, language)
    if output:
        save_output(output, _as_file(document, output.suffix.lower(), language), language, force=force)
    if as_json:
        print_json(document)
    else:
        from pmqa_score.cli.score_tables import print_scores  # noqa: PLC0415 (brings rich)

        print_scores(taken.assessed, language)
        print_problems(taken.problems, language, all_problems=len(taken.names) == 1)
    return exit_code(taken.problems)


def _documents(taken: Taken, language: Language) -> list[Document]:
    return [
        workbook_document(
            one.file,
            one.read.identity,
            one.totals,
            receipt=one.receipt,
            cached=one.cached,
            agrees=one.agrees,
            problems=one.problems,
            language=language,
        )
        | figures_document(one.read.edition, [one.totals.band], language, parts=one.totals.parts)
        for one in taken.assessed
    ]


def _as_file(document: Document, suffix: str, language: Language) -> bytes:
    """Return the scores as the kind of file its suffix names; CSV holds the items."""
    if suffix == ".json":
        return json_bytes(document)
    from pmqa_score.report.tables import csv_bytes, score_frames, xlsx_bytes  # noqa: PLC0415 (brings pandas)

    frames = score_frames(document, language)
    return xlsx_bytes(frames) if suffix == ".xlsx" else csv_bytes(list(frames.values())[-1])
