"""`twofold ci`: what a CI job says about its pull request."""

from typing import Any, BinaryIO

import click

from .. import environment
from ._connection import Connection, filled, note, print_json, say
from ._submission import PullRequestJob, Waiting, submit_and_show, waiting_options
from .ci_auto import auto

NUMBER = click.IntRange(min=1)
connected = click.make_pass_decorator(Connection, ensure=True)
config_option = click.option(
    "--ci-config-id", type=NUMBER, required=True, help="Id of the CI integration, shown in its settings."
)


@click.group()
def ci() -> None:
    """Submit, trigger and list runs of pull requests."""


ci.add_command(auto)


@ci.command(
    epilog="Exit codes: 0 accepted (with --wait: compared), or the pull request is skipped; 1 no run, "
    "superseded, refused, or (with --wait) failed, cancelled or too late; 2 wrong options, key or list. "
    "Differences alone never fail the command."
)
@config_option
@click.option("--pr-num", type=NUMBER, required=True, help="Number of the pull request.")
@click.option(
    "--diffs", type=click.File("rb"), default="-", help="JSON list of diffs.  [default: standard input]"
)
@click.option("--pr-sha", help="Head commit this job worked on.  [default: as the CI system says]")
@waiting_options
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object with everything.")
@connected
def submit(
    connection: Connection,
    /,
    *,
    ci_config_id: int,
    pr_num: int,
    diffs: BinaryIO,
    pr_sha: str | None,
    as_json: bool,
    **waiting: Any,
) -> None:
    """Hand the list of tables to compare to the run of a pull request.

    The list is JSON: [{"prod": "shop.orders", "pr": "pr_42.orders", "pk": ["id"]}, ...], with include_columns
    and exclude_columns where wanted; "pk": null lets the server find the key.
    """
    from ..diffs import parse_diffs

    connection.as_json = as_json
    if diffs.isatty():
        note("Reading the list of diffs from the terminal; end it with Ctrl-D.")
    checked = parse_diffs(diffs.read(), _name_of(diffs))
    for remark in checked.remarks:
        note(f"Warning: {remark}")
    with connection.client() as client:
        submit_and_show(
            client,
            PullRequestJob(ci_config_id, pr_num, pr_sha or environment.known_pr_sha()),
            checked.items,
            Waiting(**waiting),
            as_json=as_json,
        )


@ci.command()
@config_option
@click.option("--pr-num", type=NUMBER, required=True, help="Number of the pull request.")
@click.option("--base-branch", required=True, callback=filled, help="Branch it will be merged into.")
@click.option("--base-sha", required=True, callback=filled, help="Commit it forked from.")
@click.option("--pr-branch", required=True, callback=filled, help="Branch of the pull request.")
@click.option("--pr-sha", help="Its head commit.  [default: as the CI system says, else git's HEAD]")
@click.option("--json", "as_json", is_flag=True, help='Print {"ci_run_id": ...}.')
@connected
def trigger(
    connection: Connection,
    *,
    ci_config_id: int,
    pr_num: int,
    base_branch: str,
    base_sha: str,
    pr_branch: str,
    pr_sha: str | None,
    as_json: bool,
) -> None:
    """Make the run of a pull request where no webhook can.

    Asking again for the same commit gives the same run.
    """
    connection.as_json = as_json
    with connection.client() as client:
        run_id = client.trigger_ci_run(
            ci_config_id,
            pr_num,
            pr_sha=pr_sha or environment.resolve_pr_sha(),
            pr_branch=pr_branch,
            base_sha=base_sha,
            base_branch=base_branch,
        )
    if as_json:
        print_json({"ci_run_id": run_id})
    else:
        say(f"Run {run_id} waits for its list: ci submit --ci-config-id {ci_config_id} --pr-num {pr_num}")


@ci.command()
@config_option
@click.option("--pr-num", type=NUMBER, help="Only runs of this pull request.")
@click.option("--pr-sha", help="Only runs of this head commit.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Number of runs.")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@connected
def runs(
    connection: Connection,
    *,
    ci_config_id: int,
    pr_num: int | None,
    pr_sha: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """List the runs of a CI integration, newest first."""
    connection.as_json = as_json
    with connection.client() as client:
        found = client.list_runs(ci_config_id, pr_num=pr_num, pr_sha=pr_sha, limit=limit)
    if as_json:
        print_json([run.to_json() for run in found])
    elif not found:
        note("No runs.")
    else:
        from ._tables import print_table

        print_table(
            ("run", "status", "pull request", "head", "branch", "base"),
            [
                (str(run.id), run.status, run.pr_num, run.pr_sha[:12], run.pr_branch, run.base_branch)
                for run in found
            ],
        )


def _name_of(diffs: BinaryIO) -> str:
    name = getattr(diffs, "name", "<stdin>")
    return name if isinstance(name, str) and name != "<stdin>" else "standard input"
