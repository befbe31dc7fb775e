"""``pmqa gap``: the cheapest ways to the next band."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path

import click

from pmqa_score.assessment.gap import gap
from pmqa_score.cli.answer import PROBLEMS, WRONG_USAGE, exit_code, print_json, say_on_stderr
from pmqa_score.cli.command import command
from pmqa_score.cli.files import assess_one
from pmqa_score.cli.language import language_of, words
from pmqa_score.cli.options import file_type, json_option, option
from pmqa_score.cli.problem_list import print_problems
from pmqa_score.model.setup import Edition
from pmqa_score.model.text import Language
from pmqa_score.problems import Severity
from pmqa_score.report.gap.document import gap_document
from pmqa_score.scoring.gap.ladders import Limits
from pmqa_score.scoring.gap.ways import Effort


def _number(ctx: click.Context, _parameter: click.Parameter, text: str | None) -> Decimal | None:
    """Return the number in *text*, which is not negative."""
    if text is None:
        return None
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = Decimal(-1)
    if not value.is_finite() or value < 0:
        raise click.BadParameter(words("message.gap_number", language_of(ctx), found=text))
    return value


@command("gap")
@click.argument("file", type=file_type())
@option("--to", "to_band")
@option("--total", "to_total", callback=_number)
@option("--keep", "kept", default="")
@option("--most", "at_most", callback=_number)
@option("--effort", type=click.Choice(["steps", "items"]), default="steps")
@option("--criteria", multiple=True)
@json_option
def run(  # noqa: PLR0913, PLR0917 (a command's options)
    file: Path,
    to_band: str | None,
    to_total: Decimal | None,
    kept: str,
    at_most: Decimal | None,
    effort: Effort,
    criteria: tuple[str, ...],
    language: Language,
    *,
    as_json: bool,
) -> int:
    """Plan the cheapest ways to a further band."""
    assessed = assess_one(file, criteria=criteria)
    limits = Limits(keep=frozenset(kept.replace(",", " ").split()), most=at_most)
    if not _is_known(assessed.read.edition, to_band, limits, language):
        return WRONG_USAGE
    report = gap(assessed, to=to_band, total=to_total, limits=limits, effort=effort)
    if as_json:
        print_json(gap_document(report, language))
    else:
        from pmqa_score.cli.gap_tables import print_gap  # noqa: PLC0415 (brings rich)

        print_gap(report, language)
        print_problems([one for one in report.problems if one.severity is Severity.ERROR], language, all_problems=True)
    return PROBLEMS if report.is_open else exit_code(report.problems)


def _is_known(edition: Edition, band: str | None, limits: Limits, language: Language) -> bool:
    """Say which band or item is asked for that the edition does not have."""
    bands = {one.id: one.label.of(language) for table in edition.rules.tables for one in table.bands}
    items = [item.id for item in edition.criteria.items]
    strange = sorted(limits.keep - set(items))
    if band is not None and band not in bands:
        known = ", ".join(f"{id_} ({label})" for id_, label in bands.items())
        say_on_stderr("message.gap_no_band", language, found=band, known=known or "–")
        return False
    if strange:
        say_on_stderr("message.gap_no_item", language, found=", ".join(strange), known=", ".join(items))
    return not strange
