"""``pmqa generate``: workbooks for a whole round, or one."""

from __future__ import annotations

from pathlib import Path

import click

from pmqa_score.cli.answer import FINE, WRONG_USAGE, print_json, say_on_stderr
from pmqa_score.cli.command import command
from pmqa_score.cli.language import words
from pmqa_score.cli.options import json_option, option, output_option
from pmqa_score.cli.progress import progress
from pmqa_score.cli.reading import Hands, hands_options
from pmqa_score.cli.values import id_and_name, years_value
from pmqa_score.model.identity import Agency, Assessor, Role
from pmqa_score.model.setup import Setup
from pmqa_score.model.text import Language

LONGEST_ID = 40


@command("generate")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@option("--criteria")
@option("--agency")
@option("--assessor")
@option("--role", type=click.Choice(["assessor", "self"]), default="assessor")
@output_option()
@option("--workbook-language", type=click.Choice(["th", "en", "both"]))
@option("--years", default="", callback=years_value)
@option("--round-title", default="")
@option("--force", is_flag=True)
@hands_options
@json_option
def run(  # noqa: PLR0913 (a command's options)
    folder: Path | None,
    language: Language,
    *,
    force: bool,
    jobs: int | None,
    cluster: str,
    as_json: bool,
    **asked: object,
) -> int:
    """Issue a round's workbooks, or one."""
    if folder is not None:
        return _round(folder, language, Hands(jobs, cluster), force=force, as_json=as_json)
    missing = [name for name in ("criteria", "agency", "output") if not asked[name]]
    missing += ["assessor"] if asked["role"] == "assessor" and not asked["assessor"] else []
    if missing:
        raise click.UsageError(words("message.generate_needs", language, options=", ".join(f"--{n}" for n in missing)))
    return _one(language, force=force, as_json=as_json, **asked)  # type: ignore[arg-type] # click has checked them


def _round(folder: Path, language: Language, hands: Hands, *, force: bool, as_json: bool) -> int:
    from pmqa_score.assessment.crew import crew  # noqa: PLC0415 (brings processes)
    from pmqa_score.cli.problem_list import print_problems  # noqa: PLC0415 (brings much)
    from pmqa_score.round.folder import open_round  # noqa: PLC0415 (brings YAML)
    from pmqa_score.round.issue import MANY, issue  # noqa: PLC0415 (brings Excel)

    opened = open_round(folder)
    print_problems(opened.problems, language)
    with (
        crew(len(opened.roster.assignments), jobs=hands.jobs, cluster=hands.cluster, many=MANY) as executor,
        progress(words("message.issuing", language)) as step,
    ):
        issued = issue(opened, force=force, step=step, executor=executor)
    if as_json:
        print_json(
            {
                "schema": "pmqa-issue/1",
                "folder": str(opened.folder.issued),
                "written": [file.name for file in issued.written],
                "unchanged": [file.name for file in issued.unchanged],
                "excluded": [" ".join(assignment.key[:2]) for assignment in issued.excluded],
            }
        )
    for assignment in issued.excluded:
        say_on_stderr(
            "message.issue_excluded", language,
            agency=assignment.agency.id, assessor=assignment.assessor.name, reason=assignment.conflict,
        )  # fmt: skip
    say_on_stderr(
        "message.issue_done", language,
        written=len(issued.written), unchanged=len(issued.unchanged), folder=opened.folder.issued,
    )  # fmt: skip
    print_problems(issued.problems, language)
    return 1 if issued.problems else FINE


def _one(  # noqa: PLR0913 (a command's options)
    language: Language,
    *,
    criteria: str,
    agency: str,
    assessor: str | None,
    role: Role,
    output: Path,
    workbook_language: Language | None,
    years: tuple[int, ...],
    round_title: str,
    force: bool,
    as_json: bool,
) -> int:
    from pmqa_score.assessment import generate, identity_for, load_edition  # noqa: PLC0415 (brings YAML)
    from pmqa_score.files import save  # noqa: PLC0415 (not for --help)

    if output.suffix.lower() != ".xlsx":
        say_on_stderr("message.output_not_xlsx", language, output=output)
        return WRONG_USAGE
    scored = Agency(*id_and_name(agency))
    scorer = Assessor(scored.id, scored.name) if role == "self" else Assessor(*id_and_name(assessor or ""))
    edition = load_edition(criteria)
    setup = Setup(role=role, language=workbook_language or "th", years=years, round_title=round_title)
    identity = identity_for(edition, scored, scorer, role=role)
    save(output, generate(edition, setup, identity), replace=force)
    if as_json:
        print_json({"schema": "pmqa-issue/1", "written": [str(output)], "workbook": identity.workbook})
    say_on_stderr("message.saved", language, file=output)
    return FINE
