"""What every command that submits diffs shares: its options, the submit itself, and how it ends."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ._connection import note, print_json, say

if TYPE_CHECKING:
    from ..client import Twofold
    from ..models import RunDetail, Submission

Command = TypeVar("Command", bound=Callable[..., Any])

_RESULT_OPTIONS = (
    click.option("--wait", is_flag=True, help="Wait for the results and print them."),
    click.option(
        "--timeout",
        "timeout_minutes",
        type=click.FloatRange(min=0, min_open=True),
        default=60,
        show_default=True,
        metavar="MIN",
        help="Longest wait for the results, minutes.",
    ),
    click.option(
        "--interval",
        "interval_seconds",
        type=click.FloatRange(min=0.1, max=60),
        default=2,
        show_default=True,
        metavar="S",
        help="Time between two looks at the run, seconds.",
    ),
)
_RUN_OPTIONS = (
    click.option(
        "--wait-for-run",
        "wait_for_run_seconds",
        type=click.FloatRange(min=0, max=3600),
        default=60,
        show_default=True,
        metavar="S",
        help="Longest wait for a late webhook to make the run, seconds.",
    ),
    click.option("--allow-no-run", is_flag=True, help="Exit with 0 when no run waits for this pull request."),
)


@dataclass(frozen=True)
class PullRequestJob:
    """What a CI job works on; `pr_sha` None: no system told the head commit."""

    ci_config_id: int
    pr_num: int
    pr_sha: str | None


@dataclass(frozen=True)
class Waiting:
    """The values of the options below, by their names."""

    wait: bool
    timeout_minutes: float
    interval_seconds: float
    wait_for_run_seconds: float = 0.0
    allow_no_run: bool = False


def result_options(command: Command) -> Command:
    """Adds `--wait`, `--timeout` and `--interval`."""
    return _with(_RESULT_OPTIONS, command)


def waiting_options(command: Command) -> Command:
    """Adds those of `result_options`, `--wait-for-run` and `--allow-no-run`."""
    return _with((*_RESULT_OPTIONS, *_RUN_OPTIONS), command)


def submit_and_show(
    client: "Twofold",
    job: PullRequestJob,
    items: Sequence[Mapping[str, Any]],
    waiting: Waiting,
    *,
    as_json: bool,
    extra: Mapping[str, Any] | None = None,
) -> None:
    """Submits, waits where asked to, prints; `extra` joins the JSON. Exits with 1 as `ci submit` says."""
    patience = waiting.wait_for_run_seconds
    submission = client.submit_diffs(
        job.ci_config_id,
        job.pr_num,
        items,
        pr_sha=job.pr_sha,
        wait_for_run_seconds=patience,
        on_waiting=lambda: note(f"No run yet; waiting up to {patience:g} s for the webhook."),
    )
    shown = {**submission.to_json(), **(extra or {})}
    if submission.run_id is None:
        if as_json:
            print_json({**shown, "run": None})
        _end_without_run(submission, job.pr_num, allow_no_run=waiting.allow_no_run, as_json=as_json)
        return
    if not as_json:
        say(f"Run {submission.run_id} takes {counted(len(items), 'diff')}.")
    run = _watched(client, job.ci_config_id, submission.run_id, waiting) if waiting.wait else None
    if as_json:
        print_json({**shown, "run": None if run is None else run.to_json()})
    elif run is not None:
        from ._report import print_report

        print_report(run)
    if run is not None and run.status != "done" and not run.skipped:
        raise click.exceptions.Exit(1)


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _with(options: Sequence[Callable[[Command], Command]], command: Command) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def _end_without_run(submission: "Submission", pr_num: int, *, allow_no_run: bool, as_json: bool) -> None:
    reason = submission.reason or "no_run"
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


def _watched(client: "Twofold", ci_config_id: int, run_id: int, waiting: Waiting) -> "RunDetail":
    from ._progress import watching

    with watching() as on_progress:
        return client.wait_for_run(
            ci_config_id,
            run_id,
            timeout_seconds=waiting.timeout_minutes * 60,
            interval_seconds=waiting.interval_seconds,
            on_progress=on_progress,
        )
