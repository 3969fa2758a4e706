"""`twofold dbt`: what dbt wrote about a build, handed to the server."""

from pathlib import Path
from typing import Literal

import click

from .. import environment
from ._connection import Connection, filled, note, print_json, say

connected = click.make_pass_decorator(Connection, ensure=True)
config_option = click.option(
    "--ci-config-id",
    type=click.IntRange(min=1),
    required=True,
    help="Id of the CI integration, shown in its settings.",
)
run_type_option = click.option(
    "--run-type",
    type=click.Choice(["production", "pull_request"]),
    required=True,
    help="Which build it is.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print the server's answer as JSON.")
RunType = Literal["production", "pull_request"]


@click.group()
def dbt() -> None:
    """Upload dbt's artifacts and look for them."""


@dbt.command(epilog="Exit codes: 0 stored, 1 refused, 2 wrong options, or no manifest in the target folder.")
@config_option
@run_type_option
@click.option(
    "--target-folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default="./target/",
    show_default=True,
    help="dbt's target folder.",
)
@click.option(
    "--commit-sha",
    help="Commit that was built: its full hash, 40 or 64 digits.  "
    "[default: as the CI system says, else git's HEAD]",
)
@click.option("--run-id", help="Ties a pull request's build to the production build of the same CI job.")
@json_option
@connected
def upload(
    connection: Connection,
    *,
    ci_config_id: int,
    run_type: RunType,
    target_folder: Path,
    commit_sha: str | None,
    run_id: str | None,
    as_json: bool,
) -> None:
    """Upload the manifest, run results and catalog of a finished dbt build.

    The same commit, run type and run id again replaces what was stored.
    """
    connection.as_json = as_json
    sha = commit_sha or environment.resolve_pr_sha(str(target_folder), option="--commit-sha")
    with connection.client() as client:
        stored = client.upload_dbt_artifacts(
            ci_config_id, target_folder, run_type=run_type, commit_sha=sha, run_id=run_id
        )
    if as_json:
        print_json(stored.to_json())
    else:
        models = stored.counts.get("model", 0)
        words = "1 model" if models == 1 else f"{models} models"
        say(f"Stored the {run_type} build of {stored.commit_sha[:12]}: {words} of {stored.project_name}.")


@dbt.command("check-post-upload-dbt-artifacts", epilog="Exit codes: 0 they are there, 1 they are not.")
@config_option
@run_type_option
@click.option("--branch", required=True, callback=filled, help="Branch of the commit.")
@click.option(
    "--commit-sha",
    required=True,
    callback=filled,
    help="Commit that was built: its full hash, 40 or 64 digits.",
)
@json_option
@connected
def check_post_upload_dbt_artifacts(
    connection: Connection,
    *,
    ci_config_id: int,
    run_type: RunType,
    branch: str,
    commit_sha: str,
    as_json: bool,
) -> None:
    """Look whether the artifacts of a commit's build were uploaded."""
    connection.as_json = as_json
    with connection.client() as client:
        check = client.check_dbt_artifacts(
            ci_config_id, run_type=run_type, commit_sha=commit_sha, branch=branch
        )
    there = check.status == "ok"
    if as_json:
        print_json(check.to_json())
    elif there:
        say("Dbt artifacts exist.")
    else:
        note(check.detail or f"No {run_type} artifacts of commit {commit_sha} were uploaded.")
    if not there:
        raise click.exceptions.Exit(1)


@dbt.command("list")
@config_option
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Number of builds."
)
@json_option
@connected
def list_uploads(connection: Connection, *, ci_config_id: int, limit: int, as_json: bool) -> None:
    """List the uploaded builds, newest first."""
    connection.as_json = as_json
    with connection.client() as client:
        found = client.dbt_uploads(ci_config_id, limit=limit)
    if as_json:
        print_json([build.to_json() for build in found])
    elif not found:
        note("No artifacts were uploaded yet: `dbt upload` after a build stores them.")
    else:
        from ._tables import print_table

        print_table(
            ("commit", "build", "run id", "project", "dbt", "models", "uploaded"),
            [
                (
                    build.commit_sha[:12],
                    build.run_type,
                    build.run_id or "–",
                    build.project_name,
                    build.dbt_version,
                    str(build.counts.get("model", 0)),
                    build.uploaded_at,
                )
                for build in found
            ],
        )
