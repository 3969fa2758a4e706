"""`twofold queries`: run the query of an alert from a CI job, and fail the job when it triggers."""

from typing import TYPE_CHECKING

import click

from ..errors import WaitTimedOut
from ._connection import Connection, note, print_json, say

if TYPE_CHECKING:
    from ..client import Twofold
    from ..models import Alert, AlertResult

connected = click.make_pass_decorator(Connection, ensure=True)
TRIGGERED = 22
"""The published exit code for an alert that triggered or could not be checked."""


@click.group()
def queries() -> None:
    """Run the query of an alert, and fail when it triggers."""


@queries.command(
    epilog="Exit codes: 0 started, or (with --wait) checked and fine, or still running when the wait ended; "
    "22 the alert triggered, or its check failed; 1 refused; 2 wrong options or key."
)
@click.option("--id", "alert_id", type=click.IntRange(min=1), required=True, help="Id of the alert.")
@click.option(
    "--wait",
    "wait_seconds",
    type=click.IntRange(min=0),
    metavar="S",
    help="Longest wait for the outcome, seconds.  [default: no wait]",
)
@click.option(
    "--interval",
    "interval_seconds",
    type=click.IntRange(1, 60),
    default=3,
    show_default=True,
    metavar="S",
    help="Time between two looks at the check, seconds.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object with alert and result.")
@connected
def run(
    connection: Connection,
    /,
    *,
    alert_id: int,
    wait_seconds: int | None,
    interval_seconds: int,
    as_json: bool,
) -> None:
    """Check an alert now. With --wait, exit with 22 when it triggers."""
    connection.as_json = as_json
    with connection.client() as client:
        result_id = client.start_alert_check(alert_id)
        note(f"Check {result_id} of alert {alert_id}: {client.host}/query_alerts/{alert_id}")
        if wait_seconds is None:
            if as_json:
                print_json({"alert_id": alert_id, "result_id": result_id, "result": None, "triggered": None})
            return
        result = _wait(client, alert_id, result_id, wait_seconds, interval_seconds)
        alert = client.get_alert(alert_id)
    _end(alert, result_id, result, as_json=as_json)


def _wait(
    client: "Twofold", alert_id: int, result_id: int, wait_seconds: int, interval_seconds: int
) -> "AlertResult":
    """The result as it is when it is over, or when the wait is."""
    last: list[AlertResult] = []

    def show(result: "AlertResult") -> None:
        if not last or last[-1].status != result.status:
            note(f"Check {result_id}: {result.status}")
        last.append(result)

    try:
        return client.wait_for_alert_result(
            alert_id,
            result_id,
            timeout_seconds=wait_seconds,
            interval_seconds=interval_seconds,
            on_progress=show,
        )
    except WaitTimedOut as error:
        note(f"{error.message} {error.hint}")
        return last[-1]


def _end(alert: "Alert", result_id: int, result: "AlertResult", *, as_json: bool) -> None:
    triggered = _triggered(alert, result)
    if as_json:
        found = {"alert_id": alert.id, "result_id": result_id, "triggered": triggered}
        print_json(found | {"result": result.to_json(), "alert": alert.to_json()})
    elif result.finished:
        word = "failed" if result.status == "failed" else "triggered" if triggered else "fine"
        say(f"Alert {alert.id} {alert.name}: {word}. {result.reason or ''}".rstrip())
    if triggered or result.status == "failed":
        click.get_current_context().exit(TRIGGERED)


def _triggered(alert: "Alert", result: "AlertResult") -> bool | None:
    """None while it is not known. A server that does not tell of the check itself tells of the alert."""
    if result.status != "done":
        return None
    return alert.triggered if result.triggered is None else result.triggered
