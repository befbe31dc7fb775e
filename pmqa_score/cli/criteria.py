"""``pmqa criteria``: list, show, check, diff, schema."""

from __future__ import annotations

import click

from pmqa_score.cli.answer import FINE, exit_code, print_json, say_on_stderr
from pmqa_score.cli.command import Group, command
from pmqa_score.cli.options import json_option
from pmqa_score.model.text import Language


@click.group("criteria", cls=Group)
def run() -> None:
    """Hold the sub-commands."""


@run.command_of
@command("list", words_key="criteria-list")
@json_option
def list_all(language: Language, *, as_json: bool) -> int:
    """List the shipped editions."""
    from pmqa_score.assessment import list_editions, load_edition  # noqa: PLC0415 (brings YAML)

    editions = [load_edition(ref).criteria for ref in list_editions()]
    if as_json:
        listed = [
            {"id": one.id, "title": one.title.of(language), "edition": one.edition.of(language), "method": one.method}
            for one in editions
        ]
        print_json({"schema": "pmqa-criteria-list/1", "criteria": listed})
        return FINE
    from pmqa_score.cli.rich_tables import add, console, table  # noqa: PLC0415 (brings rich)

    made = table(("id", "title", "edition", "points"), language, numbers=("points",))
    for one in editions:
        add(made, one.id, one.title.of(language), one.edition.of(language), one.points)
    console().print(made)
    return FINE


@run.command_of
@command("show", words_key="criteria-show")
@click.argument("criteria")
@json_option
def show(criteria: str, language: Language, *, as_json: bool) -> int:
    """Show what an edition says."""
    from pmqa_score.assessment import load_edition  # noqa: PLC0415 (brings YAML)

    edition = load_edition(criteria)
    if as_json:
        from pmqa_score.report.edition_document import edition_document  # noqa: PLC0415 (only for JSON)

        print_json(edition_document(edition, language))
    else:
        from pmqa_score.cli.edition_tables import print_edition  # noqa: PLC0415 (brings rich)

        print_edition(edition, language)
    return FINE


@run.command_of
@command("check", words_key="criteria-check")
@click.argument("file")
@json_option
def check(file: str, language: Language, *, as_json: bool) -> int:
    """Name every fault of a criteria or bands file."""
    from pmqa_score.cli.problem_list import print_problems  # noqa: PLC0415 (not for --help)
    from pmqa_score.definitions import check_file  # noqa: PLC0415 (brings YAML)
    from pmqa_score.report.documents import problems_document  # noqa: PLC0415 (as above)

    problems = check_file(file)
    if as_json:
        print_json(problems_document(problems, language))
    else:
        print_problems(problems, language, err=False)
    if not problems:
        say_on_stderr("message.criteria_fine", language, file=file)
    return exit_code(problems)


@run.command_of
@command("diff", words_key="criteria-diff")
@click.argument("old")
@click.argument("new")
@json_option
def diff(old: str, new: str, language: Language, *, as_json: bool) -> int:
    """List what differs between two editions."""
    from pmqa_score.assessment import load_edition  # noqa: PLC0415 (brings YAML)
    from pmqa_score.cli.change_table import changes_document, print_changes  # noqa: PLC0415 (brings rich)
    from pmqa_score.definitions.changes import changes  # noqa: PLC0415 (as above)

    before, after = load_edition(old), load_edition(new)
    found = changes(before, after)
    if as_json:
        print_json(changes_document(before, after, found))
    elif found:
        print_changes(found, language)
    else:
        say_on_stderr("message.editions_same", language, old=old, new=new)
    return FINE


@run.command_of
@command("schema", words_key="criteria-schema")
@click.argument("kind", type=click.Choice(["criteria", "bands"]), default="criteria")
def print_schema(kind: str, language: Language) -> int:  # noqa: ARG001 (the schema speaks both)
    """Print the JSON Schema."""
    from pmqa_score.definitions import schema  # noqa: PLC0415 (brings pydantic)

    print_json(schema("bands" if kind == "bands" else "criteria"))
    return FINE
