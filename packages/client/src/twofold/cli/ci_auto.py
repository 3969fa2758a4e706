"""`twofold ci auto`: the tables are found in the SQL files that a pull request changes."""

import json
from pathlib import Path
from typing import Any

import click

from ._connection import Connection, filled, note, print_json, say
from ._submission import PullRequestJob, Waiting, counted, result_options, submit_and_show

NUMBER = click.IntRange(min=1)
connected = click.make_pass_decorator(Connection, ensure=True)


class JsonMap(click.ParamType[dict[str, str]]):
    """A JSON object of names and texts; numbers and booleans are taken as their JSON text."""

    name = "JSON"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dict[str, str]:
        try:
            found = json.loads(value)
        except ValueError as error:
            self.fail(f"{value!r} is no JSON: {error}.", param, ctx)
        if not isinstance(found, dict) or any(isinstance(one, dict | list) for one in found.values()):
            self.fail(f'{value!r} is no map like {{"schema": "pr_42"}}.', param, ctx)
        return {name: one if isinstance(one, str) else json.dumps(one) for name, one in found.items()}


@click.group()
def auto() -> None:
    """Find the tables to compare in the changed SQL files."""


@auto.command(
    epilog="A file counts by its first `create [or replace] table NAME`; ${name} in it is filled from the "
    "two maps, and a comment `datafold: pk=a,b` in the file names the key. Exit codes: as `ci submit`, and 0 "
    "when no changed file creates a table: then nothing is sent."
)
@click.option(
    "--ci-config-id", type=NUMBER, required=True, help="Id of the CI integration, shown in its settings."
)
@click.option("--pr-num", type=NUMBER, required=True, help="Number of the pull request.")
@click.option("--base-sha", required=True, callback=filled, help="Commit it forked from.")
@click.option("--base-branch", required=True, callback=filled, help="Branch it will be merged into.")
@click.option("--pr-sha", required=True, callback=filled, help="Its head commit.")
@click.option("--pr-branch", required=True, callback=filled, help="Branch of the pull request.")
@click.option(
    "--pr-params", type=JsonMap(), required=True, help="Values of ${name} for the pull request's tables."
)
@click.option(
    "--reference-params", type=JsonMap(), required=True, help="Values of ${name} for production's tables."
)
@click.option(
    "--root-path",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default="./",
    show_default=True,
    help="Root of the repository's checkout.",
)
@result_options
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object with everything.")
@connected
def trigger(
    connection: Connection,
    /,
    *,
    ci_config_id: int,
    pr_num: int,
    base_sha: str,
    base_branch: str,
    pr_sha: str,
    pr_branch: str,
    pr_params: dict[str, str],
    reference_params: dict[str, str],
    root_path: Path,
    as_json: bool,
    **waiting: Any,
) -> None:
    """Make a pull request's run, and submit the tables that its changed SQL files create."""
    from ..sql_files import changed_files, find_tables

    connection.as_json = as_json
    paths = changed_files(root_path, base_sha, pr_sha)
    found = find_tables(root_path, paths, pr_params, reference_params)
    for file in found.skipped:
        note(f"Not compared: {file.path}: {file.reason}.")
    skipped = [{"path": file.path, "reason": file.reason} for file in found.skipped]
    if not found.items:
        detail = f"No table to compare in {counted(len(paths), 'changed file')}; nothing was sent."
        if as_json:
            ids = {"run_id": None, "ci_run_id": None}
            print_json({**ids, "reason": "no_tables", "detail": detail, "skipped_files": skipped})
        else:
            say(detail)
        return
    with connection.client() as client:
        client.trigger_ci_run(
            ci_config_id,
            pr_num,
            pr_sha=pr_sha,
            pr_branch=pr_branch,
            base_sha=base_sha,
            base_branch=base_branch,
        )
        submit_and_show(
            client,
            PullRequestJob(ci_config_id, pr_num, pr_sha),
            found.items,
            Waiting(**waiting),
            as_json=as_json,
            extra={"submitted": found.items, "skipped_files": skipped},
        )
