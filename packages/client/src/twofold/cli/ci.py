"""`twofold ci`: what a CI job says about its pull request."""

from typing import TYPE_CHECKING, BinaryIO

import click

from .. import environment
from ._connection import Connection, note, print_json, say

if TYPE_CHECKING:
    from ..client import Twofold
    from ..models import RunDetail, Submission

NUMBER = click.IntRange(min=1)
connected = click.make_pass_decorator(Connection, ensure=True)
config_option = click.option(
    "--ci-config-id", type=NUMBER, required=True, help="Id of the CI integration, shown in its settings."
)


@click.group()
def ci() -> None:
    """Submit, trigger and list runs of pull requests."""


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
@click.option("--wait", is_flag=True, help="Wait for the results and print them.")
@click.option(
    "--timeout",
    "timeout_minutes",
    type=click.FloatRange(min=0, min_open=True),
    default=60,
    show_default=True,
    metavar="MIN",
    help="Longest wait for the results, minutes.",
)
@click.option(
    "--interval",
    "interval_seconds",
    type=click.FloatRange(min=0.1, max=60),
    default=2,
    show_default=True,
    metavar="S",
    help="Time between two looks at the run, seconds.",
)
@click.option(
    "--wait-for-run",
    "wait_for_run_seconds",
    type=click.FloatRange(min=0, max=3600),
    default=60,
    show_default=True,
    metavar="S",
    help="Longest wait for a late webhook to make the run, seconds.",
)
@click.option("--allow-no-run", is_flag=True, help="Exit with 0 when no run waits for this pull request.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object with everything.")
@connected
def submit(
    connection: Connection,
    *,
    ci_config_id: int,
    pr_num: int,
    diffs: BinaryIO,
    pr_sha: str | None,
    wait: bool,
    timeout_minutes: float,
    interval_seconds: float,
    wait_for_run_seconds: float,
    allow_no_run: bool,
    as_json: bool,
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
        submission = client.submit_diffs(
            ci_config_id,
            pr_num,
            checked.items,
            pr_sha=pr_sha or environment.known_pr_sha(),
            wait_for_run_seconds=wait_for_run_seconds,
            on_waiting=lambda: note(f"No run yet; waiting up to {wait_for_run_seconds:g} s for the webhook."),
        )
        if submission.run_id is None:
            _end_without_run(submission, pr_num, allow_no_run=allow_no_run, as_json=as_json)
            return
        if not as_json:
            say(f"Run {submission.run_id} takes {_counted(len(checked.items), 'diff')}.")
        run = (
            _watched(client, ci_config_id, submission.run_id, timeout_minutes * 60, interval_seconds)
            if wait
            else None
        )
    _show(submission, run, as_json=as_json)
    if run is not None and run.status != "done":
        raise click.exceptions.Exit(1)


@ci.command()
@config_option
@click.option("--pr-num", type=NUMBER, required=True, help="Number of the pull request.")
@click.option("--base-branch", required=True, help="Branch it will be merged into.")
@click.option("--base-sha", required=True, help="Commit it forked from.")
@click.option("--pr-branch", required=True, help="Branch of the pull request.")
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


def _end_without_run(submission: "Submission", pr_num: int, *, allow_no_run: bool, as_json: bool) -> None:
    reason = submission.reason or "no_run"
    if as_json:
        _show(submission, None, as_json=True)
    if reason == "skipped":
        if not as_json:
            say(submission.detail or f"Pull request {pr_num} is skipped.")
        return
    if reason == "superseded":
        note(submission.detail or f"Pull request {pr_num} has a newer head commit; this list is out of date.")
    elif reason == "no_run":
        note(
            submission.detail
            or f"No run waits for pull request {pr_num}, so nothing was compared. "
            "Did the forge's webhook reach the server? `ci trigger` makes a run without one."
        )
        if allow_no_run:
            return
    else:
        note(submission.detail or f"The server took no diffs: {reason}.")
    raise click.exceptions.Exit(1)


def _watched(
    client: "Twofold", ci_config_id: int, run_id: int, timeout_seconds: float, interval_seconds: float
) -> "RunDetail":
    from ._progress import watching

    with watching() as on_progress:
        return client.wait_for_run(
            ci_config_id,
            run_id,
            timeout_seconds=timeout_seconds,
            interval_seconds=interval_seconds,
            on_progress=on_progress,
        )


def _show(submission: "Submission", run: "RunDetail | None", *, as_json: bool) -> None:
    if as_json:
        print_json({**submission.to_json(), "run": None if run is None else run.to_json()})
    elif run is not None:
        from ._report import print_report

        print_report(run)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
